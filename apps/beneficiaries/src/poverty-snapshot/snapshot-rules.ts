/** Whether the text is a year, a quarter or a month of one: "2024", "2024-Q1", "2024-03". */
export function isPeriod(text: string): boolean {
  return /^(19|20|21)\d\d(-(Q[1-4]|0[1-9]|1[0-2]))?$/.test(text);
}

/** Whether the period's first month has begun on a day (ISO). */
export function hasBegun(period: string, day: string): boolean {
  const [year = '', part = '01'] = period.split('-');
  const month = part.startsWith('Q') ? String(Number(part.slice(1)) * 3 - 2).padStart(2, '0') : part;
  return `${year}-${month}` <= day.slice(0, 7);
}
