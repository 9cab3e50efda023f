import type { Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import type { Db } from '../db.ts';

/** A member as the rules of a family see them. */
export type Member = { id: string; relation: Code<'FAMILY_RELATION'>; sex: string | null; birthDate: string | null };

/** Those who are in the family now, whom the viewer may see; the dead stay recorded with it and are not among them. */
export async function membersOf(tx: Db, family: string): Promise<(Member & { version: number })[]> {
  const rows = await tx.beneficiary.findMany({ where: { familyId: family, lifeState: { in: ['ACTIVE', 'MOVED_OUT'] } }, orderBy: { id: 'asc' } });
  return rows.map(({ id, relation, sex, birthDate, version }) => ({ id, relation: relation as Code<'FAMILY_RELATION'>, sex, birthDate: day(birthDate), version }));
}
