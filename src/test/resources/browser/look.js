// What is wrong with the page as it looks now, and which of the things that should be coloured it shows.
// Runs in the page; axe is there already.
async (coloured) => {
  const faults = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    const widest = [...document.querySelectorAll("main *")].find((one) => one.getBoundingClientRect().right > page.clientWidth + 1);
    faults.push(`is ${page.scrollWidth} wide on a screen of ${page.clientWidth}: ${widest?.outerHTML.slice(0, 120)}`);
  }

  const hue = (value) => {
    const channels = [...value.matchAll(/rgba?\(([^)]+)\)/g)].map(([, inner]) => inner.split(/[ ,/]+/).map(Number)).find((one) => one[3] !== 0);
    if (!channels) return "none";
    const [red, green, blue] = channels.map((channel) => channel / 255);
    const most = Math.max(red, green, blue);
    const range = most - Math.min(red, green, blue);
    if (range < 0.15 * (1 - Math.abs(most + Math.min(red, green, blue) - 1)) + 0.02) return "grey";
    const turn = most === red ? ((green - blue) / range + 6) % 6 : most === green ? (blue - red) / range + 2 : (red - green) / range + 4;
    return ["red", "orange", "green", "blue"][[turn < 0.3 || turn > 5.7, turn < 0.9, turn > 1.6 && turn < 2.8, turn > 3 && turn < 3.9].indexOf(true)] ?? "another colour";
  };
  const shown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const seen = coloured.filter((rule) => {
    const elements = [...document.querySelectorAll(rule.selector)].filter(shown);
    elements.forEach((element) => {
      const value = getComputedStyle(element, rule.pseudo || null)[rule.property];
      if (value !== rule.expected && hue(value) !== rule.expected) {
        faults.push(`${rule.selector}: ${rule.property} is ${value}, not ${rule.expected}`);
      }
    });
    return elements.length > 0;
  }).map((rule) => rule.name);

  // Of the hundreds of rows and paragraphs that are made alike, the first forty.
  const found = await axe.run({ exclude: [["tbody > tr:nth-child(n+41)"], ["li:nth-child(n+41)"], [".report p:nth-child(n+41)"]] }, { resultTypes: ["violations"] });
  found.violations.filter((rule) => ["serious", "critical"].includes(rule.impact)).forEach((rule) =>
    faults.push(`${rule.id} ${rule.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" ")}`));
  return { faults: [...new Set(faults)], seen };
}
