import { progress } from "/js/entry/progress.js";

import { equal, test } from "./check.js";
import { open } from "./sheet.js";

test("it counts what is filled in, what must be, what waits and what to look at again", () => {
  const { cells, a } = open();
  equal(progress(cells.all, 0), "1/4 ô đã có số liệu, còn 1 ô bắt buộc");
  a.stands("conflict");
  equal(progress(cells.all, 2), "0/4 ô đã có số liệu, còn 1 ô bắt buộc, 2 ô chờ gửi, 1 ô cần xem lại");
});

test("a full sheet says no more than that", () => {
  const { cells } = open();
  cells.all.forEach((cell) => { cell.input.value = "0"; });
  equal(progress(cells.all, 0), "4/4 ô đã có số liệu");
});

test("a compulsory cell whose text was refused is still missing", () => {
  const { cells, b } = open();
  b.input.value = "abc";
  b.stands("refused");
  equal(progress(cells.all, 0), "1/4 ô đã có số liệu, còn 1 ô bắt buộc, 1 ô cần xem lại");
});

test("a compulsory cell that is blank with a reason is missing no longer", () => {
  const { cells, b } = open();
  b.reason = "phần mềm lỗi";
  equal(progress(cells.all, 0), "1/4 ô đã có số liệu");
});
