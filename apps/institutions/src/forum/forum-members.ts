import { today } from '@pilar/domain/dates';
import { changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { Forum } from './forum.ts';
import { forumEntity } from './forum-entity.ts';
import { forumMessages as messages } from './forum-messages.ts';

const mostAtOnce = 200;
/** Beyond any forum of a province: the page and the history show all of them. */
const mostMembers = 2_000;

const ForumMemberInput = builder.inputType('ForumMemberInput', {
  description: 'Somebody who belongs to a forum.',
  fields: (t) => ({
    person: t.id({ required: true, description: 'The person (Person).' }),
    on: t.field({ type: 'Date', description: 'Since when; default: today.' }),
  }),
});

const AddForumMembersInput = builder.inputType('AddForumMembersInput', {
  description: 'New members of a forum.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    members: t.field({ type: [ForumMemberInput], required: true, description: 'Who, at most 200 at once. Whether they serve as its members do is shown with them, not asked for.' }),
  }),
});

institutions.command({
  name: 'addForumMembers',
  description: 'Notes new members of a forum. Whoever left may join again.',
  permission: 'forum.record',
  entity: forumEntity,
  result: Forum,
  input: AddForumMembersInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.forum.findUniqueOrThrow({ where: { id: input.id } });
    const { members } = input;
    if (row.state === 'DISSOLVED') problems.add('id', messages.dissolved);
    if (members.length < 1 || members.length > mostAtOnce) problems.add('members', messages.memberNumber, { max: mostAtOnce });
    const known = await institutions.resolveReferences(tx, members.map(({ person }, index) => ({ path: `members.${index}.person`, type: 'Person', id: person.toLowerCase() })), problems);
    const personOf = (person: string) => known.get(person.toLowerCase());
    const there = await tx.forumMember.findMany({ where: { forumId: row.id } });
    if (there.length + members.length > mostMembers) problems.add('members', messages.tooMany, { count: there.length, max: mostMembers });
    const rows = new Map<string, number>();
    const read = members.map(({ person, on }, index) => {
      const joined = on ?? today();
      const found = personOf(person);
      const path = `members.${index}`;
      if (joined > today()) problems.add(`${path}.on`, messages.dayInFuture, { value: joined });
      if (!found) return null;
      const twice = rows.get(found.id);
      if (twice !== undefined) problems.add(`${path}.person`, messages.memberTwice, { row: twice });
      rows.set(found.id, index + 1);
      const own = there.filter(({ personId }) => personId === found.id);
      const present = own.find(({ leftOn }) => leftOn === null);
      const left = own.map(({ leftOn }) => day(leftOn) ?? '').toSorted().at(-1) ?? '';
      if (present) problems.add(`${path}.person`, messages.memberAlready, { name: found.label, since: day(present.joinedOn) ?? '' });
      else if (joined <= left) problems.add(`${path}.on`, messages.joinedBefore, { name: found.label, value: left });
      return { id: newId(), forumId: row.id, personId: found.id, joinedOn: new Date(joined) };
    });
    problems.refuse();
    await tx.forumMember.createMany({ data: read.filter((one) => one !== null) });
    await tx.forum.update({ where: { id: row.id }, data: { memberCount: { increment: members.length }, ...changed(input.caveats) } });
    return row.id;
  },
});

const EndForumMembershipInput = builder.inputType('EndForumMembershipInput', {
  description: 'A membership of a forum that ends.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    member: t.id({ required: true, description: 'The membership (ForumMember).' }),
    on: t.field({ type: 'Date', description: 'Last day; default: today.' }),
  }),
});

institutions.command({
  name: 'endForumMembership',
  description: 'Notes that somebody left a forum.',
  permission: 'forum.record',
  entity: forumEntity,
  result: Forum,
  input: EndForumMembershipInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const forumId = input.id.toLowerCase();
    const member = isId(input.member) ? await tx.forumMember.findUnique({ where: { id: input.member.toLowerCase(), forumId } }) : null;
    const on = input.on ?? today();
    if (on > today()) problems.add('on', messages.dayInFuture, { value: on });
    if (!member) problems.add('member', messages.notAMember);
    else {
      const joined = day(member.joinedOn) ?? '';
      if (member.leftOn) problems.add('member', messages.leftAlready, { value: day(member.leftOn) ?? '' });
      else if (on < joined) problems.add('on', messages.leftBeforeJoined, { value: on, since: joined });
    }
    problems.refuse();
    await tx.forumMember.update({ where: { id: member?.id }, data: { leftOn: new Date(on) } });
    await tx.forum.update({ where: { id: forumId }, data: { memberCount: { decrement: 1 }, ...changed(input.caveats) } });
    return forumId;
  },
});
