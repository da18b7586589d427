import { Cells } from "/js/entry/cells.js";

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

const keptCell = (state, attributes) => {
  document.body.innerHTML = `<main><table class="entry-table"><tbody><tr><td data-state="${state}"><input class="entry-input"
    data-cell="a@U" data-label="Số a" ${attributes}><span></span></td></tr></tbody></table></main>`;
  return new Cells(document.querySelector("main")).all[0];
};

test("a text that was refused before stands in its cell again, over what is saved", () => {
  const a = keptCell("refused", 'value="abc" data-saved="1" data-stamp="s1" data-saved-stamp="s1" data-sentence="“abc” không phải số."');
  equal([a.typed, a.text, a.stamp, a.state, a.message, a.needsALook], ["abc", "1", "s1", "refused", "“abc” không phải số.", true]);
  equal([a.input.ariaInvalid, a.input.nextElementSibling.textContent, a.theirs], ["true", "✕", null]);
});

test("a conflict that was left open still knows both figures and which of them was seen", () => {
  const a = keptCell("conflict", 'value="7" data-saved="5" data-stamp="s0" data-saved-stamp="s1" data-by="mai" data-at="x" data-note="sổ"');
  equal([a.typed, a.text, a.stamp, a.state], ["7", "5", "s0", "conflict"]);
  equal([a.theirs.text, a.theirs.stamp, a.theirs.by, a.theirs.note], ["5", "s1", "mai", "sổ"]);
});

test("a conflict over a cell that was cleared has nothing on the other side", () => {
  const a = keptCell("conflict", 'value="7" data-stamp="s0"');
  equal([a.text, a.theirs.text, a.theirs.stamp], ["", "", ""]);
});
