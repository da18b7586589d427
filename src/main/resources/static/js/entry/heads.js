// Keeps the heads of the columns in sight where the page is scrolled, and not only its table.

/** top: how far down the bar of the page reaches. */
export function stick(box, top) {
  const { top: begin, height } = box.getBoundingClientRect();
  const head = box.querySelector("thead").offsetHeight;
  const above = Math.min(Math.max(top - begin, 0), Math.max(height - 2 * head, 0));
  box.style.setProperty("--above", `${Math.round(above)}px`);
}

export function stickAll(page, bar) {
  const boxes = [...page.querySelectorAll(".entry-scroll")];
  const stickThem = () => boxes.forEach((box) => stick(box, bar?.getBoundingClientRect().bottom ?? 0));
  window.addEventListener("scroll", stickThem, { passive: true });
  window.addEventListener("resize", stickThem);
}
