// Takes what was typed into cells, when the officer leaves them.

export class Typing {
  #queue;
  #sending;
  #undo;

  constructor(queue, sending, undo) {
    this.#queue = queue;
    this.#sending = sending;
    this.#undo = undo;
  }

  /** Cells of one act of the officer, which is taken back as one. */
  commit(...cells) {
    const changed = cells.map((cell) => ({ cell, before: this.#queue.textOf(cell) })).filter(({ cell, before }) => this.#take(cell, before));
    if (changed.length) this.#undo.push(changed);
  }

  takeBack() {
    const changed = this.#undo.pop();
    if (!changed) return;
    changed.forEach(({ cell, before }) => {
      const isRestored = cell.needsALook && before === cell.text;
      if (isRestored) this.#sending.restore(cell);
      else {
        cell.shows(before);
        if (!this.#take(cell, this.#queue.textOf(cell))) this.#sending.settle(cell);
      }
    });
    changed[0].cell.input.focus();
  }

  /** Nothing is left of what was typed and not yet taken, here or with the server. */
  drop(cell) {
    if (cell.needsALook) this.#sending.restore(cell);
    else cell.shows(this.#queue.textOf(cell));
    cell.input.select();
  }

  isTaken(cell) { return cell.typed === this.#queue.textOf(cell); }

  #take(cell, before) {
    if (cell.typed === before && !cell.needsALook) return false;
    if (cell.state === "refused" && cell.typed === cell.text) this.#sending.restore(cell);
    else if (cell.state !== "conflict" && cell.typed === cell.text && !this.#queue.has(cell)) {
      if (cell.state === "locked") cell.stands("");
      return false;
    } else this.#sending.enqueue(cell);
    return true;
  }
}
