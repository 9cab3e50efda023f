/** What the digits of a person's number (NIK) and of a family card (KK) say, as pure rules 1 to 5. */

/** Parts of a NIK of 16 digits. Its region is that of the first registration and says nothing of where somebody lives. */
export type NikParts = {
  /** District of first registration, "36.04.34". */
  district: string;
  sex: 'L' | 'P';
  /** Days of birth that its six digits may mean (the century is not told), "1985-01-05"; empty for an impossible day. */
  births: string[];
  /** "0001" to "9999"; "0000" is never issued and marks invented persons (rule 5). */
  serial: string;
};

/** Added to the day of birth of women. */
const womansDay = 40;

/** The number without the blanks, dots and dashes that people put between its digits. */
export function numberDigits(written: string): string {
  return written.replace(/[\s.-]/g, '');
}

/** Reads a NIK; null when it is not 16 digits (rule 1). */
export function readNik(nik: string): NikParts | null {
  if (!/^\d{16}$/.test(nik)) return null;
  const day = Number(nik.slice(6, 8));
  const woman = day > womansDay;
  return {
    district: districtOf(nik),
    sex: woman ? 'P' : 'L',
    births: daysOf(woman ? day - womansDay : day, Number(nik.slice(8, 10)), nik.slice(10, 12)),
    serial: nik.slice(12),
  };
}

/** Parts of a family card's number: region, day of recording (nothing added), serial (rule 3). */
export type FamilyCardParts = { district: string; recorded: string[]; serial: string };

/** Reads the number of a family card; null when it is not 16 digits. */
export function readFamilyCard(number: string): FamilyCardParts | null {
  if (!/^\d{16}$/.test(number)) return null;
  return { district: districtOf(number), recorded: daysOf(Number(number.slice(6, 8)), Number(number.slice(8, 10)), number.slice(10, 12)), serial: number.slice(12) };
}

/** The number as messages and lists may show it: "3604**********01". A damaged one keeps less. */
export function maskNik(number: string): string {
  const shown = number.length >= 12 ? [number.slice(0, 4), number.slice(-2)] : [number.slice(0, 2), ''];
  return `${shown[0]}${'*'.repeat(Math.max(0, number.length - (shown[0] ?? '').length - (shown[1] ?? '').length))}${shown[1]}`;
}

function districtOf(number: string): string {
  return `${number.slice(0, 2)}.${number.slice(2, 4)}.${number.slice(4, 6)}`;
}

/** The days of both centuries that exist. */
function daysOf(day: number, month: number, year: string): string[] {
  return ['19', '20'].flatMap((century) => {
    const date = `${century}${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const at = new Date(`${date}T00:00:00Z`);
    return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date) ? [date] : [];
  });
}

/** Whether a text holds 16 digits, written together or apart, as a NIK or a family card's number has them. */
export function holdsNumber(text: string): boolean {
  return /(?:\d[\s.\-/]*){16}/.test(text);
}
