import { changed } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { namedOffice } from '../office/named-office.ts';
import { personOrName } from '../board.ts';
import { dayOfStep } from '../steps.ts';
import { Forum, ForumKind, ForumLevel, ForumState } from './forum.ts';
import { forumEntity } from './forum-entity.ts';
import { addMilestone, checkPlace } from './forum-input.ts';
import { forumMessages as messages } from './forum-messages.ts';

const FormForumInput = builder.inputType('FormForumInput', {
  description: 'A forum that was formed, or one that is found dormant.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    kind: t.field({ type: ForumKind, required: true, description: 'Kind.' }),
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'The district, regency or province that it is of; "ID" for the nation, which a province enters.' }),
    level: t.field({ type: ForumLevel, description: 'Its level, which must be that of the region; default: that.' }),
    secretariat: t.string({ description: 'Where it sits.' }),
    office: t.id({ description: 'The office as which it acts at events.' }),
    chair: t.id({ description: 'Its chair (Person), where no board is recorded yet.' }),
    chairName: t.string({ description: 'Its chair by name, where no person is recorded.' }),
    state: t.field({ type: ForumState, description: 'ACTIVE, or DORMANT for one that is found so. Default: ACTIVE.' }),
    on: t.field({ type: 'Date', description: 'When it was formed, or since when it is dormant; default: today.' }),
    reason: t.string({ description: 'Why it is dormant; required then.' }),
  }),
});

institutions.command({
  name: 'formForum',
  description: 'Records a forum that was formed, or one that is found dormant. A region has one of each kind that lives, of kind OTHER as many as there are.',
  permission: 'forum.record',
  entity: forumEntity,
  result: Forum,
  input: FormForumInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    checkPlace(problems, ctx, input.area, input.level);
    const name = problems.requiredText('name', input.name, 200);
    const secretariat = problems.text('secretariat', input.secretariat);
    const officeId = await namedOffice(tx, problems, 'office', input.office);
    const chair = personOrName(problems, { person: 'chair', name: 'chairName' }, { person: input.chair, name: input.chairName }, false);
    const state = input.state ?? 'ACTIVE';
    if (state === 'DISSOLVED') problems.add('state', messages.formedState, { value: words('FORUM_STATE', state), fitting: words('FORUM_STATE', 'ACTIVE', 'DORMANT') });
    const reason = problems.text('reason', input.reason) ?? null;
    if (state === 'DORMANT' && reason === null) problems.add('reason', shared.reasonNeeded);
    const on = dayOfStep(problems, input.on, null);
    const known = await institutions.resolveReferences(tx, chair.named, problems);
    problems.refuse();
    const there = input.kind === 'OTHER' ? null : await tx.forum.findFirst({ where: { areaCode: input.area, kind: input.kind, state: { not: 'DISSOLVED' } }, select: { id: true, name: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.oneOfAKind, { name: there.name }), ['area'], there.id);
    const id = newId();
    await tx.forum.create({
      data: {
        id, kind: input.kind, name, secretariat, officeId, areaCode: input.area, ownerCode: ctx.viewer.grant.area, state, stateSince: new Date(on), stateReason: state === 'DORMANT' ? reason : null,
        chairId: (input.chair && known.get(input.chair.toLowerCase())?.id) ?? null, chairName: chair.name, caveats: input.caveats ?? [],
      },
    });
    await addMilestone(tx, id, state === 'DORMANT' ? 'REST' : 'FORM', on, reason);
    await institutions.linkExternalIds(tx, ctx, 'Forum', id, input.externalIds);
    return id;
  },
});

const CorrectForumInput = builder.inputType('CorrectForumInput', {
  description: 'Corrections; a field left out stays as it is, null clears it. Kind and region stay; boards, members and states have steps of their own.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    name: t.string({ description: 'Name.' }),
    secretariat: t.string({ description: 'Where it sits.' }),
    office: t.id({ description: 'The office as which it acts at events.' }),
    chair: t.id({ description: 'Its chair (Person); takes the place of a name.' }),
    chairName: t.string({ description: 'Its chair by name; takes the place of a person.' }),
  }),
});

institutions.command({
  name: 'correctForum',
  description: 'Corrects what is recorded of a forum.',
  permission: 'forum.record',
  entity: forumEntity,
  result: Forum,
  input: CorrectForumInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = input.name === undefined ? undefined : problems.requiredText('name', input.name, 200);
    const secretariat = problems.text('secretariat', input.secretariat);
    const officeId = await namedOffice(tx, problems, 'office', input.office);
    const chair = personOrName(problems, { person: 'chair', name: 'chairName' }, { person: input.chair, name: input.chairName }, false);
    const known = await institutions.resolveReferences(tx, chair.named, problems);
    problems.refuse();
    const person = input.chair ? known.get(input.chair.toLowerCase())?.id : undefined;
    await tx.forum.update({
      where: { id: input.id },
      data: {
        name, secretariat, officeId,
        // One takes the place of the other.
        chairId: person ?? (input.chair === null || chair.name !== null ? null : undefined),
        chairName: person === undefined ? (input.chairName === undefined ? undefined : chair.name) : null,
        ...changed(input.caveats),
      },
    });
    return input.id.toLowerCase();
  },
});
