import { becomes, equal, test } from "./check.js";
import { answer, open, saved } from "./sheet.js";

const texts = ({ main, computed }) => {
  computed.show();
  return [...main.querySelectorAll("output, [data-change-of], [data-year-of]")].map((place) => place.textContent);
};

test("at first it says what the server wrote into the page", () => {
  equal(texts(open()), ["▼ −3 (75%)", "11", "1", "1", "9"]);
});

test("what rests on something typed and not yet answered says that it waits", () => {
  const sheet = open();
  sheet.b.input.value = "5";
  equal(texts(sheet), ["▼ −3 (75%)", "11", "…", "…", "9"]);
  sheet.a.input.value = "2";
  equal(texts(sheet), ["…", "…", "…", "…", "9"]);
});

test("it goes on waiting while the connection is lost", () => {
  const sheet = open();
  sheet.b.input.value = "5";
  sheet.queue.put(sheet.b);
  sheet.connection.isLost("network");
  equal(texts(sheet)[2], "…");
});

test("what was typed and dropped leaves it as it was", () => {
  const sheet = open();
  sheet.b.input.value = "5";
  sheet.typing.drop(sheet.b);
  equal(texts(sheet), ["▼ −3 (75%)", "11", "1", "1", "9"]);
});

test("the answer of a save tells it anew", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([{ ...saved("a@U", "6"), change: "▲ +2 (50%)", year: "16" }],
    [{ box: "s@U", text: "6" }, { box: "cong-0-0", text: "6" }, { box: "cong-1-0", text: "9" }]));
  sheet.a.input.value = "6";
  sheet.typing.commit(sheet.a);
  await becomes(() => sheet.a.state, "saved");
  equal(texts(sheet), ["▲ +2 (50%)", "16", "6", "6", "9"]);
});

test("what was refused waits for nothing: the rest goes by what is saved", async () => {
  const sheet = open();
  sheet.server.answers.push(answer([{ ...saved("a@U", "1"), status: "REFUSED", sentence: "“x” không phải số" }], [{ box: "s@U", text: "1" }]));
  sheet.a.input.value = "x";
  sheet.typing.commit(sheet.a);
  await becomes(() => sheet.a.state, "refused");
  equal(texts(sheet), ["▼ −3 (75%)", "11", "1", "1", "9"]);
});

test("a cell is compared with the periods before in words", () => {
  const { computed, a, b } = open();
  equal(computed.compared(a), ["Kỳ trước: 4", "cùng kỳ năm trước: 3", "so kỳ trước ▼ −3 (75%)", "lũy kế năm: 11"]);
  a.input.value = "2";
  equal(computed.compared(a), ["Kỳ trước: 4", "cùng kỳ năm trước: 3"]);
  equal(computed.compared(b), []);
});
