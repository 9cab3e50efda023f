import { codes, label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { InvalidInput } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { checkReveal, countReveal, mostRevealsADay } from '@pilar/subgraph/reveals';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Complaint } from './complaint.ts';
import { openReporter } from './complaint-content.ts';
import { complaintEntity } from './complaint-entity.ts';
import { complaintMessages as messages } from './complaint-messages.ts';

const ComplaintPurpose = builder.enumType('ComplaintPurpose', { description: 'What the reporter of a complaint is opened for (tujuan).', values: codes('COMPLAINT_PURPOSE') });

const reporterOf = async (id: string, { db }: Pick<Context<Db>, 'db'>) => {
  const content = await db.complaintContent.findUnique({ where: { complaintId: id } });
  return content && openReporter(content);
};

const RevealedReporter = builder.objectRef<{ id: string }>('RevealedReporter').implement({
  description: 'Who told a complaint, opened for a purpose. Who saw it, when and what for stands in the history.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The complaint.' }),
    complaint: t.prismaField({ type: Complaint, nullable: true, description: 'The complaint.', resolve: (query, { id }, _args, ctx) => ctx.db.complaint.findUnique({ ...query, where: { id } }) }),
    name: t.string({ nullable: true, description: 'Name, as given.', resolve: async ({ id }, _args, ctx) => (await reporterOf(id, ctx))?.name ?? null }),
    contact: t.string({ nullable: true, description: 'Telephone or e-mail, where given.', resolve: async ({ id }, _args, ctx) => (await reporterOf(id, ctx))?.contact ?? null }),
  }),
});

beneficiaries.command({
  name: 'revealComplaintReporter',
  description: `Opens who told a complaint, for a purpose. It is written down before it is shown, each time anew, and counted with the other records that an account is shown whole: at most ${mostRevealsADay} a day.`,
  permission: 'complaint.reveal', entity: complaintEntity, result: RevealedReporter, operation: null, target: 'id', limited: true,
  reason: ({ purpose, note }: { purpose: Code<'COMPLAINT_PURPOSE'>; note: string }) => `${label('COMPLAINT_PURPOSE', purpose, 'id')}: ${note.trim()}`,
  input: builder.inputType('RevealComplaintReporterInput', {
    description: 'Of which complaint, and what for.',
    fields: (t) => ({
      idempotencyKey: t.string({ required: true, description: 'New for each time, 8 to 100 characters, such as a UUID.' }),
      id: t.id({ required: true, description: 'The complaint.' }),
      purpose: t.field({ type: ComplaintPurpose, required: true, description: 'What it is needed for.' }),
      note: t.string({ required: true, description: 'In a few words; stands in the history. At most 300 characters.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    checkReveal(ctx, input);
    const row = await tx.complaint.findUniqueOrThrow({ where: { id: input.id }, select: { anonymous: true } });
    if (row.anonymous) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.noReporter) }]);
    await countReveal(tx, ctx);
    return input.id;
  },
});
