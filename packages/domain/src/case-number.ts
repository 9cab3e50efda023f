/** Signs of a case's number: those that are not taken for one another when read aloud. */
export const caseNumberSigns = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const shape = new RegExp(`^K[${caseNumberSigns}]{8}$`);

/** Reads the number of a case (nomor kasus, "K-7M3Q-X2PA") as somebody types it, in small letters or without its dashes; null where it is none. Eight letters without a dash are a name. */
export function readCaseNumber(typed: string): string | null {
  const text = typed.trim().toUpperCase();
  const signs = text.replace(/[\s.-]/g, '');
  if (!shape.test(signs) || !(text.startsWith('K-') || /\d/.test(signs))) return null;
  return `K-${signs.slice(1, 5)}-${signs.slice(5)}`;
}
