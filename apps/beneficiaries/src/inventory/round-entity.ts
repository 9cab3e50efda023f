import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import type { Enumerator } from './enumerators.ts';
import { roundTasks } from './round-rules.ts';

/** A round as history, change feed and other subgraphs see it. What was found is told apart, and no count of it here. */
export const roundEntity = inBulk<Db>({
  type: 'InventoryRound',
  table: 'beneficiaries.inventory_round',
  model: 'inventoryRound',
  snapshots: async (tx, ids) => {
    const rows = await tx.inventoryRound.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => {
      const days = { firstDay: day(row.firstDay) ?? '', lastDay: day(row.lastDay) ?? '', begunOn: day(row.begunOn), closedOn: day(row.closedOn) };
      return [row.id, {
        version: row.version,
        label: `Pendataan ${row.year} ${row.areaCode}`,
        state: row.state,
        area: row.areaCode,
        reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
        facts: {
          state: row.state,
          year: String(row.year),
          period: row.period,
          ...days,
          enumerators: lines((row.enumerators as Enumerator[]).map(({ pillar, name, body }) => (pillar === null ? [name, body].filter(Boolean).join(' · ') : pillar))),
          publishedOn: day(row.publishedOn),
          explanation: row.explanation,
          withdrawn: row.withdrawnReason,
          caveats: caveatLines(row.caveats),
        },
        tasks: roundTasks({ state: row.state, ...days }, row.areaCode),
      }];
    }));
  },
});
