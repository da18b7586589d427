// The bar at the foot of the window, which tells about the cell that the officer is in.

const time = (text) => new Date(text).toLocaleString("vi-VN",
  { timeZone: "Asia/Ho_Chi_Minh", hour: "2-digit", minute: "2-digit", day: "2-digit", month: "2-digit", year: "numeric" });
const sentence = (text) => text[0].toUpperCase() + text.slice(1);

export class Inspector {
  #bar;
  #settings;
  #sending;
  #computed;
  #note;
  #cell = null;

  constructor(bar, settings, sending, computed) {
    this.#bar = bar;
    this.#settings = settings;
    this.#sending = sending;
    this.#computed = computed;
    this.#note = bar.querySelector("[data-note-field]");
    this.#note.addEventListener("change", () => this.#noted());
    bar.addEventListener("click", (event) => this.#choose(event.target.dataset.keep));
    bar.addEventListener("keydown", (event) => this.#leave(event));
  }

  inspect(cell) {
    const { remark, reason, by, at, before } = cell.input.dataset;
    this.#cell = cell;
    this.#bar.hidden = false;
    this.#show("label").textContent = cell.label;
    this.#show("message").textContent = [remark ? `Trả lại: ${remark}` : "", cell.message,
      reason && !cell.isBlank ? `Giải thích: ${reason}` : ""].filter(Boolean).join(" ");
    const compared = this.#computed.compared(cell);
    this.#show("compare").textContent = compared.length ? sentence(`${compared.join("; ")}.`) : "Chưa có số liệu kỳ trước để so sánh.";
    this.#show("author").textContent = by && at ? `${by} nhập lúc ${time(at)}${before ? ` (trước đó: ${before})` : ""}.` : "";
    this.#show("history").hidden = !cell.stamp;
    this.#show("history").href = `${this.#settings.history}${cell.name}/${this.#settings.period}`;
    this.#bar.querySelector(".entry-note-field span").textContent = cell.wantsReason ? "Lý do để trống" : "Ghi chú của ô";
    if (document.activeElement !== this.#note) this.#note.value = cell.wantsReason ? cell.reason : cell.note;
    this.#note.disabled = cell.input.disabled || (cell.isBlank && !cell.wantsReason);
    this.#conflict(cell);
  }

  /** By key, to the conflict of the cell, else its note, else its history. */
  enter() {
    const conflict = this.#bar.querySelector(".entry-conflict");
    const history = this.#show("history");
    const first = [!conflict.hidden && conflict.querySelector("button"), !this.#note.disabled && this.#note, !history.hidden && history].find(Boolean);
    if (first) first.focus(); else this.say("Ô còn trống nên chưa có ghi chú hay lịch sử.");
  }

  /** Back to the cell, with what was noted. */
  #leave(event) {
    if (event.key !== "Escape" && !(event.key === "Enter" && event.target === this.#note)) return;
    event.preventDefault();
    this.#cell?.input.focus();
  }

  say(text) {
    this.#show("message").textContent = text;
    this.#bar.hidden = false;
  }

  #show(name) { return this.#bar.querySelector(`[data-show="${name}"]`); }

  #conflict({ state, theirs, input }) {
    const isOpen = state === "conflict" && theirs !== null;
    this.#bar.querySelector(".entry-conflict").hidden = !isOpen;
    if (!isOpen) return;
    this.#show("conflict").textContent = theirs.text
      ? `${theirs.by} đã ghi “${theirs.text}” lúc ${time(theirs.at)}; bạn gõ “${input.value}”.`
      : `Người khác đã xóa trống ô này; bạn gõ “${input.value}”.`;
  }

  /** whose: "mine" or "theirs". */
  #choose(whose) {
    const cell = this.#cell;
    if (!whose || !cell) return;
    if (whose === "theirs") this.#sending.restore(cell);
    else {
      cell.isSaid(cell.theirs);
      this.#sending.enqueue(cell);
    }
    cell.input.focus();
  }

  #noted() {
    if (!this.#cell) return;
    this.#cell[this.#cell.wantsReason ? "reason" : "note"] = this.#note.value.trim();
    this.#sending.enqueue(this.#cell);
  }
}
