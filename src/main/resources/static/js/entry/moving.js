// Moves from cell to cell by keys as in Excel.

export class Moving {
  #typing;
  /** Whether the arrows move inside the text. */
  #isEditing = false;

  constructor(typing) { this.#typing = typing; }

  arrives(cell) {
    this.#isEditing = false;
    cell.input.select();
  }

  edits() { this.#isEditing = true; }

  key(event, cell) {
    const { grid, r } = cell.place;
    switch (event.key) {
      case "Enter": this.#move(event, cell, event.shiftKey ? -1 : 1, 0); break;
      case "ArrowDown": this.#move(event, cell, 1, 0); break;
      case "ArrowUp": this.#move(event, cell, -1, 0); break;
      case "ArrowRight": if (!this.#isEditing && cell.input.selectionStart === cell.input.value.length) this.#move(event, cell, 0, 1); break;
      case "ArrowLeft": if (!this.#isEditing && cell.input.selectionEnd === 0) this.#move(event, cell, 0, -1); break;
      case "Home": this.#jump(event, grid[0][0], grid[r][0]); break;
      case "End": this.#jump(event, grid.at(-1).at(-1), grid[r].at(-1)); break;
      case "F2": this.#edit(event, cell); break;
      case "Escape": this.#isEditing = false; this.#typing.drop(cell); break;
      case "z": case "Z": this.#takeBack(event, cell); break;
      default: break;
    }
  }

  #move(event, cell, down, right) {
    event.preventDefault();
    this.#isEditing = false;
    const { grid, r, c } = cell.place;
    const row = grid[r + down];
    const next = row?.[Math.min(Math.max(c + right, 0), row.length - 1)];
    if (!next) this.#typing.commit(cell);
    else if (next !== cell) next.input.focus();
  }

  #jump(event, ofTable, ofRow) {
    if (!event.ctrlKey && this.#isEditing) return;
    event.preventDefault();
    (event.ctrlKey ? ofTable : ofRow).input.focus();
  }

  #edit(event, { input }) {
    event.preventDefault();
    this.#isEditing = true;
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** Where something is typed and not yet taken, the browser takes back in the text. */
  #takeBack(event, cell) {
    if (!(event.ctrlKey || event.metaKey) || !this.#typing.isTaken(cell)) return;
    event.preventDefault();
    this.#typing.takeBack();
  }
}
