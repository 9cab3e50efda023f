/** Months as they are written and abbreviated, by number. */
export const months: Readonly<Record<string, number>> = {
  januari: 1, jan: 1, februari: 2, pebruari: 2, feb: 2, peb: 2, maret: 3, mar: 3, april: 4, apr: 4, mei: 5, juni: 6, jun: 6, juli: 7, jul: 7,
  agustus: 8, agust: 8, agt: 8, agu: 8, ags: 8, september: 9, sept: 9, sep: 9, oktober: 10, okt: 10, november: 11, nopember: 11, nov: 11, nop: 11, desember: 12, des: 12,
};

/** Days of the week as they are written, Sunday 0. */
export const weekdays: Readonly<Record<string, number>> = {
  minggu: 0, ahad: 0, senin: 1, selasa: 2, rabu: 3, kamis: 4, jumat: 5, "jum'at": 5, sabtu: 6,
};

/** Parts of the day, in the code of DAY_PART. */
export const dayParts: Readonly<Record<string, 'PAGI' | 'SIANG' | 'SORE' | 'MALAM'>> = { pagi: 'PAGI', siang: 'SIANG', sore: 'SORE', malam: 'MALAM' };

const alternatives = (words: Readonly<Record<string, unknown>>) => Object.keys(words).toSorted((a, b) => b.length - a.length).join('|');

export const monthPattern = alternatives(months);
export const weekdayPattern = alternatives(weekdays);
export const dayPartPattern = alternatives(dayParts);
/** Words between the two ends of a range. */
export const rangePattern = "(?:-|s/d|s\\.d\\.?|sd|sampai dengan|sampai|hingga)";
