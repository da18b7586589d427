import { Queue } from "/js/entry/queue.js";

import { equal, test } from "./check.js";
import { open } from "./sheet.js";

const reopened = () => new Queue(localStorage, "kept", () => {});

test("what waits is there again when the page is opened anew", () => {
  const { queue, b } = open();
  b.input.value = " 12 ";
  queue.put(b);
  equal(reopened().first(9), [{ cell: "b@U", text: "12", note: "", stamp: "" }]);
});

test("what was answered is kept no longer", () => {
  const { queue, b } = open();
  queue.put(b);
  queue.remove("b@U");
  queue.keep();
  equal([queue.size, reopened().size, localStorage.getItem("kept")], [0, 0, null]);
});

test("the text of a cell is what waits of it, else what is saved", () => {
  const { queue, a } = open();
  equal(queue.textOf(a), "1");
  a.input.value = "2";
  equal(queue.textOf(a), "1");
  queue.put(a);
  equal([queue.textOf(a), queue.has(a)], ["2", true]);
});

test("a cleared cell waits too", () => {
  const { queue, a } = open();
  a.input.value = "";
  queue.put(a);
  equal(queue.textOf(a), "");
});

test("at most so many are sent at once, the first that were typed", () => {
  const { queue, a, b, c } = open();
  [c, a, b].forEach((cell) => queue.put(cell));
  equal(queue.first(2).map((entry) => entry.cell), ["c@U", "a@U"]);
});

test("a browser that keeps nothing is told of", () => {
  let isTold = false;
  const full = { getItem: () => null, setItem: () => { throw new DOMException("full", "QuotaExceededError"); }, removeItem: () => {} };
  const { b } = open();
  new Queue(full, "kept", () => { isTold = true; }).put(b);
  equal(isTold, true);
});
