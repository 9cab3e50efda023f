import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { messages } from '../messages.ts';
import { checkSent, readWithdrawal, withdrawalFields } from '../sent-file.ts';
import { programmeEntity } from './programme-entity.ts';
import { mostPapers, ProgrammePaper, programmePaperEntity } from './programme-paper.ts';

beneficiaries.command({
  name: 'attachProgrammePaper',
  description: 'Keeps a paper with a programme: its guideline, its decree. Everybody who reads the programme reads it then.',
  permission: 'programme.record', entity: programmePaperEntity, result: ProgrammePaper, operation: 'CREATED',
  input: builder.inputType('AttachProgrammePaperInput', {
    description: 'A paper of a programme.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
      programme: t.id({ required: true, description: 'The programme.' }),
      file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT and ready: PDF, JPEG or PNG. One that this programme has already is answered as it is.' }),
      ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
      caption: t.string({ required: true, description: 'What it is, at most 300 characters.' }),
      issuedOn: t.field({ type: 'Date', required: true, description: 'Day of the paper; not in the future.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const [id, programmeId] = [input.file.toLowerCase(), input.programme.toLowerCase()];
    const there = isId(id) ? await tx.programmePaper.findUnique({ where: { id } }) : null;
    if (there?.programmeId === programmeId && there.withdrawnAt === null) return new Unchanged(id);
    const problems = new Problems(ctx);
    await checkSent(input, 'attachDocument', there !== null, ctx, problems);
    const caption = requiredTextWithoutNumber('caption', input.caption, 300, problems);
    checkDay('issuedOn', input.issuedOn, problems);
    await touch({ entity: programmeEntity, path: 'programme', id: programmeId }, async () => {
      const { areaCode, ownerCode } = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } });
      if (await tx.programmePaper.count({ where: { programmeId, withdrawnAt: null } }) >= mostPapers) problems.add('programme', messages.tooManyFiles, { max: mostPapers });
      problems.refuse();
      await tx.programmePaper.create({ data: { id, programmeId, caption, issuedOn: new Date(input.issuedOn), areaCode, ownerCode } });
    });
    return id;
  },
});

beneficiaries.command({
  name: 'withdrawProgrammePaper',
  description: 'Withdraws a paper from a programme, with why. Nobody opens it from then on; it is erased seven days later, and what was said of it stays.',
  permission: 'programme.record', entity: programmePaperEntity, result: ProgrammePaper, operation: 'DELETED',
  input: builder.inputType('WithdrawProgrammePaperInput', { description: 'A paper to withdraw.', fields: (t) => withdrawalFields(t, 'The paper.') }),
  run: async ({ input, tx, ctx }) => {
    const { withdrawnAt } = await tx.programmePaper.findUniqueOrThrow({ where: { id: input.id } });
    const withdrawnReason = readWithdrawal(input, withdrawnAt, ctx);
    await tx.programmePaper.update({ where: { id: input.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed() } });
    return input.id;
  },
});
