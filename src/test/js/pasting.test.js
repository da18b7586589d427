import { Pasting, rows } from "/js/entry/pasting.js";

import { equal, test } from "./check.js";
import { open } from "./sheet.js";

const paste = (sheet, cell, text) => {
  const event = { clipboardData: { getData: () => text }, isTaken: false, preventDefault() { this.isTaken = true; } };
  new Pasting(sheet.typing, sheet.inspector, sheet.main.querySelector(".entry-pasted")).paste(event, cell);
  return event.isTaken;
};

[["1\t2\n3\t4", [["1", "2"], ["3", "4"]]],
  ["1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]],
  ["1\t2\r3\t4\r", [["1", "2"], ["3", "4"]]],
  ["1\n\n3", [["1"], [""], ["3"]]],
  ['"a\nb"\t2', [["a\nb", "2"]]],
  ['"a ""b"""', [['a "b"']]],
  ['5"\t6', [['5"', "6"]]],
  ["", [[""]]]].forEach(([text, expected]) => test(`the rows of ${JSON.stringify(text)}`, () => equal(rows(text), expected)));

test("a block is pasted from the cell on, and taken back as one", () => {
  const sheet = open();
  equal(paste(sheet, sheet.a, " 5 \t6\n7"), true);
  equal([sheet.a.input.value, sheet.b.input.value, sheet.c.input.value], ["5", "6", "7"]);
  equal([sheet.queue.size, sheet.shown("message")], [3, "Đã dán 3 ô."]);
  sheet.typing.takeBack();
  equal([sheet.a.input.value, sheet.b.input.value, sheet.c.input.value], ["1", "", ""]);
});

test("what lies outside the table or in a locked cell is counted", () => {
  const sheet = open();
  paste(sheet, sheet.c, "7\t8\n9\t");
  equal([sheet.c.input.value, sheet.d.input.value, sheet.shown("message")], ["7", "", "Đã dán 1 ô. 2 ô nằm ngoài bảng hoặc bị khóa nên bị bỏ qua: “8”, “9”."]);
});

test("columns that only name the rows are passed over, and that stays said", () => {
  const sheet = open();
  const notice = sheet.main.querySelector(".entry-pasted");
  paste(sheet, sheet.a, "Đăng ký khai sinh\t41\t39\r\nĐăng ký khai tử\t7\t\r\n");
  equal([sheet.a.input.value, sheet.b.input.value, sheet.c.input.value], ["41", "39", "7"]);
  equal([notice.hidden, notice.querySelector("span").textContent], [false, "Đã dán 3 ô. 1 cột đầu chỉ có chữ (tên chỉ tiêu) nên không dán. Hãy xem lại các ô vừa dán."]);
  paste(sheet, sheet.a, "1\t2");
  equal(notice.hidden, true);
});

test("what found no place stays said with its first values until it is put away", () => {
  const sheet = open();
  const notice = sheet.main.querySelector(".entry-pasted");
  paste(sheet, sheet.c, "7\t1\t2\t3\n4\t5\t6\n");
  equal([notice.hidden, notice.querySelector("span").textContent], [false,
    "Đã dán 1 ô. 6 ô nằm ngoài bảng hoặc bị khóa nên bị bỏ qua: “1”, “2”, “3”, “4”, “5”, … Hãy xem lại các ô vừa dán."]);
  notice.querySelector("button").click();
  equal([notice.hidden, document.activeElement], [true, sheet.c.input]);
});

test("the cells of a block are kept by the browser at once, not one by one", () => {
  const sheet = open();
  let times = 0;
  const keep = sheet.queue.keep.bind(sheet.queue);
  sheet.queue.keep = () => { times += 1; keep(); };
  paste(sheet, sheet.a, "5\t6\n7");
  equal([times, sheet.queue.size], [1, 3]);
});

test("a column of months in which nothing arose is no column of names", () => {
  const sheet = open();
  paste(sheet, sheet.a, "kps\t2\nKhông phát sinh\t");
  equal([sheet.a.input.value, sheet.b.input.value, sheet.c.input.value], ["kps", "2", "Không phát sinh"]);
});

test("a single text is left to the browser", () => {
  const sheet = open();
  equal([paste(sheet, sheet.a, "5"), sheet.a.input.value], [false, "1"]);
});
