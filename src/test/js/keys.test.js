import { Keys } from "/js/entry/keys.js";

import { equal, test } from "./check.js";

function open() {
  document.body.innerHTML = `<main><button>Phím tắt</button><input class="entry-input"><input class="words"><textarea></textarea>
    <dialog><form method="dialog"><button>Đóng</button></form></dialog></main>`;
  const dialog = document.querySelector("dialog");
  new Keys(dialog, document.querySelector("button"), document.querySelector("main"));
  const press = (selector, more = {}) => {
    const event = new KeyboardEvent("keydown", { key: "?", bubbles: true, cancelable: true, ...more });
    document.querySelector(selector).dispatchEvent(event);
    const isOpen = dialog.open;
    dialog.close();
    return [isOpen, event.defaultPrevented];
  };
  return { dialog, press };
}

test("the list of keys opens by its button and by a question mark in a cell, which no figure has", () => {
  const { dialog, press } = open();
  equal([press(".entry-input"), press("button")], [[true, true], [true, true]]);
  document.querySelector("button").click();
  equal(dialog.open, true);
});

test("where words are typed a question mark is one", () => {
  const { press } = open();
  equal([press(".words"), press("textarea")], [[false, false], [false, false]]);
  equal([press(".entry-input", { ctrlKey: true }), press(".entry-input", { isComposing: true })], [[false, false], [false, false]]);
});

test("a question mark while the list is open does no harm", () => {
  const { dialog } = open();
  document.querySelector("button").click();
  document.querySelector(".entry-input").dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
  equal(dialog.open, true);
});
