import { formatNumber, formatShortDate, today, utcToJakarta } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Ask } from './read-pages.ts';

/** How far a proposal is that somebody still has to decide, in the order of the path. */
const open = ['RETURNED', 'VILLAGE_LIST', 'MUSDES_ACCEPTED', 'KEC_CHECKED', 'REG_VERIFIED', 'REG_APPROVED', 'SENT_NATIONAL'] as const satisfies readonly Code<'PROPOSAL_STATE'>[];
/** Rounds that are told by their village; what is left out is counted. */
export const roundsShown = 6;
/** Numbers of cases below this stand on no paper that goes round a meeting, whoever made it. */
const leastTold = 5;

export const districtWelfareQuery = `query DistrictWelfare($area: RegionCode!) {
  recap(area: $area) { all { value } types { type { nameId } count { value hidden } } }
  ${open.map((state) => `${state}: proposals(first: 1, area: $area, filter: { state: [${state}] }, order: [WAITING]) { totalCount { value exact } edges { node { waitingSince } } }`).join('\n  ')}
  inventoryRounds(first: ${roundsShown}, area: $area, filter: { overdue: true }, order: [LAST_DAY]) { totalCount { value exact } edges { node { area { shortName } lastDay state } } }
}`;

type Count = { value: number; exact: boolean };
type List<Node> = { totalCount: Count; edges: { node: Node }[] } | null;
type Proposals = List<{ waitingSince: string | null }>;

/** What the register of those served tells of a district; a list is null where the maker may not read it. */
export type DistrictWelfare = {
  recap: { all: { value: number | null }; types: readonly { type: { nameId: string }; count: { value: number | null; hidden: boolean } }[] } | null;
  inventoryRounds: List<{ area: { shortName: string }; lastDay: string; state: string }>;
} & Partial<Record<(typeof open)[number], Proposals>>;

/** Asks for the part of a district's sheet that tells of those served. */
export function readDistrictWelfare(ask: Ask, area: string): Promise<DistrictWelfare> {
  return ask<DistrictWelfare>(districtWelfareQuery, { area });
}

/** Cases by type, the many first, types without any left out; null where the maker may not read them. */
export type CaseRows = { total: string | null; rows: { name: string; count: string }[] } | null;

/**
 * Number of cases by type. Whoever decides on cases knows small numbers too; a sheet for a meeting tells them to nobody, nor the next
 * larger, nor the total, from which they could be reckoned.
 */
export function caseRows({ recap }: Pick<DistrictWelfare, 'recap'>): CaseRows {
  if (!recap) return null;
  const cases = recap.types.map(({ type, count }) => ({ name: type.nameId, value: count.hidden ? null : count.value })).filter(({ value }) => value !== 0);
  const small = (value: number | null) => value !== null && value < leastTold;
  const next = cases.some(({ value }) => small(value)) ? Math.min(...cases.flatMap(({ value }) => (value === null || small(value) ? [] : [value]))) : null;
  const told = cases.map(({ name, value }) => ({ name, value: value === null || small(value) || value === next ? null : value }));
  const hides = told.some(({ value }) => value === null);
  return {
    total: hides || recap.all.value === null ? null : formatNumber(recap.all.value, 'id'),
    rows: told.toSorted((one, other) => (other.value ?? 0) - (one.value ?? 0)).map(({ name, value }) => ({ name, count: value === null ? '<5' : formatNumber(value, 'id') })),
  };
}

/** Proposals that wait, by how far they are, and since when the one that waits longest. */
export function proposalRows(welfare: DistrictWelfare, day = today()): { count: string; rows: { lead: string; note: string | null }[] } | null {
  const lists = open.flatMap((state) => (welfare[state] ? [{ state, ...welfare[state] }] : []));
  if (lists.length === 0) return null;
  const total = lists.reduce((sum, { totalCount }) => sum + totalCount.value, 0);
  return {
    count: `${lists.every(({ totalCount }) => totalCount.exact) ? '' : 'lebih dari '}${formatNumber(total, 'id')}`,
    rows: lists.filter(({ totalCount }) => totalCount.value > 0).map(({ state, totalCount, edges: [first] }) => ({
      lead: `${label('PROPOSAL_STATE', state, 'id')}: ${totalCount.exact ? '' : 'lebih dari '}${formatNumber(totalCount.value, 'id')}`,
      note: waits(first?.node.waitingSince ?? null, day),
    })),
  };
}

function waits(since: string | null, day: string): string | null {
  if (since === null) return null;
  const { date } = utcToJakarta(since);
  const days = Math.round((Date.parse(day) - Date.parse(date)) / 86_400_000);
  return `terlama menunggu sejak ${formatShortDate(date, 'id')} (${formatNumber(days, 'id')} hari)`;
}
