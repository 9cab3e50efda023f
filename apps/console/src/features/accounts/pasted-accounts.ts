import { isDate } from '@pilar/domain/dates';
import { personRoles } from '@pilar/domain/role-grants';
import type { Option } from '../../ui/FilterPill.tsx';
import { blankGrant, type GrantValues } from './GrantFields.tsx';

/** One account to enter, as the form holds it. */
export type AccountValues = GrantValues & { displayName: string; email: string };

export const blankAccount = (): AccountValues => ({ displayName: '', email: '', ...blankGrant() });

/** Day as an office writes it, 31/12/2026 or 31-12-2026, or as ISO; undefined for anything else. */
function dayOf(text: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  const iso = year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : text;
  return isDate(iso) ? iso : undefined;
}

/**
 * Rows of a spreadsheet, pasted: name, e-mail, role, region's code, last day. A role is named by its word or its code. What is not
 * understood stays empty, and the form asks for it.
 */
export function readPasted(text: string, roles: readonly Option[]): AccountValues[] {
  return text.split(/\r?\n/).filter((line) => line.trim()).map((line) => {
    const [displayName = '', email = '', role = '', area = '', until = ''] = line.split(/\t|;/).map((cell) => cell.trim());
    const wanted = role.toLowerCase();
    const known = roles.find(({ label, value }) => label.toLowerCase() === wanted || value.toLowerCase() === wanted)?.value ?? (personRoles as readonly string[]).find((code) => code === role) ?? '';
    const blank = blankAccount();
    return { ...blank, displayName, email, role: known, area: area ? { id: area, name: area } : null, validTo: dayOf(until) ?? blank.validTo };
  });
}
