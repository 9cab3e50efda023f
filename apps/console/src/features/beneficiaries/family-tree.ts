import type { FamilyRelation } from '../../__generated__/graphql.ts';

type Person = { id: string; relation: FamilyRelation | null };
/** Who stands at one height of the tree. */
export type Generation = 'ABOVE' | 'HEADS' | 'CHILDREN' | 'GRANDCHILDREN' | 'OTHERS';

const heights: Readonly<Record<FamilyRelation, Generation>> = {
  ORANG_TUA: 'ABOVE', MERTUA: 'ABOVE', KEPALA_KELUARGA: 'HEADS', SUAMI: 'HEADS', ISTRI: 'HEADS', ANAK: 'CHILDREN', MENANTU: 'CHILDREN', CUCU: 'GRANDCHILDREN', FAMILI_LAIN: 'OTHERS', LAINNYA: 'OTHERS',
};
const fromAbove: readonly Generation[] = ['ABOVE', 'HEADS', 'CHILDREN', 'GRANDCHILDREN', 'OTHERS'];

/** Members by their relation to the head, parents above, the head before the others; heights at which nobody stands are left out. */
export function generations<Member extends Person>(members: readonly Member[]): { height: Generation; members: Member[] }[] {
  const at = ({ relation }: Person): Generation => (relation === null ? 'OTHERS' : heights[relation]);
  const headFirst = (one: Person, other: Person) => Number(other.relation === 'KEPALA_KELUARGA') - Number(one.relation === 'KEPALA_KELUARGA');
  return fromAbove.map((height) => ({ height, members: members.filter((one) => at(one) === height).toSorted(headFirst) })).filter((one) => one.members.length > 0);
}

type Change<Kind extends string> = { kind: Kind; happenedOn: string; undoneAt: string | null; members: readonly { relationBefore: FamilyRelation | null; beneficiary: { id: string; fullName: string } | null }[] };

/** Who belonged to the family and is no longer there, with what happened last: changes come newest first, and those taken back did not happen. */
export function formerMembers<Kind extends string>(changes: readonly Change<Kind>[], members: readonly { id: string }[]) {
  const found = new Map<string, { id: string; fullName: string; relation: FamilyRelation | null; kind: Kind; on: string }>();
  for (const { kind, happenedOn, undoneAt, members: whom } of changes) {
    if (undoneAt !== null) continue;
    for (const { beneficiary, relationBefore } of whom) {
      if (!beneficiary || found.has(beneficiary.id) || members.some(({ id }) => id === beneficiary.id)) continue;
      found.set(beneficiary.id, { ...beneficiary, relation: relationBefore, kind, on: happenedOn });
    }
  }
  return [...found.values()];
}
