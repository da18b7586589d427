// Moves from cell to cell by keys as in Excel.

const isCommand = (event) => event.ctrlKey || event.metaKey;
const isPlain = (event) => !isCommand(event) && !event.shiftKey && !event.altKey;

export class Moving {
  #typing;
  #told;
  /** Whether the arrows move inside the text. */
  #isEditing = false;

  /** told: enters what is told beside the cell, its note, history and conflict. */
  constructor(typing, told) {
    this.#typing = typing;
    this.#told = told;
  }

  arrives(cell) {
    this.#isEditing = false;
    cell.input.select();
  }

  edits() { this.#isEditing = true; }

  key(event, cell) {
    const { grid, r } = cell.place;
    switch (event.key) {
      case "Enter": if (isCommand(event)) this.#enterTold(event, cell); else this.#move(event, cell, event.shiftKey ? -1 : 1, 0); break;
      case "ArrowDown": if (isPlain(event)) this.#move(event, cell, 1, 0); break;
      case "ArrowUp": if (isPlain(event)) this.#move(event, cell, -1, 0); break;
      case "ArrowRight": if (this.#leaves(event, cell, cell.input.value.length)) this.#move(event, cell, 0, 1); break;
      case "ArrowLeft": if (this.#leaves(event, cell, 0)) this.#move(event, cell, 0, -1); break;
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

  /** The caret stands at that end of the text, or all of it is selected. */
  #leaves(event, { input: { selectionStart: from, selectionEnd: to, value } }, end) {
    return isPlain(event) && !this.#isEditing && ((from === end && to === end) || (from === 0 && to === value.length));
  }

  #enterTold(event, cell) {
    event.preventDefault();
    this.#typing.commit(cell);
    this.#told();
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
    if (!isCommand(event) || !this.#typing.isTaken(cell)) return;
    event.preventDefault();
    this.#typing.takeBack();
  }
}
