import { formatDate, formatTimeRange } from './dates.ts';
import { label } from './vocabulary.ts';

// What papers of an event say of it, in Indonesian.

type Role = { name: string | null; post: string | null; affiliation: string | null };

/** The given parts in one line; null where there is none. */
export function joined(parts: (string | null | undefined)[], by = ', '): string | null {
  const given = parts.filter(Boolean);
  return given.length > 0 ? given.join(by) : null;
}

/** "Kepala Dinas, Dinas Sosial Provinsi Banten"; an affiliation that names the post already stands alone. */
export function officeWords({ post, affiliation }: Role): string | null {
  return post && affiliation?.startsWith(post) ? affiliation : joined([post, affiliation]);
}

/** "Dra. Nurhana, M.Si. (Kepala Dinas, Dinas Sosial Provinsi Banten)"; an office without a name is told as the office. */
export function roleWords(role: Role | null): string | null {
  if (!role) return null;
  const office = officeWords(role);
  return role.name && office ? `${role.name} (${office})` : role.name ?? office;
}

/** "Senin, 12 Juli 2021", or from the first day to the last. */
export function dayWords({ date, endDate }: { date: string; endDate: string | null }): string {
  return endDate && endDate !== date ? `${formatDate(date, 'id')} – ${formatDate(endDate, 'id')}` : formatDate(date, 'id');
}

/** "09.00–12.00 WIB", or the part of the day; null where neither is known. */
export function hourWords({ startAt, endAt, dayPart }: { startAt: string | null; endAt: string | null; dayPart: string | null }): string | null {
  if (startAt) return formatTimeRange(startAt, endAt, 'id');
  return dayPart && label('DAY_PART', dayPart, 'id');
}
