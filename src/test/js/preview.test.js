import { Preview } from "/js/writing/preview.js";
import { becomes, equal, moment, test } from "./check.js";
import { compose, later, open, type } from "./section.js";

function watched() {
  const page = open();
  new Preview(page.form).watch();
  return page;
}

test("what is typed is shown as it prints, with the paragraph that was typed", async () => {
  const { server, first, sheet, other } = watched();
  server.answers.push("<p>Một và hai.</p>");
  type(first, "Một và hai.");
  await becomes(() => sheet.textContent, "Một và hai.");
  equal([server.asked, other.textContent], [["0: Một và hai."], ""]);
});

test("what was typed before the script ran, or stands there after going back, is shown as it prints", async () => {
  const { form, server, first, sheet } = open();
  first.value = "Một rưỡi.";
  server.answers.push("<p>Một rưỡi.</p>");
  new Preview(form).watch();
  await becomes(() => sheet.textContent, "Một rưỡi.");
  equal(server.asked, ["0: Một rưỡi."]);
});

test("somebody who types on is asked for once", async () => {
  const { server, second, other } = watched();
  server.answers.push("<p>Hai ba.</p>");
  type(second, "Hai b");
  type(second, "Hai ba.");
  await becomes(() => other.textContent, "Hai ba.");
  equal(server.asked, ["1: Hai ba."]);
});

test("nothing is shown while a letter is being composed, then what it became", async () => {
  const { server, first, sheet } = watched();
  server.answers.push("<p>Việt</p>");
  type(first, "V");
  compose(first, "start");
  type(first, "Vie", true);
  type(first, "Viê", true);
  await moment(500);
  equal(server.asked, []);
  first.value = "Việt";
  compose(first, "end");
  await becomes(() => sheet.textContent, "Việt");
  equal(server.asked, ["0: Việt"]);
});

test("an answer that comes after a later one is dropped", async () => {
  const { form, server, first, sheet } = open();
  const preview = new Preview(form);
  const slow = later();
  server.answers.push(slow.answer, "<p>Mới</p>");
  const old = preview.show(first);
  await preview.show(first);
  slow.come("<p>Cũ</p>");
  await old;
  equal([sheet.textContent, sheet.classList.contains("waiting")], ["Mới", false]);
});

test("where there is no answer it says that nothing is lost", async () => {
  const { form, server, first, sheet } = open();
  await new Preview(form).show(first);
  equal([sheet.textContent, first.value], ["Mất kết nối nên chưa xem trước được; bài bạn gõ vẫn còn.", "Một."]);
  server.answers.push("sign in");
  await new Preview(form).show(first);
  equal(sheet.textContent, "Chưa xem trước được; bài bạn gõ vẫn còn. Bấm Lưu hoặc đăng nhập lại.");
});
