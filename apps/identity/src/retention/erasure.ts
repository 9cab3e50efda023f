import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { parseId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { accountOf } from '@pilar/subgraph/scope';
import { localMinuteSql, sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { Beneficiary, Complaint, Participant, Person } from '../references/external-types.ts';
import { mayApprove, mayHold, mayRelease } from './erasure-rules.ts';

export const ErasureGround = builder.enumType('ErasureGround', { description: 'Why somebody’s data are erased (dasar penghapusan).', values: codes('ERASURE_GROUND') });
const ErasureState = builder.enumType('ErasureState', { description: 'How far an erasure is (status penghapusan).', values: codes('ERASURE_STATE') });
const ErasureHold = builder.enumType('ErasureHold', { description: 'What stands against an erasure.', values: codes('ERASURE_HOLD') });

/** What stands against an erasure that the viewer sees. */
export async function holdsOf(db: Pick<Db, '$queryRaw'>, id: string): Promise<Code<'ERASURE_HOLD'>[]> {
  const [row] = await db.$queryRaw<{ holds: Code<'ERASURE_HOLD'>[] }[]>(sql`SELECT identity.erasure_holds(${id}::uuid) AS holds`);
  return row?.holds ?? [];
}

type Decided = { state: string; proposedBy: string | null };
const permissions = builder.objectRef<Decided>('ErasurePermissions').implement({
  description: 'What the viewer may do with this erasure.',
  fields: (t) => ({
    approve: t.boolean({ description: 'Decide that it is done.', resolve: (row, _args, ctx) => allowed(ctx, 'erasure.approve') && mayApprove(row) && row.proposedBy !== accountOf(ctx.viewer) }),
    hold: t.boolean({ description: 'Hold it for a reason.', resolve: (row, _args, ctx) => allowed(ctx, 'request.handle') && mayHold(row) }),
    release: t.boolean({ description: 'Let it go on to be decided.', resolve: (row, _args, ctx) => allowed(ctx, 'erasure.approve') && mayRelease(row) }),
  }),
});

export const Erasure = builder.prismaObject('Erasure', {
  description: 'The erasure of one person’s data in all parts (penghapusan data): proposed by a rule or on request, decided by another, done in the background. Counts, amounts and the audit trail stay.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    subject: t.exposeID('subjectId', { description: 'Id of the person, a Beneficiary or a Person; of a guest of an event (Participant); or of a Complaint that names nobody.' }),
    beneficiary: t.field({ type: Beneficiary, nullable: true, description: 'The person served; null once erased, or where it is somebody who serves.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Beneficiary', row.subjectType === 'Beneficiary' ? row.subjectId : null) }),
    person: t.field({ type: Person, nullable: true, description: 'Whoever served; null once erased, or where it is a person served.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Person', row.subjectType === 'Person' ? row.subjectId : null) }),
    participant: t.field({ type: Participant, nullable: true, description: 'The guest of an event, who is in no register; null once erased, or where it is somebody else.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Participant', row.subjectType === 'Participant' ? row.subjectId : null) }),
    complaint: t.field({ type: Complaint, nullable: true, description: 'The complaint that names nobody served: who told it, and what, are erased; null once that is done, where it is a person, and of one about conduct.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Complaint', row.subjectType === 'Complaint' ? row.subjectId : null) }),
    area: t.field({ type: identity.Region, description: 'Region of the person, or of the office that keeps what is told of them.', resolve: (row) => ({ code: row.areaCode }) }),
    ground: t.field({ type: ErasureGround, description: 'Why.', resolve: (row) => row.ground as Code<'ERASURE_GROUND'> }),
    note: t.exposeString('note', { nullable: true, description: 'What was said of it, until it is done.' }),
    state: t.field({ type: ErasureState, description: 'How far it is.', resolve: (row) => row.state as Code<'ERASURE_STATE'> }),
    lastOn: t.expose('lastOn', { type: 'Date', nullable: true, description: 'Where a rule asks for it: the last day on which anything was recorded of them.' }),
    holds: t.field({ type: [ErasureHold], description: 'What stands against it now; empty when nothing does, and once it is done.', resolve: (row, _args, ctx: Context<Db>) => (row.state === 'DONE' ? [] : holdsOf(ctx.db, row.id)) }),
    heldReason: t.exposeString('heldReason', { nullable: true, description: 'Why somebody holds it, in their words.' }),
    heldFor: t.field({ type: [ErasureHold], description: 'What had come to stand against it when it was to be done, so that it is held; empty where somebody holds it.', resolve: (row) => row.heldFor as Code<'ERASURE_HOLD'>[] }),
    proposedBy: t.exposeString('proposedName', { nullable: true, description: 'Who proposed it; null for a rule.' }),
    proposedAt: t.expose('createdAt', { type: 'DateTime', description: 'When.' }),
    approvedBy: t.exposeString('approvedName', { nullable: true, description: 'Who decided on it.' }),
    approvedAt: t.expose('approvedAt', { type: 'DateTime', nullable: true, description: 'When. It is done a day later: until then it can be held.' }),
    doneAt: t.expose('doneAt', { type: 'DateTime', nullable: true, description: 'When the data were erased.' }),
    records: t.exposeInt('records', { nullable: true, description: 'Records that tell of nobody any more.' }),
    files: t.exposeInt('files', { nullable: true, description: 'Files that were removed.' }),
    version: t.exposeInt('version', { description: 'Grows by one with each change; a mutation takes the one it read.' }),
    viewerCan: t.field({ type: permissions, description: 'What the viewer may do with it.', resolve: (row) => row }),
  }),
});

identity.entity(Erasure, 'retention.read', (id, ctx) => ctx.db.erasure.findUnique({ where: { id } }));

const ErasureFilter = builder.inputType('ErasureFilter', {
  description: 'Which erasures.',
  fields: (t) => ({
    state: t.field({ type: [ErasureState], description: 'States.' }),
    ground: t.field({ type: [ErasureGround], description: 'Grounds.' }),
  }),
});

const erasures: ListDefinition<typeof ErasureFilter.$inferInput, 'OLDEST'> = {
  name: 'erasures',
  table: 'identity.erasure',
  model: 'erasure',
  orders: { OLDEST: [{ expression: 'created_at', type: 'timestamptz' }] },
  defaultOrder: 'OLDEST',
  where: ({ state, ground }) => [
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(ground?.length ? [sql`ground = ANY(${ground})`] : []),
  ],
};

const ErasureConnection = identity.connection<typeof Erasure.$inferType>('Erasure', Erasure);

builder.queryFields((t) => ({
  erasure: t.prismaField({
    type: Erasure,
    nullable: true,
    authScopes: { may: 'retention.read' },
    description: 'An erasure; null when there is none with this id in the viewer’s area.',
    args: { id: t.arg.id({ required: true, description: 'Id of the erasure.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.erasure.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  erasures: t.field({
    type: ErasureConnection,
    authScopes: { may: 'retention.read' },
    description: 'Erasures (penghapusan data), the longest waiting first.',
    args: { ...identity.listArgs(t), filter: t.arg({ type: ErasureFilter, description: 'Which rows; all when left out.' }) },
    resolve: (_root, args, ctx, info) => identity.page(erasures, args, ctx, info),
  }),
}));

identity.exportable('ERASURES', erasures, {
  class: 'upper(subject_type)', area: 'area_code', ground: 'ground', state: 'state', lastOn: 'last_on', proposedBy: 'proposed_name', proposedAt: localMinuteSql('created_at'), note: 'note', heldReason: 'held_reason', heldFor: 'held_for',
  approvedBy: 'approved_name', approvedAt: localMinuteSql('approved_at'), doneAt: localMinuteSql('done_at'), records: 'records', files: 'files',
});
