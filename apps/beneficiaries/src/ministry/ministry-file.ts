import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Proposal } from '../proposal/proposal.ts';
import { notSent, onceEach, readWaiting, waitingIn, type Gap, type Programme } from './waiting-proposals.ts';

/** Most proposals that are listed with what they lack, and most files that are listed. */
const mostShown = 200;

export const MinistryProgramme = builder.enumType('MinistryProgramme', { description: 'Programme of the ministry that proposals are for (program bansos).', values: codes('MINISTRY_PROGRAMME') });
const MinistryGap = builder.enumType('MinistryGap', { description: 'Why an approved proposal is not put into the ministry\'s file (kekurangan).', values: codes('MINISTRY_GAP') });

type Marked = { id: string; version: number };
const SendableProposal = builder.objectRef<Marked>('SendableProposal').implement({
  description: 'A proposal that is to be marked as sent: what decideProposals takes.',
  fields: (t) => ({
    proposal: t.exposeID('id', { description: 'The proposal.' }),
    version: t.exposeInt('version', { description: 'Version it has now.' }),
  }),
});

/** Proposals of files that are not marked as sent yet. */
const unsentOf = (files: readonly string[]) => sql`
  beneficiaries.ministry_file_entry AS entry JOIN beneficiaries.proposal ON proposal.id = entry.proposal_id
  WHERE entry.file_id = ANY(${[...files]}::uuid[]) AND proposal.next_step = 'SENDING'`;

/** Those of each file that are not marked as sent yet. */
const unsent = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.$queryRaw<(Marked & { file: string })[]>(sql`
    SELECT entry.file_id::text AS file, proposal.id::text AS id, proposal.version FROM ${unsentOf(ids)} ORDER BY entry.place`);
  const byFile = Map.groupBy(rows, ({ file }) => file);
  return (id) => byFile.get(id) ?? [];
});

const unsentCounts = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.$queryRaw<{ file: string; count: number }[]>(sql`
    SELECT entry.file_id::text AS file, count(*)::int AS count FROM ${unsentOf(ids)} GROUP BY 1`);
  return (id) => rows.find(({ file }) => file === id)?.count ?? 0;
});

type Answers = { accepted: number; rejected: number };

/** What the ministry has said of the proposals of each file. */
const answersOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.$queryRaw<(Answers & { file: string })[]>(sql`
    SELECT entry.file_id::text AS file, count(*) FILTER (WHERE proposal.state = 'NATIONAL_OK')::int AS accepted, count(*) FILTER (WHERE proposal.state = 'NATIONAL_REJECTED')::int AS rejected
    FROM beneficiaries.ministry_file_entry AS entry JOIN beneficiaries.proposal ON proposal.id = entry.proposal_id WHERE entry.file_id = ANY(${[...ids]}::uuid[]) GROUP BY 1`);
  return (id): Answers => rows.find(({ file }) => file === id) ?? { accepted: 0, rejected: 0 };
});

export const MinistryFile = builder.prismaObject('MinistryFile', {
  description: 'A file of approved proposals for the ministry\'s own system (berkas usulan SIKS-NG): who made it, and which proposals it holds. The file itself is written by startExport of list MINISTRY_FILE.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Regency or city that sends it.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    programme: t.field({ type: MinistryProgramme, description: 'What the proposals are for.', resolve: ({ programme }) => programme as Code<'MINISTRY_PROGRAMME'> }),
    proposals: t.exposeInt('proposals', { description: 'How many it holds.' }),
    leftOut: t.exposeInt('leftOut', { description: 'How many waited then and were left out, since they lacked something.' }),
    repeats: t.exposeID('repeats', { nullable: true, description: 'The file whose proposals it holds once more.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why they are put into a file once more.' }),
    madeAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    madeBy: t.string({ nullable: true, authScopes: { may: 'account.read' }, unauthorizedResolver: () => null, description: 'Who made it; null for those who may not read accounts.', resolve: ({ accountName }) => accountName }),
    unsentCount: t.int({ description: 'How many of them are not marked as sent yet.', resolve: ({ id }, _args, ctx) => unsentCounts(ctx, id) }),
    acceptedCount: t.int({ description: 'How many of them the ministry has accepted.', resolve: async ({ id }, _args, ctx) => (await answersOf(ctx, id)).accepted }),
    rejectedCount: t.int({ description: 'How many of them the ministry has rejected.', resolve: async ({ id }, _args, ctx) => (await answersOf(ctx, id)).rejected }),
    unsent: t.field({ type: [SendableProposal], description: 'Those of its proposals that are not marked as sent yet.', resolve: ({ id }, _args, ctx) => unsent(ctx, id) }),
  }),
});

type Lacking = { id: string; missing: Gap[]; sentFor: Programme[] };
const LackingProposal = builder.objectRef<Lacking>('LackingProposal').implement({
  description: 'An approved proposal that is not put into the ministry\'s file as it stands.',
  fields: (t) => ({
    proposal: t.prismaField({ type: Proposal, nullable: true, description: 'The proposal.', resolve: (query, { id }, _args, ctx) => ctx.db.proposal.findUnique({ ...query, where: { id } }) }),
    missing: t.field({ type: [MinistryGap], description: 'What it lacks, or why it is not to be sent.', resolve: ({ missing }) => missing }),
    sentFor: t.field({ type: [MinistryProgramme], description: 'Programmes for which the same person stands in a file that the ministry has not answered; it may be put into one of another programme.', resolve: ({ sentFor }) => sentFor }),
  }),
});

type Desk = { ready: number; lacking: Lacking[]; filed: number; area: string };
const MinistryDesk = builder.objectRef<Desk>('MinistryDesk').implement({
  description: 'What waits in a regency to be sent to the ministry, and the files made for it.',
  fields: (t) => ({
    ready: t.exposeInt('ready', { description: 'Complete, and in no file yet.' }),
    filed: t.exposeInt('filed', { description: 'In a file, and not marked as sent.' }),
    lackingCount: t.int({ description: 'How many lack something.', resolve: ({ lacking }) => lacking.length }),
    lacking: t.field({ type: [LackingProposal], description: `What they lack: the ${mostShown} that wait longest.`, resolve: ({ lacking }) => lacking.slice(0, mostShown) }),
    files: t.prismaField({
      type: [MinistryFile], description: `Files made, the last first; at most ${mostShown}.`,
      resolve: (query, { area }, _args, ctx) => ctx.db.ministryFile.findMany({ ...query, where: { areaCode: area }, orderBy: { id: 'desc' }, take: mostShown }),
    }),
  }),
});

builder.queryFields((t) => ({
  ministryDesk: t.field({
    type: MinistryDesk,
    authScopes: { may: 'proposal.send' },
    description: 'What waits in the viewer\'s regency or city to be sent to the ministry (SIKS-NG).',
    resolve: async (_root, _args, ctx) => {
      const { area } = ctx.viewer.grant;
      const waiting = await readWaiting(ctx.db, waitingIn(area));
      const open = onceEach(notSent(waiting.filter(({ filed }) => !filed), null));
      return { area, filed: waiting.length - open.length, ready: open.filter(({ missing }) => missing.length === 0).length, lacking: open.filter(({ missing }) => missing.length > 0) };
    },
  }),
  ministryFile: t.prismaField({
    type: MinistryFile,
    nullable: true,
    authScopes: { may: 'proposal.send' },
    description: 'A file for the ministry; null when there is none in the viewer\'s area.',
    args: { id: t.arg.id({ required: true, description: 'The file.' }) },
    resolve: async (query, _root, { id }, ctx) => (isId(id) ? ctx.db.ministryFile.findUnique({ ...query, where: { id } }) : null),
  }),
}));
