import { inBulk } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';

/** An answer of the ministry as history sees it. No name and no number of anybody stands there. */
export const ministryAnswerEntity = inBulk<Db>({
  type: 'MinistryAnswer',
  table: 'beneficiaries.ministry_answer',
  model: 'ministryAnswer',
  snapshots: async (tx, ids) => {
    const rows = await tx.ministryAnswer.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map(({ id, version, result, matched, proposalId, areaCode }) => [id, {
      version, label: `SIKS-NG ${areaCode}`, state: result, area: areaCode, reach: { areas: [areaCode], downward: [], open: false },
      facts: { proposal: naming(proposalId, proposalId), result, matched: matched === null ? null : String(matched) },
    }]));
  },
});
