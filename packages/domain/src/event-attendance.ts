import { formatNumber } from './dates.ts';
import { label } from './vocabulary.ts';

/** What an event tells of a group of its participants. */
type Told = { group: string; count: number | null };
/** How many of a group are in a state by name. */
type Counted = { group: string; state: string; participants: number };

/** A row of an event's attendance. */
export type AttendanceRow<Row extends Told> = {
  group: string;
  /** How many came; null where nobody knows. */
  count: number | null;
  /** The group as it was told; null for those whom only the list of names knows. */
  told: Row | null;
  /** Whether they came beside others of the same group, whose rows stand before. */
  others: boolean;
};

/**
 * Who came, so that the rows add up to the number of participants: whoever is present by name is among the number told of
 * their group (rule 22). Where a group was told in one row, that row has the larger of the two; where it was told in several
 * or in none, those beyond its numbers have a row of their own.
 */
export function attendanceRows<Row extends Told>(told: readonly Row[], present: Readonly<Record<string, number>>): AttendanceRow<Row>[] {
  const named = (group: string) => present[group] ?? 0;
  const alone = (group: string) => told.filter((row) => row.group === group).length === 1;
  const rows = told.map((row) => ({ group: row.group, count: alone(row.group) && named(row.group) > 0 ? Math.max(row.count ?? 0, named(row.group)) : row.count, told: row, others: false }));
  const beyond = Object.keys(present).flatMap((group) => {
    const same = rows.filter((row) => row.group === group);
    const count = named(group) - same.reduce((sum, row) => sum + (row.count ?? 0), 0);
    return count > 0 ? [{ group, count, told: null, others: same.length > 0 }] : [];
  });
  return [...rows, ...beyond];
}

/** What a row is called that stands on the list of names alone: "TKSK", or "TKSK lainnya". */
export function namedGroupWords({ group, others }: { group: string; others: boolean }): string {
  return `${label('PARTICIPANT_GROUP', group, 'id')}${others ? ' lainnya' : ''}`;
}

const states = ['PRESENT', 'EXCUSED', 'ABSENT', 'REGISTERED', 'INVITED'] as const;

/** "31 hadir (2 tanpa undangan), 4 tidak hadir": what the list of names says; null where nobody stands on it. */
export function namedWords(counts: readonly (Counted & { walkIns: number })[]): string | null {
  const of = (state: string) => counts.filter((count) => count.state === state);
  const said = states.flatMap((state) => {
    const people = of(state).reduce((sum, { participants }) => sum + participants, 0);
    const uninvited = state === 'PRESENT' ? of(state).reduce((sum, { walkIns }) => sum + walkIns, 0) : 0;
    return people === 0 ? [] : [`${formatNumber(people, 'id')} ${label('PARTICIPANT_STATE', state, 'id').toLowerCase()}${uninvited > 0 ? ` (${formatNumber(uninvited, 'id')} tanpa undangan)` : ''}`];
  });
  return said.length > 0 ? said.join(', ') : null;
}

/** How many of each group are present by name. */
export function presentOf(counts: readonly Counted[]): Record<string, number> {
  return Object.fromEntries(counts.filter(({ state }) => state === 'PRESENT').map(({ group, participants }) => [group, participants]));
}
