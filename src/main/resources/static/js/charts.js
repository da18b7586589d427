// Draws a picture of a table: <figure data-chart="bar|stacked|donut"> holds the table that says the same in
// words, which stays for paper and for who asks for it by the button below: until then nothing behind the picture
// takes the focus. A row's link is where a click leads.
(() => {
  "use strict";

  const number = (cell) => {
    const value = cell.dataset.value;
    return value === undefined || value === "" ? null : Number(value);
  };

  const read = (table) => {
    const heads = [...table.tHead.rows[0].cells].slice(1);
    const rows = [...table.tBodies[0].rows].map((row) => ({
      label: row.cells[0].textContent.trim(),
      href: row.querySelector("a")?.href,
      values: [...row.cells].slice(1).map(number),
    }));
    return { series: heads.map((head) => ({ name: head.textContent.trim(), tone: head.dataset.tone })), rows };
  };

  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const tone = (name) => css(`--chart-${name || "main"}`);

  const frame = () => ({
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: css("--tblr-body-color") },
    animationDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 400,
    tooltip: { renderMode: "richText", confine: true },
    aria: { enabled: true },
  });

  const wrapped = (text, width) => {
    const lines = [""];
    for (const word of text.split(/\s+/)) {
      if ((lines.at(-1) + " " + word).length > width && lines.at(-1)) lines.push("");
      lines[lines.length - 1] = (lines.at(-1) + " " + word).trim();
    }
    return lines.length > 2 ? `${lines[0]}\n${lines[1]}…` : lines.join("\n");
  };

  const bars = (data, stacked, narrow, percent) => ({
    ...frame(),
    grid: { left: 8, right: stacked ? 16 : 56, top: stacked ? (narrow ? 64 : 36) : 8, bottom: 8, containLabel: true },
    legend: stacked ? { top: 0, textStyle: { color: css("--tblr-body-color") } } : undefined,
    xAxis: { type: "value", max: percent ? 100 : null, minInterval: 1,
      splitLine: { lineStyle: { color: css("--tblr-border-color") } }, axisLabel: { color: css("--tblr-secondary") } },
    yAxis: { type: "category", inverse: true, data: data.rows.map((row) => row.label), axisTick: { show: false },
      axisLabel: { color: css("--tblr-body-color"), formatter: (text) => wrapped(text, narrow ? 22 : 44), lineHeight: 15 } },
    series: data.series.map((series, column) => ({
      name: series.name, type: "bar", stack: stacked ? "all" : undefined, barMaxWidth: 22,
      itemStyle: { color: tone(series.tone) },
      label: { show: true, position: stacked ? "inside" : "right", color: stacked ? "#fff" : css("--tblr-body-color"),
        formatter: (item) => item.value ? item.value.toLocaleString("vi-VN") + (percent ? "%" : "") : "" },
      data: data.rows.map((row) => row.values[column]),
    })),
  });

  // On a narrow screen there is no room beside the ring: what a part is and how much stands below it, one a line.
  const donut = (data, narrow) => ({
    ...frame(),
    legend: { bottom: 0, orient: narrow ? "vertical" : "horizontal", textStyle: { color: css("--tblr-body-color") },
      formatter: (name) => `${name}: ${data.rows.find((row) => row.label === name).values[0].toLocaleString("vi-VN")}` },
    series: [{
      type: "pie", radius: narrow ? ["30%", "46%"] : ["48%", "72%"], center: ["50%", narrow ? "32%" : "45%"],
      label: { formatter: (item) => item.value.toLocaleString("vi-VN"), fontSize: 16, fontWeight: "bold", color: css("--tblr-body-color") },
      labelLine: { length: narrow ? 6 : 15, length2: narrow ? 6 : 15 },
      // Of which there is none has no part of the ring that a label could point at; the legend says so.
      data: data.rows.map((row) => ({ name: row.label, value: row.values[0], itemStyle: { color: tone(row.tone) },
        label: { show: row.values[0] > 0 }, labelLine: { show: row.values[0] > 0 } })),
    }],
  });

  const offer = (figure, table) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-sm no-print mb-2";
    button.textContent = "Bảng số liệu";
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () =>
      button.setAttribute("aria-expanded", String(figure.classList.toggle("table-shown"))));
    figure.insertBefore(button, table);
  };

  const draw = (figure) => {
    const table = figure.querySelector("table");
    const data = read(table);
    [...table.tBodies[0].rows].forEach((row, index) => { data.rows[index].tone = row.dataset.tone; });
    const canvas = figure.querySelector(".chart-canvas") || figure.insertBefore(document.createElement("div"), table);
    canvas.className = "chart-canvas";
    canvas.dataset.rows = data.rows.length > 12 ? "many" : "few";
    figure.classList.add("chart-drawn");
    offer(figure, table);
    const chart = echarts.init(canvas, null, { renderer: "canvas" });
    const show = () => {
      const narrow = canvas.clientWidth < 520;
      chart.setOption(figure.dataset.chart === "donut" ? donut(data, narrow)
        : bars(data, figure.dataset.chart === "stacked", narrow, figure.dataset.percent !== undefined), true);
      chart.resize();
    };
    show();
    chart.on("click", (item) => { if (data.rows[item.dataIndex]?.href) location.href = data.rows[item.dataIndex].href; });
    new ResizeObserver(show).observe(canvas);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    new MutationObserver(show).observe(document.documentElement, { attributeFilter: ["data-bs-theme"] });
  };

  document.querySelectorAll("figure[data-chart]").forEach(draw);
})();
