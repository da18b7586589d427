import { Moving } from "/js/entry/moving.js";

import { equal, test } from "./check.js";
import { open } from "./sheet.js";

function at(pick) {
  const sheet = open();
  sheet.d.input.disabled = false;
  let isTold = 0;
  const moving = new Moving(sheet.typing, () => { isTold += 1; });
  const cell = pick(sheet);
  cell.input.focus();
  moving.arrives(cell);
  const press = (key, more = {}) => {
    const event = new KeyboardEvent("keydown", { key, cancelable: true, ...more });
    moving.key(event, cell);
    return event.defaultPrevented;
  };
  const isIn = () => sheet.cells.of(document.activeElement)?.name;
  return { ...sheet, moving, press, isIn, told: () => isTold };
}

[["Enter", {}, "c@U"], ["ArrowDown", {}, "c@U"]].forEach(([key, more, target]) => test(`${key} leads down`, () => {
  const { press, isIn } = at(({ a }) => a);
  equal([press(key, more), isIn()], [true, target]);
}));

[["Enter", { shiftKey: true }], ["ArrowUp", {}]].forEach(([key, more]) => test(`${more.shiftKey ? "Shift and " : ""}${key} leads up`, () => {
  const { press, isIn } = at(({ c }) => c);
  equal([press(key, more), isIn()], [true, "a@U"]);
}));

test("the arrows to the sides leave the text at its ends only", () => {
  const { a, press, isIn } = at((sheet) => sheet.a);
  a.input.setSelectionRange(0, 0);
  equal([press("ArrowRight"), isIn()], [false, "a@U"]);
  a.input.setSelectionRange(1, 1);
  equal([press("ArrowLeft"), isIn()], [false, "a@U"]);
  equal([press("ArrowRight"), isIn()], [true, "b@U"]);
});

test("where all of the text is selected, as on arrival, an arrow leads on at once", () => {
  const right = at((sheet) => sheet.a);
  right.a.input.value = "1.234";
  right.a.input.select();
  equal([right.press("ArrowRight"), right.isIn()], [true, "b@U"]);
  const left = at((sheet) => sheet.b);
  left.b.input.value = "56";
  left.b.input.select();
  equal([left.press("ArrowLeft"), left.isIn()], [true, "a@U"]);
});

test("with Shift, Ctrl or Alt an arrow is the browser's", () => {
  const { press, isIn } = at(({ a }) => a);
  equal(["shiftKey", "ctrlKey", "altKey"].map((key) => press("ArrowRight", { [key]: true })), [false, false, false]);
  equal([press("ArrowDown", { ctrlKey: true }), isIn()], [false, "a@U"]);
});

test("Ctrl and Enter take what was typed and lead to what is told of the cell", () => {
  const { a, press, isIn, told, queue } = at((sheet) => sheet.a);
  a.input.value = "2";
  equal([press("Enter", { ctrlKey: true }), isIn(), told(), queue.textOf(a)], [true, "a@U", 1, "2"]);
});

test("after F2 the arrows and Home stay in the text", () => {
  const { a, press, isIn } = at((sheet) => sheet.a);
  press("F2");
  equal([a.input.selectionStart, press("ArrowRight"), press("Home"), isIn()], [1, false, false, "a@U"]);
});

test("Home and End lead along the row, with Ctrl through the table", () => {
  equal((() => { const { press, isIn } = at(({ b }) => b); press("Home"); return isIn(); })(), "a@U");
  equal((() => { const { press, isIn } = at(({ a }) => a); press("End"); return isIn(); })(), "b@U");
  equal((() => { const { press, isIn } = at(({ d }) => d); press("Home", { ctrlKey: true }); return isIn(); })(), "a@U");
  equal((() => { const { press, isIn } = at(({ a }) => a); press("End", { ctrlKey: true }); return isIn(); })(), "d@U");
});

test("Enter in the last row takes what was typed", () => {
  const { c, press, queue } = at((sheet) => sheet.c);
  c.input.value = "5";
  press("Enter");
  equal([queue.textOf(c), document.activeElement], ["5", c.input]);
});

test("Escape drops what was typed", () => {
  const { a, press } = at((sheet) => sheet.a);
  a.input.value = "99";
  press("Escape");
  equal(a.input.value, "1");
});

test("Ctrl and Z take back what was taken, and leave to the browser what is being typed", () => {
  const { a, press, typing } = at((sheet) => sheet.a);
  a.input.value = "2";
  typing.commit(a);
  a.input.value = "23";
  equal([press("z", { ctrlKey: true }), a.input.value], [false, "23"]);
  a.input.value = "2";
  equal([press("z"), press("z", { ctrlKey: true }), a.input.value], [false, true, "1"]);
});
