import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import type { Db } from '../db.ts';
import { actedOf } from './acted.ts';
import { Proposal } from './proposal.ts';
import { proposalEntity, type ProposalRow } from './proposal-entity.ts';
import { proposalMessages as messages } from './proposal-messages.ts';
import { pathsOf } from './proposal-path.ts';
import { advance, stepsFor, type Origin } from './proposal-rules.ts';
import { writeDecisions, type NewEntry } from './write-decisions.ts';

const ObjectionResult = builder.enumType('ObjectionResult', { description: 'What a ground check finds of an objection (hasil pemeriksaan lapangan).', values: codes('OBJECTION_RESULT') });

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;
const named = (t: InputFields) => ({
  ...beneficiaries.stepFields(t, 'The proposal.'),
});

async function write(tx: Db, ctx: Context, row: ProposalRow, entry: NewEntry): Promise<void> {
  const route = stepsFor((await pathsOf(tx, [row.pathId])).get(row.pathId) ?? [], row.origin as Origin);
  await writeDecisions(tx, ctx, [{ row, entry, standing: advance(route, actedOf(row), entry) }]);
}

function readNote(problems: Problems, given: string): string {
  return requiredTextWithoutNumber('note', given, 1_000, problems);
}

beneficiaries.command({
  name: 'objectToProposal',
  description: 'Enters a citizen\'s objection (sanggah) to a proposal or to its rejection. It asks for a ground check, and until then nothing is accepted. Who objected is not written down.',
  permission: 'proposal.object',
  entity: proposalEntity,
  result: Proposal,
  input: builder.inputType('ObjectToProposalInput', { description: 'An objection.', fields: (t) => ({ ...named(t), note: t.string({ required: true, description: 'What is objected, without the name of whoever objects; at most 1,000 characters.' }) }) }),
  operation: 'UPDATED',
  reason: ({ note }) => note,
  run: async ({ input, tx, ctx }) => {
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    const problems = new Problems(ctx);
    if (row.state === 'DRAFT') problems.add('id', messages.notYetSubmitted);
    if (row.state === 'WITHDRAWN') problems.add('id', messages.withdrawnNoObjection);
    if (row.objectionOpen) problems.add('id', messages.objectedAlready);
    const note = readNote(problems, input.note);
    problems.refuse();
    await write(tx, ctx, row, { step: null, verdict: 'OBJECTED', note });
    return row.id;
  },
});

beneficiaries.command({
  name: 'settleObjection',
  description: 'Records what the ground check of an objection found. One upheld opens a rejected proposal again; of a standing one the verifier decides, who sees it.',
  permission: 'proposal.object',
  entity: proposalEntity,
  result: Proposal,
  input: builder.inputType('SettleObjectionInput', {
    description: 'What a ground check found.',
    fields: (t) => ({
      ...named(t),
      result: t.field({ type: ObjectionResult, required: true, description: 'Whether the objection is right.' }),
      checkedOn: t.field({ type: 'Date', required: true, description: 'Day of the check; not in the future.' }),
      note: t.string({ required: true, description: 'What was found; at most 1,000 characters.' }),
    }),
  }),
  operation: 'UPDATED',
  reason: ({ note }) => note,
  run: async ({ input, tx, ctx }) => {
    const row = await tx.proposal.findUniqueOrThrow({ where: { id: input.id } });
    const problems = new Problems(ctx);
    if (!row.objectionOpen) problems.add('id', messages.noObjection);
    checkDay('checkedOn', input.checkedOn, problems);
    const note = readNote(problems, input.note);
    problems.refuse();
    await write(tx, ctx, row, { step: null, verdict: input.result as Code<'OBJECTION_RESULT'>, note, documentOn: input.checkedOn });
    return row.id;
  },
});
