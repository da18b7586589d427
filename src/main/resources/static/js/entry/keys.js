// The list of keys, under its button and under "?".

/** Where words are typed, a question mark is one. */
const isForWords = (element) => element.matches("textarea, select, [contenteditable], input:not(.entry-input, [type=checkbox], [type=radio], [type=button])");

export class Keys {
  #dialog;

  constructor(dialog, button, page) {
    this.#dialog = dialog;
    button?.addEventListener("click", () => this.#open());
    page.addEventListener("keydown", (event) => this.#key(event));
  }

  #key(event) {
    if (event.key !== "?" || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || isForWords(event.target)) return;
    event.preventDefault();
    this.#open();
  }

  #open() {
    if (!this.#dialog.open) this.#dialog.showModal();
  }
}
