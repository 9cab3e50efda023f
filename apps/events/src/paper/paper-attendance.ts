import { formatNumber } from '@pilar/domain/dates';
import { attendanceRows, namedGroupWords, presentOf } from '@pilar/domain/event-attendance';
import { joined } from '@pilar/domain/event-words';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import type { AttendanceCountRow } from '../participant/attendance-counts.ts';
import { longestPart, missing, type PaperSection } from './paper-rules.ts';

/** A group as the event tells of it, and somebody on its list of names. */
export type ToldGroup = { group: string; label: string | null; count: number | null; areaCode: string | null };
export type Listed = { name: string; affiliation: string | null; group: string; walkIn: boolean };
type Counts = readonly AttendanceCountRow[];

/** Names on an attendance list, at most: four times what one event of the province has had. */
export const mostNames = 2_000;
/** Lines to sign for a group of which nobody knows how many will come. */
const linesUnknown = 20;
/** Names in the head of an invitation, at most; of more people only the group is told. */
const mostAddressed = 20;

export function groupName({ group, label: name, areaCode }: Pick<ToldGroup, 'group' | 'label' | 'areaCode'>): string {
  const area = areaCode === null ? null : region(areaCode)?.shortName ?? null;
  const said = name ?? label('PARTICIPANT_GROUP', group, 'id');
  return area && !said.toLowerCase().includes(area.replace(/^\S+ /, '').toLowerCase()) ? `${said} ${area}` : said;
}

/** Who came, group by group, so that the numbers add up; those who are known by name alone among them. */
export function presentGroups(told: readonly ToldGroup[], counts: Counts): { name: string; count: number | null }[] {
  return attendanceRows(told, presentOf(counts)).map((row) => ({ name: row.told ? groupName(row.told) : namedGroupWords(row), count: row.count }));
}

/** A group with its number: "TKSK Kab. Lebak, 30 orang". */
export function withNumber({ name, count }: { name: string; count: number | null }): string {
  return count === null ? name : `${name}, ${formatNumber(count, 'id')} orang`;
}

/** Whom an event is for: the groups that it tells of, then those invited by name, by their group. */
export function invitedGroups(told: readonly ToldGroup[], counts: Counts): { name: string; count: number | null }[] {
  return [...told.map((row) => ({ name: groupName(row), count: row.count })), ...Object.entries(invitedByName(told, counts)).map(([group, count]) => ({ name: namedGroupWords({ group, others: false }), count }))];
}

/** To whom an invitation goes: a few by their names, many by their group. */
export function addressees(told: readonly ToldGroup[], counts: Counts, listed: readonly Listed[]): string[] {
  const invited = Object.entries(invitedByName(told, counts));
  const named = listed.filter(({ group, walkIn }) => !walkIn && invited.some(([one]) => one === group));
  const all = invited.reduce((sum, [, count]) => sum + count, 0);
  const byName = all <= mostAddressed && named.length === all;
  return [
    ...told.map(groupName),
    ...(byName ? named.map(({ name, affiliation }) => joined([name, affiliation]) ?? name) : invited.map(([group, count]) => withNumber({ name: namedGroupWords({ group, others: false }), count }))),
  ];
}

/** How many were invited by name of each group that the event does not tell of. */
function invitedByName(told: readonly ToldGroup[], counts: Counts): Record<string, number> {
  const invited: Record<string, number> = {};
  for (const { group, participants, walkIns } of counts) {
    if (participants > walkIns && !told.some((row) => row.group === group)) invited[group] = (invited[group] ?? 0) + participants - walkIns;
  }
  return invited;
}

/** The list to sign: everybody who is known by name, then a line for each whom a group's number counts beside them. */
export function signatures(told: readonly ToldGroup[], counts: Counts, listed: readonly Listed[]): PaperSection[] {
  const blanks = blankLines(told, counts);
  const all = counts.reduce((sum, { participants }) => sum + participants, 0) + blanks.reduce((sum, { times }) => sum + times, 0);
  const lines = fitting([
    ...listed.map(({ name, affiliation, group }) => `${name}; ${affiliation ?? label('PARTICIPANT_GROUP', group, 'id')}`),
    ...blanks.flatMap(({ text, times }) => Array.from({ length: Math.min(times, mostNames) }, () => text)),
  ]);
  const left = all - lines.length;
  return [
    { kind: 'SIGNATURES', heading: 'Peserta', text: lines.join('\n') || missing('kelompok peserta') },
    ...(left > 0 ? [{ kind: 'TEXT', heading: null, text: `${formatNumber(left, 'id')} peserta lain tidak termuat dalam daftar ini; daftar lengkapnya ada di Pilar.` } as const] : []),
  ];
}

/** Lines without a name: of each group as many as its number exceeds the names, or some where neither is known. */
function blankLines(told: readonly ToldGroup[], counts: Counts): { text: string; times: number }[] {
  const names = new Map<string, number>();
  for (const { group, participants } of counts) names.set(group, (names.get(group) ?? 0) + participants);
  return told.map((row) => {
    const before = names.get(row.group) ?? 0;
    const lines = row.count ?? (before > 0 ? 0 : linesUnknown);
    const taken = Math.min(before, lines);
    names.set(row.group, before - taken);
    return { text: `; ${groupName(row)}`, times: lines - taken };
  });
}

/** As many of the lines as a part of a paper holds. */
function fitting(lines: readonly string[]): string[] {
  let length = 0;
  return lines.slice(0, mostNames).filter((line) => (length += line.length + 1) <= longestPart);
}
