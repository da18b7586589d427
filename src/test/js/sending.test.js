import { becomes, equal, moment, test } from "./check.js";
import { answer, open, saved } from "./sheet.js";

const type = ({ sending }, cell, text) => {
  cell.input.value = text;
  sending.enqueue(cell);
};

test("cells typed one after the other are sent together, with what was seen and the token of the session", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([saved("a@U", "5"), saved("b@U", "6")]));
  type(sheet, sheet.a, "5");
  type(sheet, sheet.b, "6");
  equal([sheet.a.state, sheet.sending.isUnderWay], ["saving", true]);
  await becomes(() => sheet.sending.isUnderWay, false);
  equal(sheet.server.sent, [{ address: "/save", token: "t1", cells: [{ cell: "a@U", text: "5", note: "cũ", stamp: "s0" }, { cell: "b@U", text: "6", note: "", stamp: "" }] }]);
});

test("a saved cell shows how the server writes it", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([saved("b@U", "1.234", "s9")]));
  type(sheet, sheet.b, "1234");
  await becomes(() => sheet.b.state, "saved");
  equal([sheet.b.input.value, sheet.b.text, sheet.b.stamp, sheet.queue.size, localStorage.getItem("kept")], ["1.234", "1.234", "s9", 0, null]);
});

test("what is being typed is not overwritten by an answer", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([saved("b@U", "1.234")]));
  type(sheet, sheet.b, "1234");
  sheet.b.input.focus();
  sheet.b.input.value = "12345";
  await becomes(() => sheet.b.state, "saved");
  equal(sheet.b.input.value, "12345");
});

test("what is typed while the answer is under way is sent after it, upon what was saved", async () => {
  const sheet = open();
  let arrive;
  sheet.server.answers.push(new Promise((done) => { arrive = done; }), answer([saved("b@U", "7", "s2")]));
  type(sheet, sheet.b, "6");
  await becomes(() => sheet.server.sent.length, 1);
  type(sheet, sheet.b, "7");
  arrive(answer([saved("b@U", "6", "s1")]));
  await becomes(() => sheet.b.state, "saved");
  equal(sheet.server.sent[1].cells, [{ cell: "b@U", text: "7", note: "", stamp: "s1" }]);
  equal([sheet.b.input.value, sheet.b.stamp], ["7", "s2"]);
});

[
  ["a refusal", { ...saved("b@U", ""), status: "REFUSED", sentence: "“x” không phải số" }, "x"],
  ["a conflict", { ...saved("b@U", "8", "s8"), status: "CONFLICT", sentence: "Người khác vừa sửa ô này." }, "6"],
].forEach(([what, first, typed]) => test(`${what} of what was sent before takes nothing of what was typed since`, async () => {
  const sheet = open();
  let arrive;
  sheet.server.answers.push(new Promise((done) => { arrive = done; }), answer([saved("b@U", "7", "s9")]));
  type(sheet, sheet.b, typed);
  await becomes(() => sheet.server.sent.length, 1);
  type(sheet, sheet.b, "7");
  arrive(answer([first]));
  await becomes(() => sheet.b.state, "saved");
  equal([sheet.server.sent.length, sheet.b.input.value, sheet.b.stamp, sheet.queue.size], [2, "7", "s9", 0]);
}));

test("who keeps their own in a conflict is not overtaken by the answer to what was sent before", async () => {
  const sheet = open();
  let arrive;
  const contested = answer([{ ...saved("a@U", "8", "s8"), status: "CONFLICT", sentence: "Người khác vừa sửa ô này." }]);
  sheet.server.answers.push(contested, new Promise((done) => { arrive = done; }), answer([saved("a@U", "7", "s9")]));
  type(sheet, sheet.a, "7");
  await becomes(() => sheet.a.state, "conflict");
  sheet.sending.enqueue(sheet.a);
  await becomes(() => sheet.server.sent.length, 2);
  sheet.a.isSaid(sheet.a.theirs);
  sheet.sending.enqueue(sheet.a);
  arrive(answer([{ ...saved("a@U", "8", "s8"), status: "CONFLICT", sentence: "Người khác vừa sửa ô này." }]));
  await becomes(() => sheet.a.state, "saved");
  equal([sheet.server.sent[2].cells[0].stamp, sheet.a.input.value, sheet.a.stamp], ["s8", "7", "s9"]);
});

test("a refused cell keeps what was typed and says why", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([{ ...saved("b@U", ""), status: "REFUSED", sentence: "“x” không phải số" }]));
  type(sheet, sheet.b, "x");
  await becomes(() => sheet.b.state, "refused");
  equal([sheet.b.input.value, sheet.b.message, sheet.queue.size], ["x", "“x” không phải số", 0]);
});

test("in a conflict both texts are kept until the officer chooses", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([{ ...saved("a@U", "8", "s8"), status: "CONFLICT", sentence: "Người khác vừa sửa ô này." }]));
  type(sheet, sheet.a, "9");
  await becomes(() => sheet.a.state, "conflict");
  equal([sheet.a.theirs.text, sheet.a.input.value, sheet.a.text], ["8", "9", "1"]);
});

test("a conflict that is left again when the session has ended stays one, and is sent upon what was seen", async () => {
  const sheet = open();
  const contested = answer([{ ...saved("a@U", "8", "s8"), status: "CONFLICT", sentence: "Người khác vừa sửa ô này." }]);
  sheet.server.answers.push(contested, { status: 401 });
  type(sheet, sheet.a, "9");
  await becomes(() => sheet.a.state, "conflict");
  sheet.typing.commit(sheet.a);
  await becomes(() => sheet.connection.isBroken, true);
  equal([sheet.a.state, sheet.a.theirs.text, sheet.queue.size], ["conflict", "8", 1]);
  sheet.server.answers.push({ body: { username: "noivu", token: "t2" } }, contested);
  sheet.connection.resumeAtOnce();
  await becomes(() => sheet.queue.size, 0);
  equal([sheet.a.state, sheet.a.input.value, sheet.a.text], ["conflict", "9", "1"]);
  equal(sheet.server.sent.filter(({ cells }) => cells).map(({ cells }) => cells[0].stamp), ["s0", "s0", "s0"]);
});

test("what comes after the form was locked is told, letter for letter", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([{ ...saved("b@U", ""), status: "LOCKED", sentence: "Biểu đã nộp." }]));
  type(sheet, sheet.b, "4321");
  await becomes(() => sheet.b.state, "locked");
  await becomes(() => sheet.notice.hidden, false);
  equal(sheet.notice.textContent, "1 ô đã gõ trước khi biểu khóa nên không lưu được. Biểu đã nộp. Hãy ghi lại: Số b: “4321”.");
});

test("a request that the server cannot read is not sent again", async () => {
  const sheet = open();
  sheet.server.answers.push({ status: 400, body: { detail: "Mỗi lần gửi nhiều nhất 2000 ô." } });
  type(sheet, sheet.b, "1");
  await becomes(() => sheet.b.state, "refused");
  await moment(20);
  equal([sheet.b.message, sheet.queue.size, sheet.server.sent.length], ["Mỗi lần gửi nhiều nhất 2000 ô.", 0, 1]);
});

[["the network", undefined, "Mất kết nối"], ["the server", { status: 503 }, "Mất kết nối"], ["the session", { status: 401 }, "Phiên làm việc đã hết"]]
  .forEach(([what, reply, words]) => test(`without ${what} a cell waits, and the page says so`, async () => {
    const sheet = open();
    if (reply) sheet.server.answers.push(reply);
    type(sheet, sheet.b, "1");
    await becomes(() => sheet.b.state, "queued");
    equal([sheet.notice.textContent.includes(words), sheet.connection.isBroken, JSON.parse(localStorage.getItem("kept"))["b@U"].text], [true, true, "1"]);
  }));

test("a cell that is no longer on the sheet is sent and forgotten", async () => {
  localStorage.setItem("kept", JSON.stringify({ "x@U": { text: "3", note: "", stamp: "" } }));
  const sheet = open();
  sheet.server.answers.push(answer([saved("x@U", "3"), saved("b@U", "1")]));
  type(sheet, sheet.b, "1");
  await becomes(() => sheet.queue.size, 0);
  equal(sheet.server.sent[0].cells.map((entry) => entry.cell), ["x@U", "b@U"]);
});

test("a saved figure that is unusual says so, but is saved", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([{ ...saved("b@U", "900"), warning: "Số này khác hẳn bình quân các kỳ trước (9)." }]));
  type(sheet, sheet.b, "900");
  await becomes(() => sheet.b.state, "warning");
  equal([sheet.b.message, sheet.b.text, sheet.queue.size], ["Số này khác hẳn bình quân các kỳ trước (9).", "900", 0]);
});

test("what stands in a cell may be settled without sending", () => {
  const { sending, a, b } = open();
  sending.settle(a);
  sending.settle(b);
  equal([a.state, b.state], ["saved", ""]);
});

test("whoever listens hears where the submission stands since the save", async () => {
  const sheet = open();
  const heard = [];
  sheet.sending.stands = (submission) => heard.push(submission.label);
  const { body } = answer([saved("b@U", "5")]);
  sheet.server.answers.push({ body: { submission: { state: "DRAFT", label: "Đang nhập" }, ...body } });
  type(sheet, sheet.b, "5");
  await becomes(() => heard, ["Đang nhập"]);
});

test("a save says which waiting text its page showed, once", async () => {
  const sheet = open();
  sheet.b.kept = "k1";
  sheet.server.answers.push(answer([saved("b@U", "5")]), answer([saved("b@U", "6")]));
  type(sheet, sheet.b, "5");
  await becomes(() => sheet.b.state, "saved");
  type(sheet, sheet.b, "6");
  await becomes(() => sheet.server.sent.length, 2);
  equal(sheet.server.sent.map(({ cells }) => cells[0].kept), ["k1", undefined]);
});
