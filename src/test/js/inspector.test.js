import { equal, test } from "./check.js";
import { open } from "./sheet.js";

test("it says whose cell it is, why it was sent back and how it stands", () => {
  const { inspector, main, shown, c } = open();
  c.stands("saved");
  inspector.inspect(c);
  equal([main.querySelector("aside").hidden, shown("label"), shown("message")], [false, "Số c", "Trả lại: Xem lại. Đã lưu."]);
});

test("it says what the cell is compared with", () => {
  const { inspector, shown, a, b } = open();
  inspector.inspect(a);
  equal(shown("compare"), "Kỳ trước: 4; cùng kỳ năm trước: 3; so kỳ trước ▼ −3 (75%); lũy kế năm: 11.");
  inspector.inspect(b);
  equal(shown("compare"), "Chưa có số liệu kỳ trước để so sánh.");
});

test("it says who entered the figure, when, over what, and leads to its history", () => {
  const { inspector, main, shown, a, b } = open();
  inspector.inspect(a);
  const link = main.querySelector("[data-show=history]");
  equal([shown("author"), link.getAttribute("href"), link.hidden], ["lan nhập lúc 09:00 20/11/2026 (trước đó: trống).", "/so-lieu/a@U/2026-11", false]);
  inspector.inspect(b);
  equal([shown("author"), link.hidden], ["", true]);
});

test("the note of a cell is sent with it; a blank cell has none", () => {
  const { inspector, main, queue, a, c } = open();
  const note = main.querySelector("[data-note-field]");
  inspector.inspect(c);
  equal(note.disabled, true);
  inspector.inspect(a);
  equal([note.disabled, note.value], [false, "cũ"]);
  note.value = " theo sổ ";
  note.dispatchEvent(new Event("change"));
  equal(queue.first(1)[0].note, "theo sổ");
});

const conflict = () => {
  const sheet = open();
  sheet.a.input.value = "9";
  sheet.a.theirs = { text: "8", stamp: "s8", note: "họ", by: "mai", at: "2026-11-20T02:30:00Z" };
  sheet.a.stands("conflict", "Người khác vừa sửa ô này.");
  sheet.inspector.inspect(sheet.a);
  return sheet;
};

test("in a conflict it shows both figures", () => {
  const { main, shown } = conflict();
  equal([main.querySelector(".entry-conflict").hidden, shown("conflict")], [false, "mai đã ghi “8” lúc 09:30 20/11/2026; bạn gõ “9”."]);
});

test("who keeps the own figure sends it upon theirs", () => {
  const { main, queue, a } = conflict();
  main.querySelector("[data-keep=mine]").click();
  equal([queue.first(1)[0].text, queue.first(1)[0].stamp, a.state], ["9", "s8", "saving"]);
});

test("who takes theirs sends it, so that the server keeps the other no longer", () => {
  const { main, queue, a } = conflict();
  main.querySelector("[data-keep=theirs]").click();
  equal(queue.first(2), [{ cell: "a@U", text: "8", note: "họ", stamp: "s8" }]);
  equal([a.input.value, a.text, a.theirs, a.state], ["8", "8", null, "saving"]);
});

test("by key one enters the note of a cell, and Escape or Enter lead back", () => {
  const { inspector, main, queue, a } = open();
  const note = main.querySelector("[data-note-field]");
  inspector.inspect(a);
  ["Escape", "Enter"].forEach((key) => {
    inspector.enter();
    equal(document.activeElement, note);
    note.value = `theo ${key}`;
    note.dispatchEvent(new Event("change"));
    note.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    equal([document.activeElement === a.input, queue.first(1)[0].note], [true, `theo ${key}`]);
  });
});

test("in a conflict one enters its buttons, and Enter is theirs", () => {
  const { inspector, main, a } = conflict();
  inspector.enter();
  const mine = main.querySelector("[data-keep=mine]");
  equal(document.activeElement, mine);
  const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
  mine.dispatchEvent(enter);
  equal([enter.defaultPrevented, document.activeElement === mine], [false, true]);
  mine.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true, cancelable: true }));
  equal(document.activeElement, a.input);
});

test("a blank cell that nothing is told of says so", () => {
  const { inspector, shown, c } = open();
  c.input.focus();
  inspector.inspect(c);
  inspector.enter();
  equal([document.activeElement, shown("message")], [c.input, "Ô còn trống nên chưa có ghi chú hay lịch sử."]);
});

test("it says how a figure was explained", () => {
  const { inspector, shown, a } = open();
  a.input.dataset.reason = "có đợt cao điểm";
  inspector.inspect(a);
  equal(shown("message"), "Giải thích: có đợt cao điểm");
});

test("of a blank compulsory cell it asks for the reason, and sends it once", () => {
  const { inspector, main, queue, b } = open();
  const note = main.querySelector("[data-note-field]");
  inspector.inspect(b);
  equal([note.disabled, note.value, main.querySelector(".entry-note-field span").textContent], [false, "", "Lý do để trống"]);
  note.value = " phần mềm lỗi ";
  note.dispatchEvent(new Event("change"));
  equal(queue.first(1), [{ cell: "b@U", text: "", note: "", stamp: "", reason: "phần mềm lỗi" }]);
  b.savedReason = b.reason;
  queue.put(b);
  equal(queue.first(1)[0].reason, undefined);
});
