import { codes, label, type Code } from '@pilar/domain/vocabulary';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { checkReveal, countReveal, mostRevealsADay } from '@pilar/subgraph/reveals';
import { beneficiaries, builder } from '../builder.ts';
import type { Prisma } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { welfareCaseEntity } from './case-entity.ts';
import { openWords } from './case-file-entity.ts';
import { CaseFile, urlOf } from './case-file.ts';
import { caseMessages as messages } from './case-messages.ts';
import { openParticulars } from './particulars.ts';
import { DisabilityKind, WelfareCase } from './welfare-case.ts';

const CasePurpose = builder.enumType('CasePurpose', { description: 'What the particulars of a case are opened for (tujuan).', values: codes('CASE_PURPOSE') });

const open = async ({ id }: { id: string }, ctx: { db: Pick<Db, 'welfareCaseParticulars'> }) => {
  const row = await ctx.db.welfareCaseParticulars.findUnique({ where: { caseId: id } });
  return row && openParticulars(id, row.sealed);
};
const text = (field: 'evidence' | 'needs' | 'narrative') => async (of: { id: string }, _args: object, ctx: { db: Pick<Db, 'welfareCaseParticulars'> }) => (await open(of, ctx))?.[field] ?? null;

const RevealedFile = builder.objectRef<Prisma.CaseFileGetPayload<object>>('RevealedCaseFile').implement({
  description: 'Evidence of a case, opened for a purpose.',
  fields: (t) => ({
    file: t.field({ type: CaseFile, description: 'The evidence.', resolve: (row) => row as never }),
    caption: t.string({ nullable: true, description: 'What it shows.', resolve: (row) => openWords(row).caption }),
    takenBy: t.string({ description: 'Who took or made it.', resolve: (row) => openWords(row).takenBy }),
    url: t.string({ nullable: true, description: 'Where to read it, relative to the address of the installation, with a ticket for the viewer that holds ten minutes; null once it was withdrawn.', resolve: (row, _args, ctx) => urlOf(row, ctx) }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why it was withdrawn.' }),
  }),
});

const RevealedCase = builder.objectRef<{ id: string }>('RevealedCase').implement({
  description: 'Particulars of a case, which open for a purpose only. Who saw them, when and what for stands in the history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The case.' }),
    case: t.prismaField({ type: WelfareCase, nullable: true, description: 'The case.', resolve: (query, { id }, _args, ctx) => ctx.db.welfareCase.findUnique({ ...query, where: { id } }) }),
    evidence: t.string({ nullable: true, description: 'What shows that it is so.', resolve: text('evidence') }),
    needs: t.string({ nullable: true, description: 'What is needed.', resolve: text('needs') }),
    narrative: t.string({ nullable: true, description: 'What happened.', resolve: text('narrative') }),
    files: t.field({ type: [RevealedFile], description: 'Its evidence, the oldest first, with what was withdrawn.', resolve: ({ id }, _args, ctx) => ctx.db.caseFile.findMany({ where: { caseId: id }, orderBy: [{ takenOn: 'asc' }, { createdAt: 'asc' }] }) }),
    disabilities: t.field({ type: [DisabilityKind], description: 'Kinds of disability, where they were told.', resolve: async (of, _args, ctx) => [...(await open(of, ctx))?.disabilities ?? []] }),
  }),
});

beneficiaries.command({
  name: 'revealCase',
  description: `Opens the particulars of a case of a sensitive type, for a purpose. It is written down before it is shown, each time anew, and counted with the other records that an account is shown whole: at most ${mostRevealsADay} a day.`,
  permission: 'case.reveal', entity: welfareCaseEntity, result: RevealedCase, operation: null, target: 'id', limited: true,
  reason: ({ purpose, note }: { purpose: Code<'CASE_PURPOSE'>; note: string }) => `${label('CASE_PURPOSE', purpose, 'id')}: ${note.trim()}`,
  input: builder.inputType('RevealCaseInput', {
    description: 'Which case, and what for.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each time, 8 to 100 characters, such as a UUID.' }),
      id: t.id({ required: true, description: 'The case.' }),
      purpose: t.field({ type: CasePurpose, required: true, description: 'What it is needed for.' }),
      note: t.string({ required: true, description: 'In a few words, such as the letter it is for; stands in the history. At most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    checkReveal(ctx, input);
    const kept = await tx.welfareCaseParticulars.count({ where: { caseId: input.id } }) + await tx.caseFile.count({ where: { caseId: input.id } });
    if (kept === 0) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.nothingToOpen) }]);
    await countReveal(tx, ctx);
    return input.id;
  },
});
