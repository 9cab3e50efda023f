import { permissionsOf } from '@pilar/domain/access';
import { codes } from '@pilar/domain/vocabulary';
import { maxPageSize, type LimitsTaken, type SignedIn } from '@pilar/subgraph/context';
import { usesToday } from '@pilar/subgraph/daily-use';
import { MachineClient } from '../machine-client/machine-client.ts';
import { Account, Language } from '../account/account.ts';
import { builder } from '../builder.ts';
import { readGatewayLimits } from '../env.ts';
import { Grant, validGrants } from '../grant/grant.ts';
import { findAccount } from '../account/find-account.ts';

const ViewerKind = builder.enumType('ViewerKind', { description: 'Who asks: a person or a system (jenis pengguna).', values: codes('VIEWER_KIND') });

export const DailyUseKind = builder.enumType('DailyUseKind', { description: 'What an account may do so many times a day (pemakaian harian).', values: codes('DAILY_USE') });

const DailyUse = builder.objectRef<Awaited<ReturnType<typeof usesToday>>[number]>('DailyUse').implement({
  description: 'How often the viewer did today what they may do so many times a day.',
  fields: (t) => ({
    kind: t.field({ type: DailyUseKind, description: 'What.', resolve: ({ use }) => use }),
    count: t.exposeInt('count', { description: 'How often today, where the office is.' }),
    most: t.exposeInt('most', { description: 'How often at most; beyond it RATE_LIMITED until midnight.' }),
  }),
});

/** A bound as GraphQL tells it: one that is larger is none. */
const told = (bound: number) => Math.min(bound, 2 ** 31 - 1);

const LimitsTakenNow = builder.objectRef<LimitsTaken>('LimitsTaken').implement({
  description: 'How much this request takes of what the viewer may ask at once.',
  fields: (t) => ({
    requests: t.int({ resolve: ({ requestsUsed }) => told(requestsUsed), description: 'Of requestsAtOnce, with what came before; they are given back at the pace of requestsPerMinute.' }),
    cost: t.int({ resolve: ({ costUsed }) => told(costUsed), description: 'Of costAtOnce, with what came before; it is given back at the pace of costPerMinute.' }),
    documentTokens: t.exposeInt('documentTokens', { description: 'Tokens of this document.' }),
    documentDepth: t.exposeInt('documentDepth', { description: 'Levels of fields in fields of this document.' }),
    documentRows: t.exposeInt('documentRows', { description: 'Rows that this answer may come to.' }),
    documentCost: t.exposeInt('documentCost', { description: 'Fields that this answer may come to.' }),
  }),
});

const ViewerLimits = builder.objectRef<SignedIn>('ViewerLimits').implement({
  description: 'What the viewer may ask at once.',
  fields: (t) => ({
    pageSize: t.int({ description: 'Rows of a page at most.', resolve: (viewer) => maxPageSize(viewer) }),
    requestsPerMinute: t.int({ description: 'Requests in a minute; beyond it RATE_LIMITED.', resolve: () => told(readGatewayLimits().RATE_PER_SECOND * 60) }),
    requestsAtOnce: t.int({ description: 'Requests that may come at once, after which that pace holds.', resolve: () => told(readGatewayLimits().RATE_BURST) }),
    costPerMinute: t.int({ description: 'Fields of answers in a minute; each byte of a document that is not known yet counts as two. Beyond it RATE_LIMITED.', resolve: () => told(readGatewayLimits().COST_PER_SECOND * 60) }),
    costAtOnce: t.int({ description: 'Fields of answers that may come at once, after which that pace holds.', resolve: () => told(readGatewayLimits().COST_BURST) }),
    documentTokens: t.int({ description: 'Tokens of a document at most; beyond it DOCUMENT_TOO_LARGE.', resolve: () => readGatewayLimits().MAX_TOKENS }),
    documentDepth: t.int({ description: 'Levels of fields in fields at most; beyond it DOCUMENT_TOO_DEEP.', resolve: () => readGatewayLimits().MAX_DEPTH }),
    documentRows: t.int({ description: 'Rows that an answer may come to, lists within lists multiplied; beyond it DOCUMENT_TOO_COSTLY.', resolve: () => readGatewayLimits().MAX_ROWS }),
    documentCost: t.int({ description: 'Fields that an answer may come to; beyond it DOCUMENT_TOO_COSTLY.', resolve: () => readGatewayLimits().MAX_COST }),
    taken: t.field({ type: LimitsTakenNow, nullable: true, description: 'How much of that this request takes; null where nothing is counted, as for jobs.', resolve: (_viewer, _args, ctx) => ctx.taken ?? null }),
    used: t.field({ type: [DailyUse], description: 'What may be done so many times a day, and how often the viewer did it today, over all parts of Pilar.', resolve: (viewer, _args, ctx) => usesToday(ctx.db, viewer) }),
  }),
});

const Viewer = builder.objectRef<SignedIn>('Viewer').implement({
  description: 'Who asks, and under which grant (pengguna yang masuk).',
  fields: (t) => ({
    kind: t.field({ type: ViewerKind, description: 'A person or a system.', resolve: ({ kind }) => (kind === 'officer' ? 'OFFICER' : 'MACHINE') }),
    name: t.exposeString('name', { description: 'Display name.' }),
    account: t.field({
      type: Account, nullable: true, description: 'The account; null for systems.',
      resolve: (viewer, _args, ctx) => (viewer.kind === 'officer' ? findAccount(viewer.accountId, ctx) : null),
    }),
    client: t.field({
      type: MachineClient, nullable: true, description: 'The client; null for people.',
      resolve: (viewer, _args, ctx) => (viewer.kind === 'machine' ? ctx.db.machineClient.findUnique({ where: { clientId: viewer.clientId } }) : null),
    }),
    grant: t.field({ type: Grant, description: 'The grant this request acts under.', resolve: ({ grant }) => grant }),
    grants: t.field({ type: [Grant], description: 'All grants that hold today, to switch between.', resolve: (_viewer, _args, ctx) => validGrants(ctx) }),
    language: t.field({ type: Language, description: 'Language of this answer.', resolve: (_viewer, _args, { language }) => (language === 'en' ? 'EN' : 'ID') }),
    can: t.stringList({ description: 'Permissions of the grant\'s role, such as "event.record".', resolve: ({ grant }) => permissionsOf(grant.role) }),
    limits: t.field({ type: ViewerLimits, description: 'What the viewer may ask at once.', resolve: (viewer) => viewer }),
  }),
});

builder.queryField('viewer', (t) => t.field({
  type: Viewer,
  description: 'Who asks.',
  resolve: (_root, _args, { viewer }) => viewer,
}));
