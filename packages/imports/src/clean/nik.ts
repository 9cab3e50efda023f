import { maskNik, readFamilyCard, readNik } from '@pilar/domain/nik';
import { region } from '@pilar/domain/regions';
import { textOf, type Raw } from '../read/cell.ts';
import { messages } from '../messages.ts';
import type { Cleaned, Note } from './note.ts';
import { tidy, untrick } from './text.ts';

const digitsOfNik = 16;
const demoSerial = '0000';

/** The person's number as text of 16 digits (rules 1, 2, 4, 5). A demo installation accepts invented ones. */
export function cleanNik(cell: Raw, demo: boolean): Cleaned<string> {
  const read = readDigits(cell);
  if (read === null || typeof read !== 'string') return read;
  const value = maskNik(read);
  const parts = readNik(read);
  if (!parts) return refused(messages.nikLength, { value, length: read.length });
  if (parts.births.length === 0) return refused(messages.nikDate, { value });
  if (parts.serial === demoSerial && !demo) return refused(messages.nikSerial, { value });
  const notes: Note[] = [];
  if (!region(parts.district)) notes.push({ warning: true, message: messages.nikRegion, parameters: { value } });
  if (typeof cell === 'number' && read.endsWith('0') && parts.serial !== demoSerial) notes.push({ warning: true, message: messages.nikRounded, parameters: { value } });
  return { value: read, notes };
}

/** The number of a family card as text of 16 digits (rule 3). */
export function cleanFamilyCard(cell: Raw): Cleaned<string> {
  const read = readDigits(cell);
  if (read === null || typeof read !== 'string') return read;
  const value = maskNik(read);
  const parts = readFamilyCard(read);
  if (!parts) return refused(messages.familyCardLength, { value, length: read.length });
  if (parts.recorded.length === 0) return refused(messages.familyCardDate, { value });
  return { value: read, notes: region(parts.district) ? [] : [{ warning: true, message: messages.nikRegion, parameters: { value } }] };
}

/** Its digits, without what people and spreadsheets put around and between them; null when empty. */
function readDigits(cell: Raw): string | { notes: Note[] } | null {
  const text = tidy(untrick(textOf(cell)));
  if (text === null || text === '') return null;
  if (/^[\d.,\s]+e\s?[+-]?\d+$/i.test(text)) return refused(messages.nikScientific, { value: text });
  // A number with decimals, "3604344501850000.0" or "…,00", comes from a database's export.
  const digits = text.replace(/[.,]0{1,2}$/, (end, at: number) => (text.slice(0, at).replace(/\D/g, '').length >= digitsOfNik ? '' : end)).replace(/[\s.\-–/]/g, '');
  return /^\d+$/.test(digits) ? digits : refused(messages.nikSigns, { value: maskNik(digits) });
}

function refused(message: Note['message'], parameters: Record<string, string | number>): { notes: Note[] } {
  return { notes: [{ message, parameters }] };
}
