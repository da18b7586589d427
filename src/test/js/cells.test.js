import { equal, test } from "./check.js";
import { open } from "./sheet.js";

test("a cell begins as the server wrote it", () => {
  const { a, b } = open();
  equal([a.name, a.label, a.text, a.note, a.stamp, a.state], ["a@U", "Số a", "1", "cũ", "s0", ""]);
  equal([b.text, b.note, b.stamp, b.isBlank], ["", "", "", true]);
});

test("a cell knows its place in the table", () => {
  const { cells, d } = open();
  equal(cells.grids[0].map((row) => row.map((cell) => cell.name)), [["a@U", "b@U"], ["c@U", "d@U"]]);
  equal([d.place.r, d.place.c], [1, 1]);
});

test("a cell shows how it stands by colour, sign and word", () => {
  const { a } = open();
  a.stands("refused", "không phải số");
  const { parentElement: box, nextElementSibling: sign } = a.input;
  equal([box.dataset.state, sign.textContent, a.input.ariaInvalid, a.message, a.needsALook], ["refused", "✕", "true", "không phải số", true]);
  a.stands("saved");
  equal([box.dataset.state, sign.textContent, a.input.ariaInvalid, a.message, a.needsALook], ["saved", "✓", "false", "Đã lưu.", false]);
  a.stands("");
  equal([sign.textContent, a.message], ["", ""]);
});

test("whoever listens on the sheet hears of a cell", () => {
  const { main, a, b } = open();
  const heard = [];
  main.addEventListener("cell", ({ detail }) => heard.push(detail.name));
  a.stands("saved");
  b.shows("5");
  equal([heard, b.input.value], [["a@U", "b@U"], "5"]);
});

test("what the server says is taken over, but not into what is being typed", () => {
  const { a } = open();
  a.input.value = "99";
  a.isSaid({ text: "7", stamp: "s2", by: "mai", at: "x" });
  equal([a.text, a.stamp, a.input.dataset.by, a.input.value], ["7", "s2", "mai", "99"]);
});

test("a note stands beside its cell and marks its corner", () => {
  const { main, a } = open();
  a.isNoted("theo sổ");
  equal(main.querySelector("[data-note-of]").textContent, "theo sổ");
  equal(a.input.parentElement.classList.contains("has-note"), true);
  a.isNoted("");
  equal(a.input.parentElement.classList.contains("has-note"), false);
});
