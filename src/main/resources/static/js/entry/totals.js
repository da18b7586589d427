// What is computed from the cells while they are typed: boxes, sums at the foot, differences.

import { changed, read, rounded, write } from "./numbers.js";

export class Totals {
  #sheet;
  #cells;
  #outputs;

  constructor(sheet, cells) {
    this.#sheet = sheet;
    this.#cells = cells;
    this.#outputs = new Map([...sheet.querySelectorAll("output[data-box]")].map((output) => [output.dataset.box, output]));
  }

  compute() {
    this.#outputs.forEach((output) => {
      const result = this.#evaluate(output.dataset.formula, 0);
      const decimals = output.dataset.rate ? Number(output.dataset.decimals) : undefined;
      output.value = result === undefined ? "" : result === null ? "?" : write(decimals === undefined ? result : rounded(result, decimals), decimals);
    });
    this.#cells.grids.forEach((grid) => this.#foot(grid));
    this.#cells.all.forEach((cell) => this.#beside(cell));
  }

  /** What the bar says of the cell beside others. */
  compared(cell) {
    const { previous, ago, since } = cell.input.dataset;
    const number = cell.isBlank ? null : read(cell.input.value);
    const difference = changed(number, previous);
    return [previous && `Kỳ trước: ${previous}`, ago && `cùng kỳ năm trước: ${ago}`, difference && `so kỳ trước ${difference}`,
      since !== undefined && `lũy kế năm: ${write(Number(since) + (number ?? 0))}`].filter(Boolean);
  }

  #value(name, depth) {
    const cell = this.#cells.named(name);
    if (cell) return cell.isBlank ? undefined : read(cell.input.value);
    return this.#outputs.has(name) && depth < 9 ? this.#evaluate(this.#outputs.get(name).dataset.formula, depth + 1) : undefined;
  }

  /** Sums skip what is blank, as the report does; a product or quotient needs both sides. */
  #evaluate(formula, depth) {
    const tokens = formula.match(/\[[^\]]+\]|\d+(?:\.\d+)?|[-+*/()]/g) || [];
    let at = 0;
    const atom = () => {
      const token = tokens[at]; at += 1;
      if (token === "(") { const inner = sum(); at += 1; return inner; }
      if (token === "-") { const inner = atom(); return inner === undefined || inner === null ? inner : -inner; }
      return token.startsWith("[") ? this.#value(token.slice(1, -1), depth) : Number(token);
    };
    const product = () => {
      let left = atom();
      while (tokens[at] === "*" || tokens[at] === "/") {
        const operator = tokens[at]; at += 1;
        const right = atom();
        if (left === null || right === null) left = null;
        else if (left === undefined || right === undefined || (operator === "/" && right === 0)) left = undefined;
        else left = operator === "*" ? left * right : left / right;
      }
      return left;
    };
    const sum = () => {
      let left = product();
      while (tokens[at] === "+" || tokens[at] === "-") {
        const sign = tokens[at] === "+" ? 1 : -1; at += 1;
        const right = product();
        if (left === null || right === null) left = null;
        else if (right !== undefined) left = (left ?? 0) + sign * right;
      }
      return left;
    };
    return sum();
  }

  #foot(grid) {
    const table = grid[0]?.[0]?.input.closest("table");
    if (!table) return;
    const sums = [];
    grid.forEach((row) => row.forEach((cell, c) => {
      const number = cell.isBlank ? undefined : read(cell.input.value);
      if (number !== undefined && number !== null) sums[c] = (sums[c] ?? 0) + number;
    }));
    const put = (output, number, decimals) => { output.value = number === undefined ? "" : write(number, decimals); };
    const all = sums.reduce((a, b) => (a ?? 0) + (b ?? 0), 0);
    table.querySelectorAll("output[data-sum]").forEach((output) => put(output, sums[Number(output.dataset.sum)]));
    table.querySelectorAll("output[data-sum-all]").forEach((output) => put(output, sums.length ? all : undefined));
    table.querySelectorAll("output[data-share]").forEach((output) =>
      put(output, all ? rounded((sums[Number(output.dataset.share)] ?? 0) * 100 / all, 2) : undefined, 2));
  }

  #beside(cell) {
    const { previous, since } = cell.input.dataset;
    const number = cell.isBlank ? null : read(cell.input.value);
    const change = this.#sheet.querySelector(`[data-change-of="${CSS.escape(cell.name)}"]`);
    if (change) change.textContent = changed(number, previous);
    const year = this.#sheet.querySelector(`[data-year-of="${CSS.escape(cell.name)}"]`);
    if (year && since !== undefined) year.textContent = number === null && Number(since) === 0 ? "" : write(Number(since) + (number ?? 0));
  }
}
