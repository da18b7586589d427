// Where the form stands, as the server said last.

export function stands(chip, { state, label }) {
  chip.className = `chip chip-${state}`;
  chip.textContent = label;
}
