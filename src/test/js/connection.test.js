import { becomes, equal, test } from "./check.js";
import { open } from "./sheet.js";

const waiting = () => {
  const sheet = open();
  sheet.b.input.value = "1";
  sheet.queue.put(sheet.b);
  return sheet;
};

test("cells that wait say so while the connection is lost", () => {
  const { connection, notice, b } = waiting();
  connection.isLost("network");
  equal([b.state, b.message, notice.hidden, connection.isBroken], ["queued", "Chờ gửi khi có kết nối.", false, true]);
  equal(notice.textContent, "Mất kết nối với máy chủ. 1 ô đang được giữ trong trình duyệt và sẽ tự gửi khi có kết nối; đừng lo, cứ nhập tiếp.");
});

test("a conflict that waits is still seen as one, and offers its choice", () => {
  const { connection, inspector, main, b } = waiting();
  b.isContested({ text: "8", stamp: "s8", by: "mai", at: "2026-11-20T03:00:00Z", sentence: "Người khác vừa sửa ô này." });
  b.stands("saving");
  connection.isLost("session");
  equal([b.state, b.message, b.needsALook], ["conflict", "Người khác vừa sửa ô này.", true]);
  inspector.inspect(b);
  equal(main.querySelector(".entry-conflict").hidden, false);
});

test("what was refused is still refused while it waits, and what was typed instead is not", () => {
  const { connection, queue, b } = waiting();
  b.isRefused("không phải số");
  b.stands("saving");
  connection.isLost("session");
  equal([b.state, b.message], ["refused", "không phải số"]);
  b.input.value = "2";
  queue.put(b);
  connection.isLost("session");
  equal(b.state, "queued");
});

test("whose session has ended is led to sign in, and back to this page", () => {
  const { connection, notice } = waiting();
  connection.isLost("session");
  equal([notice.querySelector("a").textContent, notice.querySelector("a").href], ["Đăng nhập lại", location.href]);
});

test("what waits goes out with the new token when the same person is back", async () => {
  const { connection, server, main } = waiting();
  let isBack = false;
  connection.resumed = () => { isBack = true; };
  server.answers.push({ body: { username: "noivu", token: "t2" } });
  await connection.resume();
  equal([isBack, main.dataset.token, server.sent[0].address], [true, "t2", "/phien"]);
});

test("what one person typed is not sent for another", async () => {
  const { connection, server, notice } = waiting();
  connection.resumed = () => { throw new Error("sent"); };
  server.answers.push({ body: { username: "khcn", token: "t2" } });
  await connection.resume();
  equal(notice.textContent, "Trình duyệt đang đăng nhập bằng tài khoản khác. 1 ô đang được giữ trong trình duyệt và sẽ tự gửi khi noivu đăng nhập lại.");
});

test("it is tried again by itself", async () => {
  const { connection, server } = waiting();
  let isBack = false;
  connection.resumed = () => { isBack = true; };
  server.answers.push({ body: { username: "noivu", token: "t2" } });
  connection.isLost("network");
  await becomes(() => server.sent.length, 0);
  for (let i = 0; i < 150 && !isBack; i += 1) await new Promise((done) => { setTimeout(done, 10); });
  equal(isBack, true);
});

test("nothing is asked where nothing waits", async () => {
  const { connection, server } = open();
  await connection.resume();
  equal(server.sent, []);
});

test("the word is gone when the server answers again, but not of what came too late", () => {
  const { connection, notice, b } = waiting();
  connection.isLost("network");
  connection.works();
  equal([notice.hidden, connection.isBroken], [true, false]);
  connection.tooLate(b, "5", "Biểu đã nộp.");
  connection.works();
  equal(notice.hidden, false);
});
