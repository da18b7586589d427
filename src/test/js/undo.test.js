import { Undo } from "/js/entry/undo.js";

import { equal, test } from "./check.js";

test("the last act is the first to be taken back", () => {
  const undo = new Undo();
  undo.push("first");
  undo.push("second");
  equal([undo.pop(), undo.pop(), undo.pop()], ["second", "first", undefined]);
});
