import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { caveatLines, day, inBulk } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A question as history, change feed and other subgraphs see it: reached as its event, and where it belongs. */
export const questionEntity = inBulk<Db>({
  type: 'EventQuestion',
  table: 'events.event_question',
  model: 'eventQuestion',
  snapshots: async (tx, ids) => {
    const rows = await tx.eventQuestion.findMany({
      where: { id: { in: [...ids] } },
      include: { event: { select: { title: true, date: true, targetCodes: true } }, policyNotice: { select: { statement: true } } },
    });
    return new Map(rows.map((row) => [row.id, {
      version: row.version,
      label: row.text.slice(0, 200),
      state: row.answer === null ? 'OPEN' : 'ANSWERED',
      area: row.areaCode,
      reach: { areas: [...new Set([row.ownerCode, row.areaCode, ...row.event.targetCodes])], downward: row.event.targetCodes, open: false },
      facts: {
        text: row.text,
        event: `${day(row.event.date)} ${row.event.title}`,
        topic: label('QUESTION_TOPIC', row.topic, 'id'),
        askedBy: row.askedBy && label('PARTICIPANT_GROUP', row.askedBy, 'id'),
        area: region(row.areaCode)?.fullName ?? row.areaCode,
        answer: row.answer,
        owner: row.ownerName,
        answeredOn: day(row.answeredOn),
        policyNotice: row.policyNotice?.statement ?? null,
        withdrawn: row.withdrawnReason,
        caveats: caveatLines(row.caveats),
      },
    }]));
  },
});
