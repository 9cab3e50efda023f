import { label } from '@pilar/domain/vocabulary';
import { caveatLines, inBulk } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';
import { isForEverybody } from './photo-rules.ts';

/**
 * A photograph as history, change feed and identity, which keeps its picture, see it. One without consent is told where the event is
 * kept alone; whoever sees the others sees the event.
 */
export const photoEntity = inBulk<Db>({
  type: 'EventPhoto',
  table: 'events.event_photo',
  model: 'eventPhoto',
  snapshots: async (tx, ids) => {
    const rows = await tx.eventPhoto.findMany({ where: { id: { in: [...ids] } }, include: { event: { select: { title: true, targetCodes: true } } } });
    return new Map(rows.map((row) => {
      const targets = isForEverybody(row.consent) ? row.event.targetCodes : [];
      return [row.id, {
        version: row.version,
        label: `Foto: ${row.event.title}`,
        state: row.consent,
        area: row.ownerCode,
        reach: { areas: [row.ownerCode, ...targets], downward: targets, open: false },
        facts: {
          caption: row.caption,
          credit: row.credit,
          consent: label('PHOTO_CONSENT', row.consent, 'id'),
          caveats: caveatLines(row.caveats),
          removed: row.removedReason,
        },
      }];
    }));
  },
});
