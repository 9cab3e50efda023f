import { label } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { membersOf } from '../family-change/members.ts';
import { familyTaken, nikOf, type Part, type Row } from './merge-rules.ts';
import { mergeMessages } from './merge-messages.ts';

const head = 'KEPALA_KELUARGA';
const there: readonly string[] = ['ACTIVE', 'DECEASED'];

/** Notes what two persons may be and one is not: living and dead, holder of two numbers that the civil register knows. */
export function checkOnePerson(survivor: Row, merged: Row, numbersDiffer: boolean, problems: Problems): void {
  for (const [path, { lifeState }] of [['id', survivor], ['merged', merged]] as const) if (!there.includes(lifeState)) problems.add(path, mergeMessages.notThere, { state: label('LIFE_STATE', lifeState, problems.language).toLowerCase() });
  if (problems.found.length === 0 && survivor.lifeState !== merged.lifeState) problems.add('merged', mergeMessages.deadWithLiving);
  const [own, other] = [nikOf(survivor), nikOf(merged)];
  if (own === null || other === null || own === other) return;
  if (survivor.nikState === 'MATCHED' && merged.nikState === 'MATCHED') problems.add('merged', mergeMessages.twoMatched);
  else if (!numbersDiffer) problems.add('numbersDiffer', mergeMessages.numbersDiffer);
}

/** Notes families that would be left without a head: whoever leads one with others in it is followed first, by a change of that family. */
export async function checkFamilies(tx: Db, survivor: Row, merged: Row, take: ReadonlySet<Part>, problems: Problems): Promise<void> {
  if (take.has('FAMILY') && merged.familyId === null) problems.add('take', mergeMessages.noFamilyToTake);
  const left = familyTaken(survivor, merged, take) ? survivor : merged;
  if (left.familyId === null || left.relation !== head || survivor.familyId === merged.familyId) return;
  const others = (await membersOf(tx, left.familyId)).filter(({ id }) => id !== survivor.id && id !== merged.id);
  if (others.length > 0) problems.add(left === survivor ? 'take' : 'merged', left === survivor ? mergeMessages.survivorLeads : mergeMessages.mergedLeads, { count: others.length });
}

/** The family that nobody is left in after the merge; null where somebody is. */
export async function emptied(tx: Db, survivor: Row, merged: Row, take: ReadonlySet<Part>): Promise<string | null> {
  const left = familyTaken(survivor, merged, take) ? survivor.familyId : merged.familyId;
  const stays = familyTaken(survivor, merged, take) ? merged.familyId : survivor.familyId;
  if (left === null || left === stays || !isId(left)) return null;
  const others = (await membersOf(tx, left)).filter(({ id }) => id !== survivor.id && id !== merged.id);
  return others.length === 0 ? left : null;
}
