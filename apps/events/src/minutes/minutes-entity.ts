import { caveatLines, day, inBulk, lines } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** An item of the agenda as it was treated. */
export type TreatedItem = { text: string; done: boolean; remark: string | null };

/** Minutes as history, change feed and other subgraphs see them: reached as their event. */
export const minutesEntity = inBulk<Db>({
  type: 'Minutes',
  table: 'events.minutes',
  model: 'minutes',
  snapshots: async (tx, ids) => {
    const rows = await tx.minutes.findMany({ where: { id: { in: [...ids] } }, include: { event: { select: { title: true, date: true, targetCodes: true, countedUnder: true } } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: `${row.event.title}, ${day(row.event.date)}`.slice(0, 300),
      state: null,
      area: row.event.countedUnder,
      reach: { areas: [row.ownerCode, ...row.event.targetCodes], downward: row.event.targetCodes, open: false },
      facts: {
        agenda: lines((row.agenda as TreatedItem[]).map(({ text, done, remark }) => `${done ? '✓' : '–'} ${[text, remark].filter(Boolean).join(': ')}`)),
        decisions: lines(row.decisions as string[]),
        note: row.note,
        caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
