import { caveatLines, inBulk, lines } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { yearOf } from './plan-item-years.ts';

/** Kind and years of the plan, by which those who refer to an item know whether it is of a year's RKPD or Renja (rule 42): "RKPD 2026". */
function planWords({ kind, yearFrom, yearTo }: { kind: string; yearFrom: number | null; yearTo: number | null }): string {
  return [kind, yearFrom === yearTo ? yearFrom : `${yearFrom ?? ''}–${yearTo ?? ''}`].filter((part) => part !== null).join(' ');
}

/** Items of plans as history, change feed and other subgraphs see them; those of one mutation are read at once. */
export const planItemEntity = inBulk<Db>({
  type: 'PlanItem',
  table: 'institutions.plan_item',
  model: 'planItem',
  snapshots: async (tx, ids) => {
    const rows = await tx.planItem.findMany({ where: { id: { in: [...ids] } }, include: { plan: true, parent: true, derivesFrom: { include: { plan: true } }, office: true, years: { orderBy: { year: 'asc' } } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: `${row.code} ${row.title}`,
      state: row.withdrawnAt ? 'WITHDRAWN' : planWords(row.plan),
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: true },
      facts: {
        plan: row.plan.title,
        code: row.code,
        title: row.title,
        kind: row.kind,
        parent: row.parent && `${row.parent.code} ${row.parent.title}`,
        derivesFrom: row.derivesFrom && `${row.derivesFrom.code} ${row.derivesFrom.title} (${row.derivesFrom.plan.title})`,
        indicator: row.indicator,
        unit: row.unit,
        office: naming(row.officeId, row.office?.name),
        years: lines(row.years.map(yearOf).map(({ year, ...values }) => `${year}: ${[values.target, values.realised, values.realisedSource, values.realisedOn, values.budget && `Rp${values.budget}`].map((value) => value ?? '–').join(' | ')}`)),
        withdrawn: row.withdrawnReason,
        caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
