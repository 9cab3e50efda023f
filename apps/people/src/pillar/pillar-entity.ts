import { day, lines, type Entity } from '@pilar/subgraph/entity';
import { naming } from '@pilar/subgraph/named-facts';
import type { Db } from '../db.ts';
import { pillarTasks } from './pillar-tasks.ts';

/** A term of service as history, change feed and other subgraphs see it. */
export const pillarEntity: Entity<Db> = {
  type: 'Pillar',
  table: 'people.pillar',
  model: 'pillar',
  snapshot: async (tx, id) => {
    const row = await tx.pillar.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: `${row.type} ${row.personName}`,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [row.areaCode, row.ownerCode], downward: [], open: false },
      facts: {
        person: naming(row.personId, row.personName),
        type: row.type,
        area: row.areaCode,
        state: row.state,
        appointer: row.appointer,
        decreeNumber: row.decreeNumber,
        decreeDate: day(row.decreeDate),
        validFrom: day(row.validFrom),
        validTo: day(row.validTo),
        memberNumber: row.memberNumber,
        overrideReason: row.overrideReason,
        caveats: lines((row.caveats as { text: string }[]).map(({ text }) => text)),
      },
      tasks: pillarTasks({ state: row.state, validTo: day(row.validTo) }, row.areaCode),
    };
  },
};
