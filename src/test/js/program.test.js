import { ask, reach } from "/js/signing/program.js";

import { equal, test } from "./check.js";
import { sockets } from "./socket.js";

const sentence = (promise) => promise.then(() => "", (fault) => fault.message);

test("a program that is not there is a sentence that says what to do", async () => {
  const opened = sockets();
  const reached = sentence(reach("wss://127.0.0.1:8987/SignApproved"));
  opened[0].onerror();
  const said = await reached;
  equal([opened[0].address, said.includes("VGCA Sign Service"), said.includes("Ký bằng chương trình khác rồi gửi lại")],
      ["wss://127.0.0.1:8987/SignApproved", true, true]);
});

test("it is asked in JSON, and its answer ends the conversation", async () => {
  const opened = sockets();
  const reached = reach("wss://x");
  opened[0].onopen();
  const asked = sentence(ask(await reached, { FileName: "/a.pdf" }));
  opened[0].onmessage({ data: '{"Status":0,"Message":"","FileServer":"/b"}' });
  equal([await asked, opened[0].sent, opened[0].closed], ["", ['{"FileName":"/a.pdf"}'], true]);
});

test("what it refuses is told in its own words, else in ours", async () => {
  const answers = ['{"Status":1,"Message":"Sai mã PIN"}', '{"Status":-1}', '{"Status":null}', "ơ"];
  const said = [];
  for (const data of answers) {
    const [socket] = [new (sockets().type)("wss://x")];
    const asked = sentence(ask(socket, {}));
    socket.onmessage({ data });
    said.push(await asked);
  }
  const ours = "Chưa ký: cửa sổ ký đã đóng, hoặc chương trình không ký được.";
  equal(said, ["Chưa ký được: Sai mã PIN", ours, ours, ours]);
});

test("a program that goes away before or after it was asked is told so", async () => {
  for (const state of [1, 3]) {
    const socket = new (sockets().type)("wss://x");
    socket.readyState = state;
    const asked = sentence(ask(socket, {}));
    if (state === 1) socket.onclose();
    equal((await asked).startsWith("Chương trình ký số đã đóng mà chưa báo kết quả."), true);
  }
});
