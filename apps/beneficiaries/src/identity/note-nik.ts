import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { asDay } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import type { Db } from '../db.ts';
import type { Kept } from '../merge/merge-rules.ts';

/** What was said of somebody's number. `renumbered`: it speaks of another number than before, or of none. */
export type NikNote = {
  before: string; after: string; renumbered: boolean; source: Code<'NIK_SOURCE'>;
  checkedOn?: string | null; note?: string | null;
};

/** Reads what is said beside a number, which is no number itself. */
export function readNikNote(note: string | null | undefined, problems: Problems): string | null {
  return textWithoutNumber('note', note, 300, problems) ?? null;
}

/** Writes it down beside the person, in the transaction of what causes it. Nothing of it is changed later: what was wrong is followed by another. */
export async function noteNik(tx: Db, ctx: Context, beneficiaryId: string, note: NikNote): Promise<void> {
  await noteNiks(tx, ctx, [{ id: newId(), beneficiaryId, ...note }]);
}

/** The same of many persons at once. */
export async function noteNiks(tx: Db, ctx: Context, notes: readonly (NikNote & { id: string; beneficiaryId: string })[]): Promise<void> {
  const persons = await tx.beneficiary.findMany({ where: { id: { in: notes.map(({ beneficiaryId }) => beneficiaryId) } }, select: { id: true, areaCode: true } });
  const areas = new Map(persons.map(({ id, areaCode }) => [id, areaCode]));
  const { area } = ctx.viewer.grant;
  await tx.nikRecord.createMany({
    data: notes.map(({ id, beneficiaryId, before, after, renumbered, source, checkedOn = null, note = null }) => ({
      id, beneficiaryId, stateBefore: before, stateAfter: after, renumbered, source, checkedOn: asDay(checkedOn), note,
      // Read where the person lives now, and not where they may go.
      areaCode: areas.get(beneficiaryId) ?? area, ownerCode: area,
      account: accountOf(ctx.viewer), accountName: ctx.viewer.name, role: ctx.viewer.grant.role,
    })),
  });
}

type Numbered = Pick<Kept, 'nikIndex' | 'nikState'>;

/** A merge, or taking one back, where it gave the person another number. */
export async function noteMergedNik(tx: Db, ctx: Context, id: string, was: Numbered, now: Numbered, note: string | null): Promise<void> {
  const renumbered = was.nikIndex !== now.nikIndex;
  if (renumbered || was.nikState !== now.nikState) await noteNik(tx, ctx, id, { before: was.nikState, after: now.nikState, renumbered, source: 'MERGE', note });
}
