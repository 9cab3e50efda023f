import { label } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';

/** The family, of which it is noted at that path when it is no longer there, or lives elsewhere by now: whoever entered it may still see it. */
export async function activeFamily(tx: Db, id: string, path: string, problems: Problems) {
  const family = await tx.family.findUniqueOrThrow({ where: { id } });
  if (family.lifeState === 'ACTIVE') problems.area(path, family.areaCode);
  else problems.add(path, messages.familyNotActive, { state: label('FAMILY_STATE', family.lifeState, problems.language).toLowerCase() });
  return family;
}

/** The person, of whom it is noted when they are no longer there, or live elsewhere by now. */
export async function activePerson(tx: Db, id: string, problems: Problems) {
  const person = await tx.beneficiary.findUniqueOrThrow({ where: { id } });
  if (person.lifeState === 'ACTIVE') problems.area('id', person.areaCode);
  else problems.add('id', messages.notActive, { state: label('LIFE_STATE', person.lifeState, problems.language).toLowerCase() });
  return person;
}

/** A family that nobody is left in is no longer there. */
export async function dissolve(tx: Db, id: string, on: string): Promise<void> {
  await tx.family.update({ where: { id }, data: { lifeState: 'DISSOLVED', lifeStateOn: new Date(on), version: { increment: 1 }, updatedAt: new Date() } });
}
