import { label } from '@pilar/domain/vocabulary';
import { Unchanged } from '@pilar/subgraph/commands';
import { changed } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { messages as ownMessages } from '../messages.ts';
import { keptFields, readKept, readWithdrawal, withdrawalFields } from '../sent-file.ts';
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
      ...keptFields(t, 'A File of the viewer\'s own, of purpose SIGNED_DOCUMENT and ready: PDF, JPEG or PNG. One that this case has already is answered as it is.'),
      case: t.id({ required: true, description: 'The case, an open one.' }),
    }),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const [id, caseId] = [input.file.toLowerCase(), input.case.toLowerCase()];
    const there = isId(id) ? await tx.caseFile.findUnique({ where: { id } }) : null;
    // Sent again by a phone that missed the answer: by then there is no ticket for the file any more.
    if (there?.caseId === caseId && there.withdrawnAt === null) return new Unchanged(id);
    const problems = new Problems(ctx);
    const words = await readKept(input, 'attachDocument', there !== null, ctx, problems);
    await touch({ entity: welfareCaseEntity, path: 'case', id: caseId }, async () => {
      const { state, areaCode } = await tx.welfareCase.findUniqueOrThrow({ where: { id: caseId } });
      if (!openStates.includes(state as CaseState)) problems.add('case', messages.closed, { state: label('CASE_STATE', state, ctx.language) });
      if (await tx.caseFile.count({ where: { caseId, withdrawnAt: null } }) >= mostCaseFiles) problems.add('case', ownMessages.tooManyFiles, { max: mostCaseFiles });
      problems.refuse();
      await tx.caseFile.create({ data: { id, caseId, sealed: sealWords(id, words), takenOn: new Date(input.takenOn), areaCode, ownerCode: ctx.viewer.grant.area } });
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
    fields: (t) => withdrawalFields(t, 'The evidence.'),
  }),
  run: async ({ input, tx, ctx, touch }) => {
    const { caseId, withdrawnAt } = await tx.caseFile.findUniqueOrThrow({ where: { id: input.id } });
    const withdrawnReason = readWithdrawal(input, withdrawnAt, ctx);
    await touch({ entity: welfareCaseEntity, path: 'id', id: caseId }, () => tx.caseFile.update({ where: { id: input.id }, data: { withdrawnAt: new Date(), withdrawnReason, ...changed() } }));
    return input.id;
  },
});
