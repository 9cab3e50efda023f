import { day, type Entity } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A task as audit trail and outbox see it. */
export const taskEntity: Entity<Db> = {
  type: 'Task',
  table: 'identity.task',
  model: 'task',
  snapshot: async (tx, id) => {
    const row = await tx.task.findUnique({ where: { id } });
    return row && {
      version: row.version,
      label: row.kind,
      state: row.doneAt ? 'DONE' : 'OPEN',
      area: row.areaCode,
      reach: { areas: [row.areaCode], downward: [], open: false },
      facts: { kind: row.kind, subject: `${row.subjectType} ${row.subjectId}`, due: day(row.due), assignee: row.assigneeId, dismissedReason: row.dismissedReason },
    };
  },
};
