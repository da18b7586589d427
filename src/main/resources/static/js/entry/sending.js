// Sends what waits, and takes what the server answers of each cell.

const MOST_AT_ONCE = 500;

export class Sending {
  #settings;
  #cells;
  #queue;
  #connection;
  #computed;
  #timer = null;
  #isSending = false;

  constructor(settings, cells, queue, connection, computed) {
    this.#settings = settings;
    this.#cells = cells;
    this.#queue = queue;
    this.#connection = connection;
    this.#computed = computed;
    this.answered = () => {};
    this.stands = () => {};
    connection.resumed = () => this.#flush();
  }

  get isUnderWay() { return this.#isSending || this.#queue.size > 0; }

  enqueue(...cells) {
    cells.forEach((cell) => { cell.version += 1; });
    this.#queue.put(...cells);
    cells.forEach((cell) => cell.stands("saving"));
    this.#soon();
  }

  /** Back to what is saved; the server hears of it and keeps no longer what it had not taken. */
  restore(cell) {
    if (cell.theirs) cell.isSaid(cell.theirs);
    cell.isNoted(cell.savedNote);
    cell.shows(cell.text);
    this.enqueue(cell);
  }

  /** What it says now is what is saved. */
  settle(cell) {
    if (cell.input.value) this.#settled(cell); else cell.stands("");
  }

  #settled(cell) { cell.stands(cell.warning ? "warning" : "saved", cell.warning); }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush());
  }

  async #flush() {
    if (this.#isSending || !this.#queue.size) return;
    this.#isSending = true;
    try {
      await this.#send(this.#queue.first(MOST_AT_ONCE));
      this.#connection.works();
      this.#queue.keep();
    } catch (error) {
      this.#connection.isLost(error.message);
    } finally {
      this.#isSending = false;
      if (this.#queue.size && !this.#connection.isBroken) this.#soon();
      this.answered();
    }
  }

  async #send(batch) {
    const sent = new Map(batch.map((entry) => [entry.cell, { text: entry.text, version: this.#cells.named(entry.cell)?.version }]));
    this.#all(batch, (cell) => cell.stands("saving"));
    const answer = await fetch(this.#settings.save, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRF-TOKEN": this.#settings.token },
      body: JSON.stringify(batch),
    });
    if (answer.status === 401 || answer.status === 403) throw new Error("session");
    if (answer.ok) {
      const { submission, cells, computed } = await answer.json();
      if (submission) this.stands(submission);
      this.#computed.isSaid(computed);
      cells.forEach((result) => this.#take(result, sent.get(result.cell)));
      return;
    }
    const problem = await answer.json().catch(() => ({}));
    if (answer.status >= 500) throw new Error("server");
    batch.forEach((entry) => this.#queue.remove(entry.cell));
    this.#all(batch, (cell) => cell.isRefused(problem.detail || "Máy chủ không nhận."));
  }

  #all(batch, act) {
    batch.map((entry) => this.#cells.named(entry.cell)).filter(Boolean).forEach(act);
  }

  #take(result, sent) {
    const cell = this.#cells.named(result.cell);
    const hasNewer = cell && result.status !== "LOCKED" && cell.version !== sent.version;
    if (!hasNewer) this.#queue.remove(result.cell);
    if (!cell) return;
    if (result.status !== "LOCKED") cell.kept = "";
    if (hasNewer) {
      // What was typed or chosen since is on its way, and is answered for itself.
      if (result.status === "SAVED") {
        cell.isSaid(result);
        this.#queue.follows(cell);
      }
    } else if (result.status === "SAVED") this.#saved(cell, result, sent);
    else if (result.status === "CONFLICT") cell.isContested(result);
    else if (result.status === "LOCKED") {
      cell.stands("locked", result.sentence);
      this.#connection.tooLate(cell, sent.text, result.sentence);
    } else cell.isRefused(result.sentence);
  }

  #saved(cell, result, sent) {
    cell.isSaid(result);
    cell.savedReason = cell.reason;
    cell.isNoted(result.note);
    if (!cell.isFocused || cell.typed === sent.text) cell.shows(result.text);
    this.#settled(cell);
  }
}
