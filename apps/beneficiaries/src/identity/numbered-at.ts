import type { Db } from '../db.ts';

/** When the person's number took the place of another (ISO), by a correction or a merge; null for whoever had no other. */
export async function numberedAt(tx: Db, person: string): Promise<string | null> {
  const former = await tx.formerNik.findFirst({ where: { beneficiaryId: person }, select: { until: true }, orderBy: { until: 'desc' } });
  const renumbered = former && await tx.nikRecord.findFirst({ where: { beneficiaryId: person, renumbered: true }, orderBy: { at: 'desc' }, select: { at: true } });
  // Of what was recorded where they lived before, the day alone is known here.
  return (renumbered?.at ?? former?.until)?.toISOString() ?? null;
}
