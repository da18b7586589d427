// Numbers as officers type them.

const none = /^(-|–|kps|k\/ps|không phát sinh|khong phat sinh)$/i;

export function read(text) {
  const trimmed = text.trim().replace(/\s+/g, " ").replace(/%$/, "");
  if (none.test(trimmed)) return 0;
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}( \d{3})+)(,\d+)?$/.test(trimmed)) return null;
  return Number(trimmed.replace(/[. ]/g, "").replace(",", "."));
}

export function write(number, decimals) {
  return number.toLocaleString("vi-VN",
    decimals === undefined ? { maximumFractionDigits: 6 } : { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

export const rounded = (number, decimals) => Math.sign(number) * Math.round((Math.abs(number) + Number.EPSILON) * 10 ** decimals) / 10 ** decimals;

export function unusual({ input, isBlank }) {
  const number = read(input.value);
  const { low, high, usual } = input.dataset;
  if (number === null || isBlank || (low === undefined && high === undefined)) return "";
  return (low !== undefined && number < Number(low)) || (high !== undefined && number > Number(high))
    ? `Số này ${usual}. Nếu đúng, khi nộp hãy giải thích.` : "";
}

export function changed(number, before) {
  const old = before ? read(before) : null;
  if (number === null || old === null) return "";
  const difference = number - old;
  const sign = difference > 0 ? "▲ +" : difference < 0 ? "▼ −" : "= ";
  return `${sign}${write(Math.abs(difference))}${old ? ` (${write(rounded(Math.abs(difference) * 100 / Math.abs(old), 1))}%)` : ""}`;
}
