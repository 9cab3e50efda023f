import { today } from '@pilar/domain/dates';
import { changed, day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { readBoard, seatsOf } from '../board.ts';
import { builder, institutions } from '../builder.ts';
import { messages as shared } from '../messages.ts';
import { refuseStep } from '../steps.ts';
import { Forum } from './forum.ts';
import { forumEntity } from './forum-entity.ts';
import { addMilestone } from './forum-input.ts';
import { forumMessages as messages } from './forum-messages.ts';
import { ForumPosition } from './forum-parts.ts';
import { closedBy, longestBoard, steps, stepWords, type ForumKind } from './forum-rules.ts';


const ForumBoardMemberInput = builder.inputType('ForumBoardMemberInput', {
  description: 'Somebody on a board: a recorded person, or a name as the decree gives it.',
  fields: (t) => ({
    position: t.field({ type: ForumPosition, required: true, description: 'What they are on it; one is the CHAIR.' }),
    person: t.id({ description: 'The person (Person), where recorded.' }),
    name: t.string({ description: 'The name as the decree gives it, at most 200 characters.' }),
  }),
});

const InstallForumBoardInput = builder.inputType('InstallForumBoardInput', {
  description: 'A board and the decree that confirmed it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    decreeNumber: t.string({ required: true, description: 'Number of the decree (nomor SK), at most 100 characters.' }),
    decreeDate: t.field({ type: 'Date', required: true, description: 'Date of the decree.' }),
    decreeIssuer: t.string({ required: true, description: 'Who issued it, at most 200 characters.' }),
    termFrom: t.field({ type: 'Date', description: 'First day of the term; default: the date of the decree.' }),
    termTo: t.field({ type: 'Date', required: true, description: 'Last day. Of a Karang Taruna five years at most (rule 13); for other kinds no regulation that we know sets a limit.' }),
    members: t.field({ type: [ForumBoardMemberInput], required: true, description: 'Who is on it, in the order of the decree, at most 60.' }),
  }),
});

institutions.command({
  name: 'installForumBoard',
  description: 'Records a new board of a forum. The board before it is closed the day before, and stays in its boards.',
  permission: 'forum.record',
  entity: forumEntity,
  result: Forum,
  input: InstallForumBoardInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.forum.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep(problems, steps, 'INSTALL_BOARD', row, stepWords);
    const decree = {
      decreeNumber: problems.requiredText('decreeNumber', input.decreeNumber, 100), decreeDate: new Date(input.decreeDate),
      decreeIssuer: problems.requiredText('decreeIssuer', input.decreeIssuer, 200),
    };
    if (input.decreeDate > today()) problems.add('decreeDate', messages.dayInFuture, { value: input.decreeDate });
    const termFrom = input.termFrom ?? input.decreeDate;
    const last = longestBoard(row.kind as ForumKind, termFrom);
    if (input.termTo < termFrom) problems.add('termTo', messages.termOrder);
    if (last !== null && input.termTo > last) problems.add('termTo', messages.termTooLong, { max: last });
    const before = day(row.termFrom);
    if (before && termFrom <= before) problems.add(input.termFrom ? 'termFrom' : 'decreeDate', shared.boardBefore, { value: before });
    const read = readBoard(problems, input.members);
    const known = await institutions.resolveReferences(tx, read.flatMap(({ named }) => named), problems);
    problems.refuse();

    if (row.termFrom && row.termTo) {
      const closedOn = new Date(closedBy(day(row.termTo) ?? '', termFrom));
      await tx.forumBoard.updateMany({ where: { forumId: row.id, termFrom: row.termFrom }, data: { closedOn } });
    }
    const seats = seatsOf(input.members, read, known);
    const boardId = newId();
    const term = { termFrom: new Date(termFrom), termTo: new Date(input.termTo) };
    await tx.forumBoard.create({ data: { id: boardId, forumId: row.id, ...decree, ...term } });
    await tx.forumBoardMember.createMany({
      data: seats.map((seat, place) => ({ id: newId(), boardId, place, ...seat })),
    });
    const chair = seats.find(({ position }) => position === 'CHAIR');
    await tx.forum.update({ where: { id: row.id }, data: { ...decree, ...term, chairId: chair?.personId ?? null, chairName: chair?.name ?? null, ...changed(input.caveats) } });
    await addMilestone(tx, row.id, 'INSTALL_BOARD', termFrom, decree.decreeNumber);
    return row.id;
  },
});
