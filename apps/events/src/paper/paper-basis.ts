import { labelsOf } from '@pilar/subgraph/references';
import type { Db } from '../db.ts';
import { attendanceCounts, type AttendanceCountRow } from '../participant/attendance-counts.ts';
import { mostNames, type Listed } from './paper-attendance.ts';
import type { PaperKind } from './paper-rules.ts';
import type { PaperSource } from './paper-text.ts';

/** What a paper tells beside its event: names of law and plans as far as the viewer may see them, and who is on the list of names. */
export type PaperBasis = { names: ReadonlyMap<string, string>; counts: readonly AttendanceCountRow[]; listed: readonly Listed[] };

/** The other papers tell how many there were, and of nobody who. */
const naming: readonly PaperKind[] = ['EVENT_INVITATION', 'EVENT_ATTENDANCE'];

export async function basisOf(kind: PaperKind, { id, legalBasisIds, planDocumentIds, planItemIds }: PaperSource, db: Db): Promise<PaperBasis> {
  return {
    names: await labelsOf(db, 'events', [...legalBasisIds, ...planDocumentIds, ...planItemIds]),
    counts: (await attendanceCounts(db, [id])).get(id) ?? [],
    listed: naming.includes(kind)
      ? await db.participant.findMany({ where: { eventId: id, removedAt: null }, select: { name: true, affiliation: true, group: true, walkIn: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }], take: mostNames })
      : [],
  };
}
