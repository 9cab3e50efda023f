import { today } from '@pilar/domain/dates';
import { asDay, changed } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { withdrawRows } from '@pilar/subgraph/withdraw';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { Office } from '../office/office.ts';
import { officeEntity } from '../office/office-entity.ts';
import { collides, type Term } from './post-rules.ts';
import { holderOf, termOf, termsOf } from './post-terms.ts';

/** Notes the days that end before they begin, and a term of the same title that they would lie upon. */
async function checkDays(tx: Db, problems: Problems, officeId: string, next: Term & { id: string; title: string }): Promise<void> {
  if (next.validFrom && next.validTo && next.validTo < next.validFrom) return problems.add('validTo', messages.termOrder);
  const others = (await termsOf(tx, officeId, next.title)).filter(({ id }) => id !== next.id);
  const other = collides(others, next, today());
  if (!other) return;
  const later = other.validFrom !== null && next.validFrom !== null && other.validFrom > next.validFrom;
  problems.add(later ? 'validTo' : 'validFrom', messages.termCollides, { title: next.title, from: other.validFrom ?? '…', to: other.validTo ?? '…' });
}

const CorrectPostInput = builder.inputType('CorrectPostInput', {
  description: 'Corrections of a term; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...institutions.stepFields(t, 'The office, whose version was read.'),
    post: t.id({ required: true, description: 'Its term (Post).' }),
    title: t.string({ description: 'Title of the post.' }),
    holder: t.id({ description: 'The person (Person) who holds it; null where nobody is known.' }),
    validFrom: t.field({ type: 'Date', description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'Last day; null while the term runs.' }),
    caveats: t.field({ type: [institutions.CaveatInput], description: 'Replaces all caveats of the term.' }),
    reason: t.string({ description: 'Why; stands in the history.' }),
  }),
});

institutions.command({
  name: 'correctPost',
  description: 'Corrects a term in a post that was entered wrongly, also one that has ended. It ends no other: two terms of one title never lie upon each other.',
  permission: 'post.assign', entity: officeEntity, result: Office, input: CorrectPostInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const officeId = input.id.toLowerCase();
    const problems = new Problems(ctx);
    const post = await termOf(tx, problems, officeId, input.post);
    const title = input.title === undefined ? undefined : problems.requiredText('title', input.title, 200);
    const holderId = await holderOf(tx, problems, input.holder);
    problems.refuse();
    if (!post) return officeId;
    const { validFrom = post.validFrom, validTo = post.validTo } = input;
    const moved = validFrom !== post.validFrom || validTo !== post.validTo || (title !== undefined && title !== post.title);
    if (moved) await checkDays(tx, problems, officeId, { id: post.id, title: title ?? post.title, validFrom, validTo });
    problems.refuse();
    await tx.post.update({
      where: { id: post.id },
      data: { title, holderId, validFrom: asDay(validFrom), validTo: asDay(validTo), ...changed(input.caveats) },
    });
    await tx.office.update({ where: { id: officeId }, data: changed() });
    return officeId;
  },
});

const EndPostInput = builder.inputType('EndPostInput', {
  description: 'A term that ends without a successor yet.',
  fields: (t) => ({
    ...institutions.stepFields(t, 'The office, whose version was read.'),
    post: t.id({ required: true, description: 'Its term (Post).' }),
    on: t.field({ type: 'Date', description: 'Last day, which may lie ahead; default: today.' }),
    reason: t.string({ description: 'Why; stands in the history.' }),
  }),
});

institutions.command({
  name: 'endPost',
  description: 'Ends a term in a post and leaves the post vacant. A successor is entered by assignPost, which ends the term by itself.',
  permission: 'post.assign', entity: officeEntity, result: Office, input: EndPostInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const officeId = input.id.toLowerCase();
    const problems = new Problems(ctx);
    const post = await termOf(tx, problems, officeId, input.post);
    const on = input.on ?? today();
    if (post?.validTo && post.validTo < today()) problems.add('post', messages.termEnded, { value: post.validTo });
    else if (post?.validFrom && on < post.validFrom) problems.add('on', messages.endsBeforeStart, { value: on, since: post.validFrom });
    else if (post?.validTo && on > post.validTo) problems.add('on', messages.endsLater, { value: on, until: post.validTo });
    problems.refuse();
    await tx.post.update({ where: { id: post?.id ?? '' }, data: { validTo: asDay(on), ...changed() } });
    await tx.office.update({ where: { id: officeId }, data: changed() });
    return officeId;
  },
});

const WithdrawPostInput = builder.inputType('WithdrawPostInput', {
  description: 'A term that was entered by mistake.',
  fields: (t) => ({
    ...institutions.stepFields(t, 'The office, whose version was read.'),
    post: t.id({ required: true, description: 'Its term (Post).' }),
    reason: t.string({ required: true, description: 'Why; stands in the history.' }),
  }),
});

institutions.command({
  name: 'withdrawPost',
  description: 'Takes back a term that was entered by mistake; the history keeps it, with the reason. A term that it had ended stays ended.',
  permission: 'post.assign', entity: officeEntity, result: Office, input: WithdrawPostInput, operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const officeId = input.id.toLowerCase();
    const problems = new Problems(ctx);
    const reason = problems.requiredText('reason', input.reason);
    const post = await termOf(tx, problems, officeId, input.post);
    problems.refuse();
    await withdrawRows(tx, 'institutions.post', post ? [post.id] : [], reason);
    await tx.office.update({ where: { id: officeId }, data: changed() });
    return officeId;
  },
});
