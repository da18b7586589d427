import { Verb } from "/js/signing/verb.js";

import { becomes, equal, test } from "./check.js";
import { sockets } from "./socket.js";

function offered(answer) {
  document.body.innerHTML = `<form data-signing-program hidden action="/bao-cao/a/phat-hanh/ky-may" method="post"
      data-socket="wss://127.0.0.1:8987/SignApproved" data-done="/bao-cao/a/phat-hanh/ky-may/xong">
      <input type="hidden" name="thay" value="abc"><input type="hidden" name="_csrf" value="t">
      <button>Ký</button><p role="status"></p></form>`;
  const form = document.querySelector("form");
  const page = { form, button: form.querySelector("button"), opened: sockets(), asked: [], sent: [] };
  page.says = () => form.querySelector("[role=status]").textContent;
  window.fetch = async (address, { body }) => {
    page.asked.push([new URL(address, location.href).pathname, String(body)]);
    return answer;
  };
  form.submit = () => page.sent.push(`${new URL(form.action).pathname} ${new URLSearchParams(new FormData(form))}`);
  new Verb(form).offer();
  return page;
}

const answered = (status, body) => ({ status, ok: status === 200, json: async () => body });
const begun = () => answered(200, { ticket: "t1", request: { FileUploadHandler: "/ky-so/b/da-ky", FileName: "/ky-so/a/bao-cao.pdf", SessionId: "" } });

test("the verb is there where the script is", () => {
  equal(offered(begun()).form.hidden, false);
});

test("the program is reached, given whole addresses, and the server shows what it has", async () => {
  const page = offered(begun());
  page.button.click();
  equal([page.button.disabled, page.says().startsWith("Đang gọi")], [true, true]);
  page.opened[0].onopen();
  await becomes(() => page.opened[0].sent.length, 1);
  equal(page.asked, [["/bao-cao/a/phat-hanh/ky-may", "thay=abc&_csrf=t"]]);
  equal(JSON.parse(page.opened[0].sent[0]), {
    FileUploadHandler: `${location.origin}/ky-so/b/da-ky`, FileName: `${location.origin}/ky-so/a/bao-cao.pdf`, SessionId: "",
  });
  equal(page.says().includes("chọn chứng thư"), true);
  page.opened[0].onmessage({ data: '{"Status":0}' });
  await becomes(() => page.sent, ["/bao-cao/a/phat-hanh/ky-may/xong thay=abc&_csrf=t&ve=t1"]);
});

test("without the program nothing is begun, and one may try again", async () => {
  const page = offered(begun());
  page.button.click();
  page.opened[0].onerror();
  await becomes(() => page.says().startsWith("Không gọi được chương trình ký số."), true);
  equal([page.asked.length, page.button.disabled, document.activeElement === page.button], [0, false, true]);
  page.button.click();
  equal(page.opened.length, 2);
});

test("what the server refuses is told, and the program is asked nothing", async () => {
  for (const [status, said] of [[409, "Báo cáo đã được trình lại."], [401, "Phiên làm việc đã hết; hãy đăng nhập lại."]]) {
    const page = offered(answered(status, { detail: "Báo cáo đã được trình lại." }));
    page.button.click();
    page.opened[0].onopen();
    await becomes(() => page.says(), said);
    equal([page.opened[0].sent.length, page.opened[0].closed, page.sent.length], [0, true, 0]);
  }
});

test("what the program refuses is told, and nothing is sent", async () => {
  const page = offered(begun());
  page.button.click();
  page.opened[0].onopen();
  await becomes(() => page.opened[0].sent.length, 1);
  page.opened[0].onmessage({ data: '{"Status":1,"Message":"Sai mã PIN"}' });
  await becomes(() => page.says(), "Chưa ký được: Sai mã PIN");
  equal([page.sent.length, page.button.disabled], [0, false]);
});
