import { today } from '@pilar/domain/dates';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { readBoard, seatsOf } from '../board.ts';
import { builder, institutions } from '../builder.ts';
import { messages as shared } from '../messages.ts';
import { refuseStep } from '../steps.ts';
import { youthEntity } from './youth-entity.ts';
import { addMilestone } from './youth-input.ts';
import { youthMessages as messages } from './youth-messages.ts';
import { YouthOrganisation } from './youth-organisation.ts';
import { YouthPosition } from './youth-parts.ts';
import { leastAge, longestTerm, steps, stepWords } from './youth-rules.ts';

const greatestAge = 120;

const YouthBoardMemberInput = builder.inputType('YouthBoardMemberInput', {
  description: 'Somebody on a board: a recorded person, or a name as the decree gives it.',
  fields: (t) => ({
    position: t.field({ type: YouthPosition, required: true, description: 'What they are on it; one is the CHAIR.' }),
    person: t.id({ description: 'The person (Person), where recorded.' }),
    name: t.string({ description: 'The name as the decree gives it, at most 200 characters.' }),
    age: t.int({ required: true, description: 'Years of age when the term begins, 17 at least (rule 13).' }),
  }),
});

const ConfirmYouthBoardInput = builder.inputType('ConfirmYouthBoardInput', {
  description: 'A board and the decree that confirmed it.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    decreeNumber: t.string({ required: true, description: 'Number of the decree (nomor SK).' }),
    decreeDate: t.field({ type: 'Date', required: true, description: 'Date of the decree.' }),
    decreeSigner: t.string({ required: true, description: 'Who confirmed it: the village head, or whoever heads the region of a higher level.' }),
    termFrom: t.field({ type: 'Date', description: 'First day of the term; default: the date of the decree.' }),
    termTo: t.field({ type: 'Date', description: 'Last day; default: after five years, which is the most (rule 13).' }),
    residents: t.boolean({ required: true, description: 'Whether the decree or its signer says that all of them live in the region (rule 13). Must be true.' }),
    members: t.field({ type: [YouthBoardMemberInput], required: true, description: 'Who is on it, in the order of the decree, at most 60.' }),
  }),
});

institutions.command({
  name: 'confirmYouthBoard',
  description: 'Records the board of a Karang Taruna as the village head has confirmed it (rule 13). The board before it stays in its boards.',
  permission: 'youth.record',
  entity: youthEntity,
  result: YouthOrganisation,
  input: ConfirmYouthBoardInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.youthOrganisation.findUniqueOrThrow({ where: { id: input.id } });
    refuseStep(problems, steps, 'CONFIRM_BOARD', row, stepWords);
    const decree = {
      decreeNumber: problems.requiredText('decreeNumber', input.decreeNumber, 100), decreeDate: new Date(input.decreeDate),
      decreeSigner: problems.requiredText('decreeSigner', input.decreeSigner, 200),
    };
    if (input.decreeDate > today()) problems.add('decreeDate', messages.dayInFuture, { value: input.decreeDate });
    const termFrom = input.termFrom ?? input.decreeDate;
    const [last, termTo] = [longestTerm(termFrom), input.termTo ?? longestTerm(termFrom)];
    if (termTo < termFrom) problems.add('termTo', messages.termOrder);
    if (termTo > last) problems.add('termTo', messages.termTooLong, { max: last });
    const before = day(row.termFrom);
    if (before && termFrom <= before) problems.add(input.termFrom ? 'termFrom' : 'decreeDate', shared.boardBefore, { value: before });
    if (!input.residents) problems.add('residents', messages.residentsUnconfirmed);
    const read = readBoard(problems, input.members, ({ age }, path) => {
      if (age < leastAge) problems.add(`${path}.age`, messages.tooYoung, { value: age, min: leastAge });
      if (age > greatestAge) problems.add(`${path}.age`, messages.tooOld, { value: age });
    });
    const known = await institutions.resolveReferences(tx, read.flatMap(({ named }) => named), problems);
    problems.refuse();

    const seats = seatsOf(input.members, read, known);
    const boardId = newId();
    const term = { termFrom: asDay(termFrom) as Date, termTo: asDay(termTo) as Date };
    await tx.youthBoard.create({ data: { id: boardId, organisationId: row.id, ...decree, ...term } });
    await tx.youthBoardMember.createMany({
      data: seats.map((seat, place) => ({ id: newId(), boardId, place, ...seat })),
    });
    const chair = seats.find(({ position }) => position === 'CHAIR');
    await tx.youthOrganisation.update({
      where: { id: row.id },
      data: { ...decree, ...term, chairId: chair?.personId ?? null, chairName: chair?.name ?? null, ...changed(input.caveats) },
    });
    await addMilestone(tx, row.id, 'CONFIRM_BOARD', input.decreeDate, decree.decreeNumber);
    return row.id;
  },
});
