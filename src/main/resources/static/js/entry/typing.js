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
    const changed = this.#take(cells.map((cell) => ({ cell, before: this.#queue.textOf(cell) })));
    if (changed.length) this.#undo.push(changed);
  }

  takeBack() {
    const changed = this.#undo.pop();
    if (!changed) return;
    const [restored, others] = [true, false].map((isBack) => changed
      .filter(({ cell, before }) => (cell.needsALook && before === cell.text) === isBack));
    restored.forEach(({ cell }) => this.#sending.restore(cell));
    others.forEach(({ cell, before }) => cell.shows(before));
    const taken = this.#take(others.map(({ cell }) => ({ cell, before: this.#queue.textOf(cell) })));
    others.filter((one) => !taken.some(({ cell }) => cell === one.cell)).forEach(({ cell }) => this.#sending.settle(cell));
    changed[0].cell.input.focus();
  }

  /** Nothing is left of what was typed and not yet taken, here or with the server. */
  drop(cell) {
    if (cell.needsALook) this.#sending.restore(cell);
    else cell.shows(this.#queue.textOf(cell));
    cell.input.select();
  }

  isTaken(cell) { return cell.typed === this.#queue.textOf(cell); }

  /** Those of the cells that are sent, all together, as they say something else than before. */
  #take(acts) {
    const changed = acts.filter(({ cell, before }) => this.#isChanged(cell, before));
    const [back, on] = [true, false].map((isBack) => changed.map(({ cell }) => cell)
      .filter((cell) => (cell.state === "refused" && cell.typed === cell.text) === isBack));
    back.forEach((cell) => this.#sending.restore(cell));
    if (on.length) this.#sending.enqueue(...on);
    return changed;
  }

  #isChanged(cell, before) {
    if (cell.typed === before && !cell.needsALook) return false;
    const isSaved = !cell.needsALook && cell.typed === cell.text && !this.#queue.has(cell);
    if (isSaved && cell.state === "locked") cell.stands("");
    return !isSaved;
  }
}
