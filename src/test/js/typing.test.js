import { becomes, equal, test } from "./check.js";
import { answer, open, saved } from "./sheet.js";

test("only what was changed is sent", async () => {
  const { typing, queue, a, b } = open();
  b.input.value = "2";
  typing.commit(a, b);
  equal([queue.has(a), queue.has(b)], [false, true]);
});

test("a refused cell that says again what is saved is sent, so that nothing is kept of it", () => {
  const { typing, queue, a } = open();
  a.input.value = "x";
  a.stands("refused", "không phải số");
  a.input.value = "1";
  typing.commit(a);
  equal([a.state, queue.first(1)], ["saving", [{ cell: "a@U", text: "1", note: "cũ", stamp: "s0" }]]);
});

test("a refused text that stays is sent again when its cell is left", () => {
  const { typing, queue, b } = open();
  b.stands("refused", "không phải số");
  b.input.value = "x";
  typing.commit(b);
  equal(queue.has(b), true);
});

test("an act is taken back as one, the last first", async () => {
  const { typing, server, queue, a, b, c } = open();
  server.answers.push(answer([saved("a@U", "5"), saved("b@U", "6"), saved("c@U", "7")]));
  a.input.value = "5";
  b.input.value = "6";
  typing.commit(a, b);
  c.input.value = "7";
  typing.commit(c);
  await becomes(() => [a.state, b.state, c.state], ["saved", "saved", "saved"]);
  typing.takeBack();
  equal([c.input.value, a.input.value, document.activeElement], ["", "5", c.input]);
  typing.takeBack();
  equal([a.input.value, b.input.value, queue.textOf(a)], ["1", "", "1"]);
  typing.takeBack();
  equal(a.input.value, "1");
});

test("what was typed and not yet taken is dropped for what was there", () => {
  const { typing, a } = open();
  a.input.value = "99";
  equal(typing.isTaken(a), false);
  typing.drop(a);
  equal([a.input.value, typing.isTaken(a)], ["1", true]);
});

test("Esc in a refused cell brings back what is saved, with its note, and tells the server", async () => {
  const { typing, server, queue, a } = open();
  a.input.value = "abc";
  a.note = "chữ lạ";
  a.stands("refused", "không phải số");
  server.answers.push(answer([saved("a@U", "1")]));
  typing.drop(a);
  equal([a.input.value, queue.first(1)], ["1", [{ cell: "a@U", text: "1", note: "cũ", stamp: "s0" }]]);
  await becomes(() => a.state, "saved");
});

test("Esc in a conflict takes what is saved", () => {
  const { typing, queue, a } = open();
  a.input.value = "9";
  a.theirs = { text: "8", stamp: "s8", note: "họ", by: "mai", at: "x" };
  a.stands("conflict", "Người khác vừa sửa ô này.");
  typing.drop(a);
  equal([a.theirs, queue.first(1)], [null, [{ cell: "a@U", text: "8", note: "họ", stamp: "s8" }]]);
});

test("a conflict that is only looked at stays one: it is sent upon what was seen", () => {
  const { typing, queue, a } = open();
  a.input.value = "9";
  a.theirs = { text: "8", stamp: "s8", note: "họ", by: "mai", at: "x" };
  a.stands("conflict", "Người khác vừa sửa ô này.");
  typing.commit(a);
  equal(queue.first(1), [{ cell: "a@U", text: "9", note: "cũ", stamp: "s0" }]);
});

test("taking back a refused text restores what is saved", () => {
  const { typing, queue, a } = open();
  a.input.value = "abc";
  typing.commit(a);
  queue.remove("a@U");
  a.stands("refused", "không phải số");
  typing.takeBack();
  equal([a.input.value, a.state, queue.first(1)[0].text], ["1", "saving", "1"]);
});
