import { formatRupiah } from '@pilar/domain/amounts';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, type Entity } from '@pilar/subgraph/entity';
import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';

/** An effort as history and change feed see it. What is for one family is told to nobody who does not read families. */
export const effortEntity: Entity<Db> = {
  type: 'FundingEffort',
  table: 'beneficiaries.funding_effort',
  model: 'fundingEffort',
  snapshot: async (tx, id) => {
    const row = await tx.fundingEffort.findUnique({ where: { id } });
    if (!row) return null;
    const names = await labelsOf(tx, 'beneficiaries', [row.planItemId]);
    return {
      version: row.version,
      label: `${row.fund} ${row.year} ${row.areaCode}`,
      state: row.withdrawnAt === null ? null : 'WITHDRAWN',
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      confidential: row.familyId !== null,
      facts: {
        fund: label('EFFORT_FUND', row.fund, 'id'), year: String(row.year), strategy: label('POVERTY_STRATEGY', row.strategy, 'id'), amount: formatRupiah(String(row.amount)), description: row.description,
        planItem: row.planItemId && (names.get(row.planItemId) ?? row.planItemId), citation: row.citation, link: row.link, withdrawn: row.withdrawnReason, caveats: caveatLines(row.caveats),
      },
    };
  },
};
