import { label } from '@pilar/domain/vocabulary';
import { caveatLines, inBulk } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** Feedback as history and change feed see it: where the event is kept, and by no word of its own. */
export const feedbackEntity = inBulk<Db>({
  type: 'EventFeedback',
  table: 'events.event_feedback',
  model: 'eventFeedback',
  snapshots: async (tx, ids) => {
    const rows = await tx.eventFeedback.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: 'Tanggapan peserta',
      state: null,
      area: row.ownerCode,
      reach: { areas: [row.ownerCode], downward: [], open: false },
      facts: {
        rating: label('FEEDBACK_RATING', row.rating, 'id'),
        remark: row.remark,
        method: label('FEEDBACK_METHOD', row.method, 'id'),
        caveats: caveatLines(row.caveats),
        withdrawn: row.withdrawnReason,
      },
    }]));
  },
});
