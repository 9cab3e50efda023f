import { codes, type Code } from '@pilar/domain/vocabulary';
import { every, inArea, sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import { decidedWithin, holds } from './proposal-list.ts';
import { ProposalStep } from './proposal-path.ts';
import { DecisionReason } from './verification-step.ts';

type StepRow = { step: Code<'PROPOSAL_STEP'>; waiting: number; accepted: number; returned: number; rejected: number; medianDays: number | null };
type ReasonRow = { reason: Code<'DECISION_REASON'>; count: number };
type Pipeline = { steps: StepRow[]; reasons: ReasonRow[] };

const PipelineStep = builder.objectRef<StepRow>('PipelineStep').implement({
  description: 'What happens at one step.',
  fields: (t) => ({
    step: t.field({ type: ProposalStep, description: 'The step.', resolve: ({ step }) => step }),
    waiting: t.exposeInt('waiting', { description: 'Proposals that wait for it now (the list: filter waitsFor).' }),
    accepted: t.exposeInt('accepted', { description: 'Decisions of the period that accepted.' }),
    returned: t.exposeInt('returned', { description: 'Decisions of the period that returned.' }),
    rejected: t.exposeInt('rejected', { description: 'Decisions of the period that rejected.' }),
    medianDays: t.exposeFloat('medianDays', { nullable: true, description: 'Days from arrival to decision, the median of the period; null without decisions.' }),
  }),
});
const PipelineReason = builder.objectRef<ReasonRow>('PipelineReason').implement({
  description: 'How often something was the reason of a return.',
  fields: (t) => ({
    reason: t.field({ type: DecisionReason, description: 'The reason.', resolve: ({ reason }) => reason }),
    count: t.exposeInt('count', { description: 'Returns of the period.' }),
  }),
});
const ProposalPipeline = builder.objectRef<Pipeline>('ProposalPipeline').implement({
  description: 'How proposals pass through the steps (report 10): what waits, how long decisions take, why proposals are returned.',
  fields: (t) => ({
    steps: t.field({ type: [PipelineStep], description: 'Each step, in order.', resolve: ({ steps }) => steps }),
    returns: t.field({ type: [PipelineReason], description: 'Reasons of returns, the most frequent first.', resolve: ({ reasons }) => reasons }),
  }),
});

builder.queryField('proposalPipeline', (t) => t.field({
  type: ProposalPipeline,
  authScopes: { may: 'proposal.read' },
  description: 'How proposals of the viewer\'s area pass through the steps.',
  args: {
    area: t.arg({ type: 'RegionCode', description: 'Only this region and everything below it.' }),
    from: t.arg({ type: 'Date', description: 'Decisions of that day or later.' }),
    to: t.arg({ type: 'Date', description: 'Decisions of that day or earlier.' }),
  },
  resolve: async (_root, { area, from, to }, ctx) => {
    const within = area ? [inArea('area_code', area)] : [];
    const entries = [...(area ? [inArea('entry.area_code', area)] : []), ...decidedWithin({ decidedFrom: from, decidedTo: to }), holds];
    const waiting = await ctx.db.$queryRaw<{ step: string; count: number }[]>(sql`SELECT next_step AS step, count(*)::int AS count FROM beneficiaries.proposal WHERE ${every([sql`next_step IS NOT NULL`, ...within])} GROUP BY 1`);
    const decided = await ctx.db.$queryRaw<(Omit<StepRow, 'waiting'>)[]>(sql`
      SELECT step, count(*) FILTER (WHERE verdict = 'ACCEPTED')::int AS accepted, count(*) FILTER (WHERE verdict = 'RETURNED')::int AS returned, count(*) FILTER (WHERE verdict = 'REJECTED')::int AS rejected,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM at - arrived_at) / 86400))::float AS "medianDays"
      FROM beneficiaries.verification_step AS entry WHERE ${every([sql`verdict IN ('ACCEPTED', 'RETURNED', 'REJECTED') AND step IS NOT NULL`, ...entries])} GROUP BY 1`);
    const reasons = await ctx.db.$queryRaw<ReasonRow[]>(sql`
      SELECT reason, count(*)::int AS count FROM beneficiaries.verification_step AS entry WHERE ${every([sql`verdict = 'RETURNED' AND reason IS NOT NULL`, ...entries])} GROUP BY 1 ORDER BY 2 DESC, 1`);
    return {
      steps: codes('PROPOSAL_STEP').map((step) => ({
        ...(decided.find((row) => row.step === step) ?? { accepted: 0, returned: 0, rejected: 0, medianDays: null }), step, waiting: waiting.find((row) => row.step === step)?.count ?? 0,
      })),
      reasons,
    };
  },
}));
