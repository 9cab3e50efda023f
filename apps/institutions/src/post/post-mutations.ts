import { today } from '@pilar/domain/dates';
import { asDay, changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { Office } from '../office/office.ts';
import { officeEntity } from '../office/office-entity.ts';
import { succeed } from './post-rules.ts';
import { holderOf, termsOf } from './post-terms.ts';

const AssignPostInput = builder.inputType('AssignPostInput', {
  description: 'A term in a post.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID; the same key and body give the first result again.' }),
    office: t.id({ required: true, description: 'The office.' }),
    title: t.string({ required: true, description: 'Title of the post, at most 200 characters.' }),
    holder: t.id({ description: 'The person (Person) who holds it, where known.' }),
    validFrom: t.field({ type: 'Date', description: 'First day; needed when the post is held at present.' }),
    validTo: t.field({ type: 'Date', description: 'Last day; left out while the term runs.' }),
    caveats: t.field({ type: [institutions.CaveatInput], description: 'What is unconfirmed or contradictory.' }),
  }),
});

institutions.command({
  name: 'assignPost',
  description: 'Gives a post of an office a new term. A term of the same title that still runs ends the day before; none is overwritten.',
  permission: 'post.assign',
  entity: officeEntity,
  target: 'office',
  result: Office,
  input: AssignPostInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const officeId = input.office.toLowerCase();
    const problems = new Problems(ctx);
    const title = problems.requiredText('title', input.title, 200);
    const holderId = await holderOf(tx, problems, input.holder);
    const next = { validFrom: input.validFrom ?? null, validTo: input.validTo ?? null };
    if (next.validFrom && next.validTo && next.validTo < next.validFrom) problems.add('validTo', messages.termOrder);
    problems.refuse();

    const succession = succeed(await termsOf(tx, officeId, title), next, today());
    if ('problem' in succession) {
      problems.add('validFrom', messages[succession.problem], 'day' in succession ? { value: succession.day } : {});
      problems.refuse();
      return officeId;
    }
    for (const { term, on } of succession.ends) {
      await tx.post.update({ where: { id: term.id }, data: { validTo: asDay(on), ...changed() } });
    }
    await tx.post.create({
      data: {
        id: newId(), officeId, title, holderId,
        validFrom: asDay(next.validFrom), validTo: asDay(next.validTo), caveats: input.caveats ?? [],
      },
    });
    await tx.office.update({ where: { id: officeId }, data: changed() });
    return officeId;
  },
});
