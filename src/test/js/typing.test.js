import { becomes, equal, test } from "./check.js";
import { answer, open, saved } from "./sheet.js";

test("only what was changed is sent", async () => {
  const { typing, queue, a, b } = open();
  b.input.value = "2";
  typing.commit(a, b);
  equal([queue.has(a), queue.has(b)], [false, true]);
});

test("a refused cell that says again what is saved stands as if nothing had been", () => {
  const { typing, queue, a } = open();
  a.input.value = "x";
  a.stands("refused", "không phải số");
  a.input.value = "1";
  typing.commit(a);
  equal([a.state, queue.size], ["", 0]);
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
