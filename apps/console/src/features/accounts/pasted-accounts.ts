import type { Option } from '../../ui/FilterPill.tsx';
import { pastedDay } from '../records/pasted-day.ts';
import { blankGrant, type GrantValues } from './GrantFields.tsx';

/** One account to enter, as the form holds it. */
export type AccountValues = GrantValues & { displayName: string; email: string };

export const blankAccount = (): AccountValues => ({ displayName: '', email: '', ...blankGrant() });

/**
 * Rows of a spreadsheet, pasted: name, e-mail, role, region's code, last day. A role is named by its word or its code. What is not
 * understood stays empty, and the form asks for it.
 */
export function readPasted(text: string, roles: readonly Option[]): AccountValues[] {
  return text.split(/\r?\n/).filter((line) => line.trim()).map((line) => {
    const [displayName = '', email = '', role = '', area = '', until = ''] = line.split(/\t|;/).map((cell) => cell.trim());
    const wanted = role.toLowerCase();
    const known = roles.find(({ label, value }) => label.toLowerCase() === wanted || value.toLowerCase() === wanted)?.value ?? '';
    const blank = blankAccount();
    return { ...blank, displayName, email, role: known, area: area ? { id: area, name: area } : null, validTo: pastedDay(until) ?? blank.validTo };
  });
}
