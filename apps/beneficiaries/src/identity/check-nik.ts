import { asDay, day } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { checkHere } from '../arriving.ts';
import { Beneficiary, NikSource } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from '../builder.ts';
import { checkAnswer, isRecorded, stateOf } from './answer-rules.ts';
import { identityMessages } from './identity-messages.ts';
import { saidOf, type NikStanding } from './nik-states.ts';
import { noteNik, readNikNote } from './note-nik.ts';
import { numberedAt } from './numbered-at.ts';

beneficiaries.command({
  name: 'recordNikCheck',
  description: 'Records what a register answered about somebody\'s NIK: it is theirs, or it does not match. A mistake is followed by a further answer. An answer older than the number is about the former one, and refused.',
  permission: 'beneficiary.checkNik', entity: beneficiaryEntity, result: Beneficiary, operation: 'UPDATED',
  input: builder.inputType('RecordNikCheckInput', {
    description: 'The answer of a register.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The person (Beneficiary).'),
      matched: t.boolean({ required: true, description: 'Whether the number is that person\'s (padan).' }),
      source: t.field({ type: NikSource, required: true, description: 'Who answered: DUKCAPIL or MINISTRY.' }),
      checkedOn: t.field({ type: 'Date', required: true, description: 'Day of the answer.' }),
      note: t.string({ description: 'Number of the letter or what it says; at most 300 characters, no NIK.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const note = readNikNote(input.note, problems);
    const was = await tx.beneficiary.findUniqueOrThrow({ where: { id: input.id } });
    checkHere('id', was, problems);
    if (was.nikIndex === null) problems.add('id', identityMessages.noNik);
    const before: NikStanding = { state: was.nikState, source: was.nikSource, checkedOn: day(was.nikCheckedOn), since: was.nikSince.toISOString() };
    checkAnswer(await numberedAt(tx, was.id), input, problems);
    if (isRecorded(before, input)) problems.add('checkedOn', identityMessages.saidAlready);
    problems.refuse();
    const { since, ...after } = saidOf(before, { state: stateOf(input), source: input.source, checkedOn: input.checkedOn });
    await noteNik(tx, ctx, was.id, { before: before.state, after: after.state, renumbered: false, source: input.source, checkedOn: input.checkedOn, note });
    await tx.beneficiary.update({
      where: { id: was.id },
      data: { nikState: after.state, nikSource: after.source, nikCheckedOn: asDay(after.checkedOn), nikSince: new Date(since), version: { increment: 1 }, updatedAt: new Date() },
    });
    return was.id;
  },
});
