// Puts a figure, a table or a citation where the caret is, found by searching as one speaks.
const PAUSE = 250;

export class Insertions {

  #form;
  #dialog;
  #search;
  #found;
  #field = null;
  /** Where the caret was; a dialog that closes may move it. */
  #place = [0, 0];
  #timer = 0;
  #asked = 0;
  #shown = "";
  #entered = new WeakSet();

  constructor(form, dialog) {
    this.#form = form;
    this.#dialog = dialog;
    this.#search = dialog.querySelector("input");
    this.#found = dialog.querySelector(".found");
  }

  offer() {
    for (const button of this.#form.querySelectorAll("[data-insert-at]")) {
      button.hidden = false;
      button.addEventListener("click", () => this.#open(button.closest(".block").querySelector("textarea")));
    }
    this.#form.addEventListener("focusin", (event) => this.#entered.add(event.target));
    this.#search.addEventListener("compositionstart", () => clearTimeout(this.#timer));
    this.#search.addEventListener("input", (event) => { if (!event.isComposing) this.#later(); });
    this.#search.addEventListener("compositionend", () => this.#later());
    this.#search.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); this.#first(); }
      if (event.key === "ArrowDown") { event.preventDefault(); this.#found.querySelector("button")?.focus(); }
    });
    this.#found.addEventListener("keydown", (event) => this.#step(event));
    this.#found.addEventListener("click", (event) => {
      const found = event.target.closest("[data-token]");
      if (found) this.#put(found.dataset.token, "alone" in found.dataset);
    });
  }

  #open(field) {
    this.#field = field;
    const end = field.value.length;
    this.#place = this.#entered.has(field) ? [field.selectionStart, field.selectionEnd] : [end, end];
    this.#dialog.showModal();
    this.#search.select();
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  /** Whoever is faster than the search gets what they asked for last, not what still stands there. */
  async #first() {
    clearTimeout(this.#timer);
    if (this.#shown !== this.#search.value) await this.#ask();
    this.#found.querySelector("button")?.click();
  }

  async #ask() {
    const asked = ++this.#asked;
    const words = this.#search.value;
    const answer = await fetch(`${this.#form.dataset.insert}?tim=${encodeURIComponent(words)}`).catch(() => null);
    if (asked !== this.#asked) return;
    this.#shown = words;
    if (answer?.ok && !answer.redirected) this.#found.innerHTML = await answer.text();
    else this.#found.textContent = "Chưa tìm được; hãy thử lại.";
  }

  #step(event) {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) return;
    event.preventDefault();
    (document.activeElement[step] ?? this.#search).focus();
  }

  #put(token, alone) {
    this.#dialog.close();
    this.#field.focus();
    if (alone) this.#field.setRangeText(this.#paragraph(token), ...this.#place, "end");
    else this.#field.setRangeText(token, ...this.#place, "end");
    this.#field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /** With blank lines between it and what stands before and behind it; the caret goes on behind these. */
  #paragraph(token) {
    const [from, to] = this.#place;
    const before = this.#field.value.slice(0, from);
    const behind = this.#field.value.slice(to);
    const lines = (text) => "\n".repeat(Math.max(0, 2 - text.match(/\n*$/)[0].length));
    const above = before.trim() ? lines(before) : "";
    const below = behind.trim() ? "\n".repeat(Math.max(0, 2 - behind.match(/^\n*/)[0].length)) : "";
    return above + token + below;
  }

}
