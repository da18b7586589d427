// A section of two paragraphs for the tests, with the dialog for what is put into them.

const block = (index, text) => `<div class="block"><textarea name="doan[${index}]">${text}</textarea>
  <button type="button" data-insert-at hidden>Chèn</button><div class="sheet"></div></div>`;

const PAGE = `<form class="writing" data-preview="/xem-truoc" data-insert="/chen"><input type="hidden" name="ban" value="3">
  ${block(0, "Một.")}${block(1, "Hai.")}</form>
  <dialog class="insertions"><form method="dialog"><input type="search"><div class="found"></div><button value="">Đóng</button></form></dialog>`;

export const found = (...tokens) => tokens.map((token) => `<button type="button" data-token="${token}">${token}</button>`).join("");

export const alone = (token) => `<button type="button" data-token="${token}" data-alone="true">${token}</button>`;

/** The server: answers what a test puts there, in the order in which it is asked, and notes what was asked. */
export class Server {
  asked = [];
  answers = [];

  constructor() {
    window.fetch = async (address, options = {}) => {
      this.asked.push(options.body ? `${options.body.get("thu")}: ${options.body.get(`doan[${options.body.get("thu")}]`)}`
        : decodeURIComponent(address));
      const answer = this.answers.shift();
      if (answer === undefined) throw new TypeError("no network");
      const text = await answer;
      return { ok: true, redirected: text === "sign in", text: async () => text };
    };
  }
}

export function open() {
  document.body.innerHTML = PAGE;
  const form = document.querySelector("form.writing");
  const dialog = document.querySelector("dialog");
  const [first, second] = form.querySelectorAll("textarea");
  const [sheet, other] = form.querySelectorAll(".sheet");
  return { form, dialog, server: new Server(), first, second, sheet, other, search: dialog.querySelector("input"), list: dialog.querySelector(".found") };
}

export function type(field, text, composing = false) {
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, isComposing: composing }));
}

export const compose = (field, what) => field.dispatchEvent(new CompositionEvent(`composition${what}`, { bubbles: true }));

export const press = (target, key) => target.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));

/** An answer that comes when the test says so. */
export function later() {
  let come;
  const answer = new Promise((done) => { come = done; });
  return { answer, come };
}
