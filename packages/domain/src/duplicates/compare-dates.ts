/** How two days of birth agree. YEAR: one of them stands for a day that nobody knew. */
export type DateAgreement = 'SAME' | 'SWAPPED' | 'DIGIT' | 'YEAR' | 'UNKNOWN' | 'OTHER';

/** Days that are entered for somebody of whom only the year is known. */
const placeholders = new Set(['01-01', '07-01', '12-31']);

/** Compares two days (ISO): day and month in each other's place, one digit off, only the year known. */
export function compareDates(one: string | null, other: string | null): DateAgreement {
  if (one === null || other === null) return 'UNKNOWN';
  if (one === other) return 'SAME';
  const [year, month, day] = one.split('-');
  if (other === `${year}-${day}-${month}`) return 'SWAPPED';
  if (year === other.slice(0, 4) && (placeholders.has(one.slice(5)) || placeholders.has(other.slice(5)))) return 'YEAR';
  return digitsApart(one, other) ? 'DIGIT' : 'OTHER';
}

/** Whether one digit differs, or two neighbours stand in each other's place. */
export function digitsApart(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const apart = [...Array(one.length).keys()].filter((at) => one[at] !== other[at]);
  const [first = 0, second = 0] = apart;
  return apart.length === 1 || (apart.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first]);
}
