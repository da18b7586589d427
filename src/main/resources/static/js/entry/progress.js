// How much of the sheet is filled in, beside its state.

export function progress(cells, waiting) {
  const count = (property) => cells.filter(property).length;
  const open = count((cell) => cell.isBlank || cell.needsALook);
  const missing = count((cell) => (cell.isBlank ? !cell.reason : cell.needsALook) && cell.input.dataset.compulsory);
  const bad = count((cell) => cell.needsALook);
  return `${cells.length - open}/${cells.length} ô đã có số liệu`
    + (missing ? `, còn ${missing} ô bắt buộc` : "") + (waiting ? `, ${waiting} ô chờ gửi` : "") + (bad ? `, ${bad} ô cần xem lại` : "");
}
