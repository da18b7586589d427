// The cells of a sheet: what each says, what the server last said of it, and how it stands.

const SIGNS = { saving: "…", saved: "✓", queued: "↑", refused: "✕", warning: "!", conflict: "⇄", locked: "✕" };
const NAMES = { saving: "Đang lưu.", saved: "Đã lưu.", queued: "Chờ gửi." };

export class Cell {
  constructor(input) {
    const { cell, label, note, reason, stamp, kept, warning, change, year } = input.dataset;
    this.input = input;
    this.name = cell;
    this.label = label;
    this.text = input.defaultValue;
    this.note = note || "";
    this.savedNote = this.note;
    this.reason = reason || "";
    this.savedReason = this.reason;
    this.stamp = stamp || "";
    this.kept = kept || "";
    this.#told({ warning, change, year });
    this.state = "";
    this.message = "";
    this.theirs = null;
    this.refusal = null;
    this.version = 0;
    this.#begins(input.parentElement.dataset.state);
  }

  get typed() { return this.input.value.trim(); }

  get isBlank() { return this.typed === ""; }

  get isFocused() { return document.activeElement === this.input; }

  /** Whether it may stay blank only with a reason. */
  get wantsReason() { return this.isBlank && Boolean(this.input.dataset.compulsory); }

  get needsALook() { return ["refused", "conflict"].includes(this.state); }

  shows(text) {
    this.input.value = text;
    this.#tell();
  }

  stands(state, message = "") {
    this.state = state;
    this.message = message || NAMES[state] || "";
    this.input.parentElement.dataset.state = state;
    this.input.nextElementSibling.textContent = SIGNS[state] || "";
    this.input.setAttribute("aria-invalid", String(["refused", "locked", "conflict"].includes(state)));
    this.#tell();
  }

  /** Why what it says now is not taken. */
  isRefused(sentence) {
    this.refusal = { text: this.typed, sentence };
    this.stands("refused", sentence);
  }

  isContested(theirs) {
    this.theirs = theirs;
    this.stands("conflict", theirs.sentence);
  }

  /** Not sent yet. What is known to be refused or contested is so until the server says something else. */
  waits(message) {
    if (this.theirs) this.isContested(this.theirs);
    else if (this.refusal?.text === this.typed) this.isRefused(this.refusal.sentence);
    else this.stands("queued", message);
  }

  /** As it was left, here or in another browser: what was typed and not taken stands over what is saved. */
  #begins(state) {
    if (!state) return;
    const { saved, savedStamp, sentence, by, at } = this.input.dataset;
    const { note, warning, change, year } = this;
    this.text = saved || "";
    if (state === "conflict") this.isContested({ text: this.text, stamp: savedStamp || "", note, by, at, warning, change, year, sentence });
    else this.isRefused(sentence);
  }

  /** Takes over what the server says of it, but not what is being typed. */
  isSaid(answer) {
    this.text = answer.text;
    this.stamp = answer.stamp;
    this.savedNote = answer.note ?? this.savedNote;
    this.theirs = null;
    this.refusal = null;
    this.#told(answer);
    if (answer.by) Object.assign(this.input.dataset, { by: answer.by, at: answer.at });
  }

  isNoted(note) {
    this.note = note;
    if (this.noteBeside) this.noteBeside.textContent = note;
    this.input.parentElement.classList.toggle("has-note", Boolean(note || (this.wantsReason && this.reason)));
  }

  /** What the server finds unusual in it, how it differs from the period before, and what the year comes to. */
  #told({ warning, change, year }) {
    this.warning = warning || "";
    this.change = change || "";
    this.year = year || "";
  }

  /** Whoever listens on the sheet hears of the cell. */
  #tell() {
    this.input.dispatchEvent(new CustomEvent("cell", { bubbles: true, detail: this }));
  }
}

export class Cells {
  #byName;
  #byInput;

  constructor(sheet) {
    this.all = [...sheet.querySelectorAll(".entry-input")].map((input) => new Cell(input));
    this.all.forEach((cell) => { cell.noteBeside = sheet.querySelector(`[data-note-of="${CSS.escape(cell.name)}"]`); });
    this.#byName = new Map(this.all.map((cell) => [cell.name, cell]));
    this.#byInput = new Map(this.all.map((cell) => [cell.input, cell]));
    this.grids = [...sheet.querySelectorAll(".entry-table")].map((table) => [...table.tBodies[0].rows]
      .map((row) => [...row.querySelectorAll(".entry-input")].map((input) => this.of(input)))
      .filter((row) => row.length));
    this.grids.forEach((grid) => grid.forEach((row, r) => row.forEach((cell, c) => { cell.place = { grid, r, c }; })));
  }

  named(name) { return this.#byName.get(name); }

  of(input) { return this.#byInput.get(input); }
}
