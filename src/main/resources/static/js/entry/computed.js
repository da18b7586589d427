// What the server computes from the cells: boxes, sums at the foot, differences, running totals. Nothing is computed here:
// what rests on something typed that is not answered yet says that it waits.

const WAITS = "…";

export class Computed {
  #boxes;
  #cells;
  #queue;

  constructor(sheet, cells, queue) {
    this.#cells = cells;
    this.#queue = queue;
    this.#boxes = [...sheet.querySelectorAll("output[data-box]")].map((output) => ({ output, text: output.value, behind: behind(output, cells) }));
    cells.all.forEach((cell) => {
      cell.changeBeside = sheet.querySelector(`[data-change-of="${CSS.escape(cell.name)}"]`);
      cell.yearBeside = sheet.querySelector(`[data-year-of="${CSS.escape(cell.name)}"]`);
    });
  }

  /** computed: the boxes that the server told anew, and their texts. */
  isSaid(computed) {
    const texts = new Map(computed.map(({ box, text }) => [box, text]));
    this.#boxes.forEach((box) => { box.text = texts.get(box.output.dataset.box) ?? box.text; });
  }

  show() {
    const waiting = new Set(this.#cells.all.filter((cell) => this.#waits(cell)));
    this.#boxes.forEach(({ output, text, behind: cells }) => put(output, cells.some((cell) => waiting.has(cell)) ? WAITS : text));
    this.#cells.all.forEach((cell) => {
      put(cell.changeBeside, waiting.has(cell) ? WAITS : cell.change);
      put(cell.yearBeside, waiting.has(cell) ? WAITS : cell.year);
    });
  }

  /** What the cell is compared with, in words. */
  compared(cell) {
    const { previous, ago } = cell.input.dataset;
    const told = this.#waits(cell) ? {} : cell;
    return [previous && `Kỳ trước: ${previous}`, ago && `cùng kỳ năm trước: ${ago}`, told.change && `so kỳ trước ${told.change}`,
      told.year && `lũy kế năm: ${told.year}`].filter(Boolean);
  }

  /** What was refused changes nothing: what is computed rests on what is saved. */
  #waits(cell) {
    return this.#queue.has(cell) || (cell.typed !== cell.text && !["refused", "conflict", "locked"].includes(cell.state));
  }
}

/** The cells that a box is computed from; what stands at the foot, from all of its table. */
function behind(output, cells) {
  const table = output.closest("tfoot") && output.closest("table");
  const names = new Set((output.dataset.behind || "").split(" "));
  return cells.all.filter((cell) => (table ? table.contains(cell.input) : names.has(cell.name)));
}

function put(place, text) {
  if (place && place.textContent !== text) place.textContent = text;
}
