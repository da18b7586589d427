// Shows each paragraph as it prints while it is typed. Letters that a Vietnamese keyboard is still composing are waited for.
const PAUSE = 350;

export class Preview {

  #form;
  #timers = new Map();
  #latest = new Map();

  constructor(form) {
    this.#form = form;
  }

  /** Also what was typed before this ran, or what the browser put back into a field. */
  watch() {
    this.#form.addEventListener("input", (event) => {
      if (event.target.tagName === "TEXTAREA" && !event.isComposing) this.#later(event.target);
    });
    this.#form.addEventListener("compositionstart", (event) => clearTimeout(this.#timers.get(event.target)));
    this.#form.addEventListener("compositionend", (event) => {
      if (event.target.tagName === "TEXTAREA") this.#later(event.target);
    });
    for (const field of this.#form.querySelectorAll("textarea")) {
      if (field.value !== field.defaultValue) this.#later(field);
    }
  }

  #later(field) {
    clearTimeout(this.#timers.get(field));
    this.#timers.set(field, setTimeout(() => this.show(field), PAUSE));
  }

  /** Of several answers for one paragraph only that to the latest question is shown. */
  async show(field) {
    const sheet = field.closest(".block").querySelector(".sheet");
    const asked = (this.#latest.get(field) ?? 0) + 1;
    this.#latest.set(field, asked);
    sheet.classList.add("waiting");
    const body = new FormData(this.#form);
    body.set("thu", field.name.replace(/\D/g, ""));
    try {
      const answer = await fetch(this.#form.dataset.preview, { method: "POST", body });
      if (this.#latest.get(field) !== asked) return;
      if (answer.ok && !answer.redirected) sheet.innerHTML = await answer.text();
      else sheet.textContent = "Chưa xem trước được; bài bạn gõ vẫn còn. Bấm Lưu hoặc đăng nhập lại.";
    } catch {
      if (this.#latest.get(field) === asked) sheet.textContent = "Mất kết nối nên chưa xem trước được; bài bạn gõ vẫn còn.";
    }
    sheet.classList.remove("waiting");
  }

}
