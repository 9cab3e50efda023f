import { utcToJakarta } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import { asDay, day } from '@pilar/subgraph/entity';
import { Problems } from '@pilar/subgraph/problems';
import { Beneficiary, NikSource } from '../beneficiary/beneficiary.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { identityMessages } from './identity-messages.ts';
import { noteNik, readNikNote } from './note-nik.ts';

/** Registers that answer whether a number is somebody's. */
const registers: ReadonlySet<Code<'NIK_SOURCE'>> = new Set(['DUKCAPIL', 'MINISTRY']);

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
    problems.area('id', was.areaCode);
    if (was.nikIndex === null) problems.add('id', identityMessages.noNik);
    if (!registers.has(input.source)) problems.add('source', identityMessages.notAnAnswer, { value: label('NIK_SOURCE', input.source, problems.language) });
    checkDay('checkedOn', input.checkedOn, problems);
    const since = utcToJakarta(was.nikSince.toISOString()).date;
    if (was.nikState === 'CORRECTED' && input.checkedOn < since) problems.add('checkedOn', identityMessages.beforeNumber, { value: input.checkedOn, since });
    const state = input.matched ? 'MATCHED' : 'UNMATCHED';
    if (was.nikState === state && was.nikSource === input.source && day(was.nikCheckedOn) === input.checkedOn) problems.add('checkedOn', identityMessages.saidAlready);
    problems.refuse();
    await noteNik(tx, ctx, was.id, { before: was.nikState, after: state, renumbered: false, source: input.source, checkedOn: input.checkedOn, note });
    await tx.beneficiary.update({
      where: { id: was.id },
      data: {
        nikState: state, nikSource: input.source, nikCheckedOn: asDay(input.checkedOn), version: { increment: 1 }, updatedAt: new Date(),
        // Said once more, it has stood as long as before: its place in the queue stays.
        ...(was.nikState === state ? {} : { nikSince: new Date() }),
      },
    });
    return was.id;
  },
});
