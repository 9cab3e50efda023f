import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Duplicate } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import type { Member } from './members.ts';

const head = 'KEPALA_KELUARGA';
const parents: readonly string[] = [head, 'ISTRI', 'SUAMI'];

/** Refuses a second head of the family. */
export function refuseSecondHead(ctx: Context, others: readonly Member[], relation: Code<'FAMILY_RELATION'>): void {
  const present = relation === head ? others.find((member) => member.relation === head) : undefined;
  if (present) throw new Duplicate(say(ctx.language, messages.secondHead), ['relation'], present.id);
}

/** The children that are not younger than a parent of the family, each with that parent. Whose day of birth is not known is passed over. */
export function olderThanParents(members: readonly Member[]): { child: Member; parent: Member }[] {
  return members.filter(({ relation }) => relation === 'ANAK').flatMap((child) => {
    const parent = members.find(({ relation, birthDate }) => parents.includes(relation) && birthDate !== null && child.birthDate !== null && child.birthDate <= birthDate);
    return parent ? [{ child, parent }] : [];
  });
}

/** Notes children older than their parents, unless they are stepchildren. */
export function checkParents(members: readonly Member[], path: readonly string[], stepChild: boolean, problems: Problems): void {
  if (stepChild) return;
  const found = olderThanParents(members)[0];
  if (found) problems.add(path.join('.'), messages.childOlder, { birth: found.child.birthDate ?? '', parent: label('FAMILY_RELATION', found.parent.relation, problems.language), parentBirth: found.parent.birthDate ?? '' });
}

/** How many heads are among them. */
export function headsOf(members: readonly Pick<Member, 'relation'>[]): number {
  return members.filter(({ relation }) => relation === head).length;
}
