import { day } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import type { Problems } from '@pilar/subgraph/problems';
import { institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';

/** Terms of the post of that title in an office, however it is spelled. */
export async function termsOf(tx: Db, officeId: string, title: string) {
  const posts = await tx.post.findMany({ where: { officeId }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] });
  return posts
    .filter((post) => post.title.toLowerCase() === title.toLowerCase())
    .map((post) => ({ id: post.id, validFrom: day(post.validFrom), validTo: day(post.validTo) }));
}

/** The term that an input names, where the office has it; noted as a problem where it has not. */
export async function termOf(tx: Db, problems: Problems, officeId: string, given: string) {
  const post = isId(given) ? await tx.post.findFirst({ where: { id: given.toLowerCase(), officeId } }) : null;
  if (!post) problems.add('post', messages.postUnknown, { value: given.slice(0, 60) });
  return post && { ...post, validFrom: day(post.validFrom), validTo: day(post.validTo) };
}

/** Id of the person whom an input names, or of who they were merged into; null where it says that nobody is known. */
export async function holderOf(tx: Db, problems: Problems, given: string | null | undefined): Promise<string | null | undefined> {
  if (given == null) return given;
  const id = given.toLowerCase();
  const known = await institutions.resolveReferences(tx, [{ path: 'holder', type: 'Person', id }], problems);
  return known.get(id)?.id ?? null;
}
