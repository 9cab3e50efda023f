import type { Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import type { Edition } from './amounts.ts';

/** An edition with its source. */
export type RecordedEdition = Edition & { citation: string; checkedOn: string };

type AmountRow = { validFrom: Date; component: string | null; amount: bigint; per: string; mostMembers: number | null; citation: string; checkedOn: Date };

/** The editions that rows of amounts make, the latest first. */
export function editionsOf(rows: readonly AmountRow[]): RecordedEdition[] {
  const byDay = Map.groupBy(rows, ({ validFrom }) => day(validFrom) ?? '');
  return [...byDay].map(([validFrom, of]) => ({
    validFrom,
    per: of[0]?.per as Code<'AID_PER'>,
    mostMembers: of[0]?.mostMembers ?? null,
    citation: of[0]?.citation ?? '',
    checkedOn: day(of[0]?.checkedOn ?? null) ?? '',
    parts: of.map(({ component, amount }) => ({ component: component as Code<'AID_COMPONENT'> | null, amount })).toSorted((a, b) => ((a.component ?? '') < (b.component ?? '') ? -1 : 1)),
  })).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1));
}
