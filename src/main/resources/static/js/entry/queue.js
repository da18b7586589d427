// What is typed and not yet answered; the browser keeps it until it is.

export class Queue {
  #storage;
  #key;
  #entries;
  #refused;

  /** refused() is called where the browser keeps nothing. */
  constructor(storage, key, refused) {
    this.#storage = storage;
    this.#key = key;
    this.#entries = new Map(Object.entries(JSON.parse(storage.getItem(key) || "{}")));
    this.#refused = refused;
  }

  get size() { return this.#entries.size; }

  has(cell) { return this.#entries.has(cell.name); }

  /** What waits of the cell, else what is saved of it. */
  textOf(cell) { return this.#entries.get(cell.name)?.text ?? cell.text; }

  /** Cells of one act, since the browser takes its time to keep them. */
  put(...cells) {
    cells.forEach((cell) => this.#entries.set(cell.name,
      { text: cell.typed, note: cell.note, stamp: cell.stamp, kept: cell.kept || undefined,
        reason: cell.reason === cell.savedReason ? undefined : cell.reason }));
    this.keep();
  }

  /** What waits of it was typed after what is saved now. */
  follows(cell) { this.#entries.get(cell.name).stamp = cell.stamp; }

  remove(name) { this.#entries.delete(name); }

  first(most) { return [...this.#entries].slice(0, most).map(([cell, entry]) => ({ cell, ...entry })); }

  forEach(visit) { this.#entries.forEach((entry, name) => visit(name, entry)); }

  keep() {
    try {
      if (this.size) this.#storage.setItem(this.#key, JSON.stringify(Object.fromEntries(this.#entries)));
      else this.#storage.removeItem(this.#key);
    } catch (error) {
      this.#refused();
    }
  }
}
