import { nameKey, whomMeant, type Meant, type Named } from '@pilar/domain/whom-meant';
import type { Candidate } from './candidates.ts';
import type { AttendanceRow } from './use-attendance.ts';

/** Whom of the list somebody means who is entered by name or picked, by the rule that the graph keeps too. */
export function meantIn(rows: readonly AttendanceRow[]): (named: Named) => Meant<{ row: AttendanceRow }> {
  return whomMeant(rows.map((row) => ({
    row, person: row.person?.id ?? null, name: row.name, affiliation: row.affiliation ?? null, group: row.group, area: row.area?.code ?? null, place: row.area?.shortName ?? null, state: row.state,
  })));
}

/** Candidates as they stand to the list: how many are on it, who is not, and with whom of these somebody on it shares the name. */
export type Sorted = { there: number; fresh: readonly Candidate[]; namesakes: ReadonlyMap<string, AttendanceRow> };

/** Sorts candidates by the list. */
export function sortOut(found: readonly Candidate[], rows: readonly AttendanceRow[]): Sorted {
  const meant = meantIn(rows);
  const namesakes = new Map<string, AttendanceRow>();
  const fresh = found.filter((candidate) => {
    const { one, sure, namesakes: [first] } = meant(candidate);
    if (one && sure) return false;
    if (first) namesakes.set(candidate.key, (one ?? first).row);
    return true;
  });
  return { there: found.length - fresh.length, fresh, namesakes };
}

/** Keys of those who are somebody else than others of their name: on the list, as whoever invites has said, or among themselves. */
export function namedAlike(fresh: readonly Candidate[], { namesakes }: Pick<Sorted, 'namesakes'>): ReadonlySet<string> {
  const byName = Map.groupBy(fresh, ({ name }) => nameKey(name));
  return new Set(fresh.filter(({ key, name }) => namesakes.has(key) || (byName.get(nameKey(name))?.length ?? 0) > 1).map(({ key }) => key));
}
