import { formatDecimal, formatRupiah } from '@pilar/domain/amounts';
import { formatNumber } from '@pilar/domain/dates';
import { codes, label } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';
import { areaWords, shortTerm, type TableData } from './table-data.ts';

export const planItemsQuery = `query PlanAlignment($first: Int, $after: String, $area: RegionCode) {
  planItems(first: $first, after: $after, area: $area, order: [CODE]) {
    pageInfo { hasNextPage endCursor }
    edges { node {
      code title kind unit gaps eventCount plan { id kind title yearFrom yearTo }
      derivesFrom { code plan { kind yearFrom yearTo } } derived { code plan { kind yearFrom yearTo } } years { year target budget }
    } }
  }
}`;

type Period = { kind: string; yearFrom: number | null; yearTo: number | null };
/** An item of a plan with what it serves and what serves it. */
export type PlanItem = {
  code: string; title: string; kind: string; unit: string | null; gaps: readonly string[]; eventCount: number; plan: Period & { id: string; title: string };
  derivesFrom: { code: string; plan: Period } | null; derived: readonly { code: string; plan: Period }[]; years: readonly { year: number; target: number | null; budget: string | null }[];
};

/** Every item of the plans of the area. */
export async function readPlanItems(ask: Ask, area: string): Promise<PlanItem[]> {
  const rows: PlanItem[] = [];
  for await (const page of readPages<PlanItem, { planItems: Page<PlanItem> }>(ask, planItemsQuery, { area }, ({ planItems }) => planItems)) rows.push(...page);
  return rows;
}

const kinds: readonly string[] = codes('PLAN_DOC');

/**
 * Report 12: what each item carries out and what serves it; those that serve no plan above and targets that nothing serves are
 * named. Events are those that its maker, who works in that area, may see.
 */
export function planAlignmentData(items: readonly PlanItem[], area: string, maker: string): TableData {
  const count = (of: number) => formatNumber(of, 'id');
  const lacking = (gap: string) => count(items.filter(({ gaps }) => gaps.includes(gap)).length);
  // Plans from the longest to the shortest, in each the items by code.
  const sorted = items.toSorted((a, b) => kinds.indexOf(a.plan.kind) - kinds.indexOf(b.plan.kind)
    || (a.plan.yearFrom ?? 0) - (b.plan.yearFrom ?? 0) || a.plan.title.localeCompare(b.plan.title, 'id') || (a.code < b.code ? -1 : 1));
  return {
    table: {
      wide: true,
      scope: [
        { name: 'Wilayah', value: areaWords(area) },
        { name: 'Kegiatan yang dihitung', value: `yang terlihat dari ${areaWords(maker)}` },
        { name: 'Dokumen rencana', value: count(new Set(items.map(({ plan }) => plan.id)).size) },
        { name: 'Butir', value: count(items.length) },
        { name: label('PLAN_GAP', 'SERVES_NONE', 'id'), value: `${lacking('SERVES_NONE')} butir` },
        { name: label('PLAN_GAP', 'UNSERVED', 'id'), value: `${lacking('UNSERVED')} butir` },
      ],
      columns: [
        { head: 'Rencana', share: 0.7, number: false }, { head: 'Kode dan uraian', share: 1.7, number: false }, { head: 'Target', share: 1.1, number: false }, { head: 'Pagu', share: 0.9, number: true },
        { head: 'Mengacu ke', share: 0.8, number: false }, { head: 'Dilayani oleh', share: 1, number: false }, { head: 'Ketidakselarasan', share: 1, number: false },
      ],
      rows: sorted.map((item) => [
        planWords(item.plan), `${item.code} ${item.title} (${label('PLAN_ITEM_KIND', item.kind, 'id').toLowerCase()})`, targetWords(item), budgetWords(item),
        item.derivesFrom ? reference(item.derivesFrom) : '–', servedWords(item), item.gaps.map((gap) => label('PLAN_GAP', gap, 'id')).join('; ') || '–',
      ]),
    },
  };
}

function planWords({ kind, yearFrom, yearTo }: Period): string {
  const years = yearFrom === yearTo ? yearFrom : [yearFrom ?? '…', yearTo ?? '…'].join('–');
  return [shortTerm(label('PLAN_DOC', kind, 'id')), years].filter(Boolean).join(' ');
}

const reference = ({ code, plan }: { code: string; plan: Period }): string => `${planWords(plan)}: ${code}`;

function targetWords({ years, unit }: PlanItem): string {
  const aims = years.flatMap(({ year, target }) => (target === null ? [] : [`${year}: ${formatDecimal(target, Number.isInteger(target) ? 0 : 2)}`]));
  return aims.length === 0 ? '–' : [aims.join('; '), unit].filter(Boolean).join(' ');
}

function budgetWords({ years }: PlanItem): string {
  const budgets = years.flatMap(({ budget }) => (budget === null ? [] : [BigInt(budget)]));
  return budgets.length === 0 ? '–' : formatRupiah(String(budgets.reduce((sum, one) => sum + one, 0n)));
}

function servedWords({ derived, eventCount }: PlanItem): string {
  return [...derived.map(reference), ...(eventCount > 0 ? [`${formatNumber(eventCount, 'id')} kegiatan`] : [])].join('; ') || '–';
}
