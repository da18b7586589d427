// Pastes a block that was copied out of a workbook, cell by cell from where the officer is.

/** The rows and columns of what a workbook puts on the clipboard. */
export function rows(text) {
  const lines = [[""]];
  const add = (letter) => { lines.at(-1)[lines.at(-1).length - 1] += letter; };
  let isQuoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (isQuoted && letter === '"' && text[i + 1] === '"') {
      add('"');
      i += 1;
    } else if (isQuoted && letter === '"') isQuoted = false;
    else if (isQuoted) add(letter);
    else if (letter === '"' && lines.at(-1).at(-1) === "") isQuoted = true;
    else if (letter === "\t") lines.at(-1).push("");
    else if (letter === "\n") lines.push([""]);
    else if (letter !== "\r") add(letter);
  }
  if (lines.length > 1 && lines.at(-1).length === 1 && lines.at(-1)[0] === "") lines.pop();
  return lines;
}

export class Pasting {
  #typing;
  #inspector;

  constructor(typing, inspector) {
    this.#typing = typing;
    this.#inspector = inspector;
  }

  /** A single text is left to the browser. */
  paste(event, from) {
    const block = rows(event.clipboardData.getData("text/plain"));
    if (block.length === 1 && block[0].length === 1) return;
    event.preventDefault();
    const { grid, r, c } = from.place;
    const filled = [];
    let outside = 0;
    block.forEach((line, down) => line.forEach((text, right) => {
      const cell = grid[r + down]?.[c + right];
      if (cell && !cell.input.disabled) filled.push({ cell, text: text.trim() });
      else if (text.trim()) outside += 1;
    }));
    filled.forEach(({ cell, text }) => cell.shows(text));
    this.#typing.commit(...filled.map(({ cell }) => cell));
    this.#inspector.say(`Đã dán ${filled.length} ô.${outside ? ` ${outside} ô nằm ngoài bảng nên bị bỏ qua.` : ""}`);
  }
}
