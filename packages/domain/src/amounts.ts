/** Numbers and money as an Indonesian paper writes them. */

/** 1.234,56 for 1234.56: points between thousands, a comma before as many decimals as asked for. */
export function formatDecimal(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number: ${value}`);
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const text = fraction ? `${grouped(whole)},${fraction}` : grouped(whole);
  // What rounds to nothing is nothing, not minus nothing.
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Rp1.250.000 for the graph's Rupiah, a string of digits that may be longer than a number holds exactly. */
export function formatRupiah(rupiah: string): string {
  if (!/^-?\d+$/.test(rupiah)) throw new RangeError(`Not an amount in whole rupiah: ${rupiah}`);
  const digits = rupiah.replace(/^-?0*(?=\d)/, '');
  return `${rupiah.startsWith('-') && digits !== '0' ? '-' : ''}Rp${grouped(digits)}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}
