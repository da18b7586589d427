import { Insertions } from "/js/writing/insertions.js";
import { becomes, equal, moment, test } from "./check.js";
import { alone, compose, found, later, open, press, type } from "./section.js";

function offered() {
  const page = open();
  new Insertions(page.form, page.dialog).offer();
  return { ...page, button: page.form.querySelectorAll("[data-insert-at]")[1] };
}

test("the button is there where the script is, and opens the search", () => {
  const { button, dialog, search } = offered();
  equal(button.hidden, false);
  button.click();
  equal([dialog.open, document.activeElement === search], [true, true]);
});

test("the figure is put where the caret is, and the writer goes on behind it", async () => {
  const { server, button, dialog, search, list, second } = offered();
  const heard = [];
  second.addEventListener("input", () => heard.push(second.value));
  second.focus();
  second.setSelectionRange(1, 3);
  button.click();
  server.answers.push(found("{{a}}", "{{b}}"));
  type(search, "khai sinh");
  await becomes(() => list.children.length, 2);
  list.children[1].click();
  equal([second.value, second.selectionStart, document.activeElement === second, dialog.open], ["H{{b}}.", 6, true, false]);
  equal([server.asked, heard], [["/chen?tim=khai sinh"], ["H{{b}}."]]);
});

test("in a paragraph that nobody was in it is put at the end", async () => {
  const { server, button, search, list, second } = offered();
  second.setSelectionRange(0, 0);
  button.click();
  server.answers.push(found("{{a}}"));
  type(search, "a");
  await becomes(() => list.children.length, 1);
  press(search, "Enter");
  await becomes(() => second.value, "Hai.{{a}}");
});

test("Enter takes the first of what was asked last, not of what still stands there", async () => {
  const { server, button, search, list, second } = offered();
  second.focus();
  button.click();
  server.answers.push(found("{{cũ}}"), found("{{mới}}"));
  type(search, "cũ");
  await becomes(() => list.children.length, 1);
  type(search, "mới");
  press(search, "Enter");
  await becomes(() => second.value.includes("{{mới}}"), true);
  await moment(400);
  equal(server.asked, ["/chen?tim=cũ", "/chen?tim=mới"]);
});

test("arrows go from the search to what was found, through it and back", async () => {
  const { server, button, search, list } = offered();
  button.click();
  server.answers.push(found("{{a}}", "{{b}}"));
  type(search, "x");
  await becomes(() => list.children.length, 2);
  const at = () => (document.activeElement === search ? "search" : document.activeElement.dataset.token);
  const way = ["ArrowDown", "ArrowDown", "ArrowUp", "ArrowUp"].map((key) => { press(document.activeElement, key); return at(); });
  equal(way, ["{{a}}", "{{b}}", "{{a}}", "search"]);
});

test("nothing is asked while a letter is being composed, nor taken by the Enter that ends it", async () => {
  const { server, button, search, list, second } = offered();
  button.click();
  server.answers.push(found("{{a}}"));
  type(search, "k");
  compose(search, "start");
  type(search, "că", true);
  search.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing: true }));
  await moment(400);
  equal([server.asked, second.value], [[], "Hai."]);
  search.value = "căn";
  compose(search, "end");
  await becomes(() => list.children.length, 1);
  equal(server.asked, ["/chen?tim=căn"]);
});

test("an answer that comes after a later one is dropped", async () => {
  const { server, button, search, list } = offered();
  const slow = later();
  button.click();
  server.answers.push(slow.answer, found("{{mới}}"));
  type(search, "một");
  await becomes(() => server.asked.length, 1);
  type(search, "hai");
  await becomes(() => list.textContent, "{{mới}}");
  slow.come(found("{{cũ}}"));
  await moment(20);
  equal(list.textContent, "{{mới}}");
});

test("where there is no answer it says so", async () => {
  const { button, search, list } = offered();
  button.click();
  type(search, "x");
  await becomes(() => list.textContent, "Chưa tìm được; hãy thử lại.");
});

test("a table is a paragraph of its own", async () => {
  const { server, button, search, list, second } = offered();
  const put = async (text, from, to) => {
    second.value = text;
    second.focus();
    second.setSelectionRange(from, to);
    button.click();
    server.answers.push(alone("{{bang:x}}"));
    type(search, `bảng ${from}`);
    await becomes(() => list.children.length, 1);
    list.firstElementChild.click();
    list.replaceChildren();
    return [second.value, second.selectionStart];
  };
  equal(await put("Một hai.", 3, 3), ["Một\n\n{{bang:x}}\n\n hai.", 17]);
  equal(await put("Một.\n", 5, 5), ["Một.\n\n{{bang:x}}", 16]);
  equal(await put("", 0, 0), ["{{bang:x}}", 10]);
  equal(await put("\n\nHai.", 0, 0), ["{{bang:x}}\n\nHai.", 10]);
});
