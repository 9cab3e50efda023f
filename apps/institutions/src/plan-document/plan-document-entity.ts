import { caveatLines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';

/** A plan as history, change feed and other subgraphs see it. */
export const planDocumentEntity: Entity<Db> = {
  type: 'PlanDocument',
  table: 'institutions.plan_document',
  model: 'planDocument',
  snapshot: async (tx, id) => {
    const row = await tx.planDocument.findUnique({ where: { id }, include: { office: true } });
    const items = await tx.planItem.count({ where: { planId: id, withdrawnAt: null } });
    return row && {
      version: row.version,
      label: row.title,
      state: null,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: true },
      facts: {
        kind: row.kind,
        title: row.title,
        owner: naming(row.officeId, row.office?.name),
        area: row.areaCode,
        yearFrom: row.yearFrom?.toString() ?? null,
        yearTo: row.yearTo?.toString() ?? null,
        items: items === 0 ? null : String(items),
        caveats: caveatLines(row.caveats),
      },
    };
  },
};
