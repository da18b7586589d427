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
    else if (letter === "\n" || (letter === "\r" && text[i + 1] !== "\n")) lines.push([""]);
    else if (letter !== "\r") add(letter);
  }
  if (lines.length > 1 && lines.at(-1).length === 1 && lines.at(-1)[0] === "") lines.pop();
  return lines;
}

const NONE_ARISEN = ["kps", "k/ps", "kfs", "không phát sinh", "khong phat sinh", "không ps"];
const isWords = (text) => /\p{L}/u.test(text) && !NONE_ARISEN.includes(text.trim().normalize("NFC").toLowerCase());

/** How many columns at the beginning of a block only name its rows. */
function labels(block) {
  const columns = Math.max(...block.map((line) => line.length));
  let named = 0;
  while (named < columns - 1) {
    const texts = block.map((line) => line[named] ?? "").filter((text) => text.trim());
    if (!texts.length || !texts.every(isWords)) break;
    named += 1;
  }
  return named;
}

const MOST_NAMED = 5;

/** The first of the texts that found no place. */
const named = (texts) => texts.slice(0, MOST_NAMED).map((text) => `“${text}”`).join(", ") + (texts.length > MOST_NAMED ? ", …" : ".");

export class Pasting {
  #typing;
  #inspector;
  #notice;
  #from = null;

  /** notice: where what was left out is said, and stays until it is put away or something else is pasted. */
  constructor(typing, inspector, notice) {
    this.#typing = typing;
    this.#inspector = inspector;
    this.#notice = notice;
    notice.querySelector("button").addEventListener("click", () => {
      notice.hidden = true;
      this.#from.input.focus();
    });
  }

  /** A single text is left to the browser. */
  paste(event, from) {
    const block = rows(event.clipboardData.getData("text/plain"));
    if (block.length === 1 && block[0].length === 1) return;
    event.preventDefault();
    this.#from = from;
    const { grid, r, c } = from.place;
    const names = labels(block);
    const filled = [];
    const outside = [];
    block.forEach((line, down) => line.slice(names).forEach((text, right) => {
      const cell = grid[r + down]?.[c + right];
      if (cell && !cell.input.disabled) filled.push({ cell, text: text.trim() });
      else if (text.trim()) outside.push(text.trim());
    }));
    filled.forEach(({ cell, text }) => cell.shows(text));
    this.#typing.commit(...filled.map(({ cell }) => cell));
    const leftOut = [
      names ? `${names} cột đầu chỉ có chữ (tên chỉ tiêu) nên không dán.` : "",
      outside.length ? `${outside.length} ô nằm ngoài bảng hoặc bị khóa nên bị bỏ qua: ${named(outside)}` : "",
    ].filter(Boolean).join(" ");
    const said = [`Đã dán ${filled.length} ô.`, leftOut].filter(Boolean).join(" ");
    this.#inspector.say(said);
    this.#notice.querySelector("span").textContent = leftOut && `${said} Hãy xem lại các ô vừa dán.`;
    this.#notice.hidden = !leftOut;
  }
}
