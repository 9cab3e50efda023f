import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { messages as ownMessages } from '../messages.ts';
import { checkSent } from '../sent-file.ts';
import { welfareCaseEntity } from './case-entity.ts';
import { caseFileEntity, sealWords } from './case-file-entity.ts';
import { CaseFile, mostCaseFiles } from './case-file.ts';
import { caseMessages as messages } from './case-messages.ts';
import { openStates, type CaseState } from './case-rules.ts';

beneficiaries.command({
  name: 'attachCaseFile',
  description: 'Keeps evidence with an open case. Whoever reads the case reads it then; of a sensitive type it opens for a purpose only.',
  permission: 'case.correct', entity: caseFileEntity, result: CaseFile, operation: 'CREATED',
  input: builder.inputType('AttachCaseFileInput', {
    description: 'Evidence of a case.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
      case: t.id({ required: true, description: 'The case, an open one.' }),
      file: t.id({ required: true, description: 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT and ready: PDF, JPEG or PNG. One that this case has already is answered as it is.' }),
      ticket: t.string({ required: true, description: 'The file\'s `attachTicket`.' }),
      takenOn: t.field({ type: 'Date', required: true, description: 'Day on which it was taken or made; not in the future.' }),
      takenBy: t.string({ description: 'Who took or made it, at most 200 characters; default: the viewer.' }),
      caption: t.string({ description: 'What it shows, at most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const [id, caseId] = [input.file.toLowerCase(), input.case.toLowerCase()];
    const there = isId(id) ? await tx.caseFile.findUnique({ where: { id } }) : null;
    // Sent again by a phone that missed the answer: by then there is no ticket for the file any more.
    if (there?.caseId === caseId && there.withdrawnAt === null) return new Unchanged(id);
    const problems = new Problems(ctx);
    await checkSent(input, 'attachDocument', there !== null, ctx, problems);
    checkDay('takenOn', input.takenOn, problems);
    const [caption, takenBy] = [problems.text('caption', input.caption, 300) ?? null, problems.text('takenBy', input.takenBy, 200) ?? ctx.viewer.name];
    checkNoNumber('caption', caption, problems);
    checkNoNumber('takenBy', takenBy, problems);
    await touch({ entity: welfareCaseEntity, path: 'case', id: caseId }, async () => {
      const { state, areaCode } = await tx.welfareCase.findUniqueOrThrow({ where: { id: caseId } });
      if (!openStates.includes(state as CaseState)) problems.add('case', messages.closed, { state: label('CASE_STATE', state, ctx.language) });
      if (await tx.caseFile.count({ where: { caseId, withdrawnAt: null } }) >= mostCaseFiles) problems.add('case', ownMessages.tooManyFiles, { max: mostCaseFiles });
      problems.refuse();
      await tx.caseFile.create({ data: { id, caseId, sealed: sealWords(id, { caption, takenBy }), takenOn: new Date(input.takenOn), areaCode, ownerCode: ctx.viewer.grant.area } });
    });
    return id;
  },
});

beneficiaries.command({
  name: 'withdrawCaseFile',
  description: 'Withdraws evidence from a case, with why. Nobody opens it from then on; it is erased seven days later, and what was said of it stays.',
  permission: 'case.correct', entity: caseFileEntity, result: CaseFile, operation: 'DELETED',
  input: builder.inputType('WithdrawCaseFileInput', {
    description: 'Evidence to withdraw.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
      id: t.id({ required: true, description: 'The evidence.' }),
      version: t.int({ required: true, description: 'Version that was read.' }),
      reason: t.string({ required: true, description: 'Why, at most 500 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const { caseId, withdrawnAt } = await tx.caseFile.findUniqueOrThrow({ where: { id: input.id } });
    if (withdrawnAt) problems.add('id', ownMessages.fileWithdrawn);
    const withdrawnReason = problems.requiredText('reason', input.reason);
    checkNoNumber('reason', withdrawnReason, problems);
    problems.refuse();
    await touch({ entity: welfareCaseEntity, path: 'id', id: caseId }, () => tx.caseFile.update({ where: { id: input.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed() } }));
    return input.id;
  },
});
