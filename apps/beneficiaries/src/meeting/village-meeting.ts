import { codes, type Code } from '@pilar/domain/vocabulary';
import { caveatLines, day, lines, type Entity, type TaskSpec } from '@pilar/subgraph/entity';
import { daysAfter } from '@pilar/domain/dates';
import { rolesWith } from '@pilar/domain/access';
import type { Context } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Proposal } from '../proposal/proposal.ts';
import { DecisionReason } from '../proposal/verification-step.ts';
import { neededFor } from './meeting-rules.ts';

export const MeetingKind = builder.enumType('VillageMeetingKind', { description: 'Musdes of a desa or muskel of a kelurahan.', values: codes('MEETING_KIND') });
export const MeetingState = builder.enumType('VillageMeetingState', { description: 'How far a village meeting is.', values: codes('MEETING_STATE') });
export const MeetingVerdict = builder.enumType('MeetingVerdict', { description: 'What a meeting says of a name.', values: codes('MEETING_VERDICT') });

type MeetingRow = Prisma.VillageMeetingGetPayload<object>;
type NameRow = Prisma.MeetingNameGetPayload<object>;

/** Names of each meeting, in the order they were proposed. */
const namesOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.meetingName.findMany({ where: { meetingId: { in: [...ids] } }, orderBy: { proposalId: 'asc' } });
  return (id) => rows.filter(({ meetingId }) => meetingId === id);
});

const MeetingName = builder.objectRef<NameRow>('MeetingName').implement({
  description: 'A name on the list of a meeting, and what it decided.',
  fields: (t) => ({
    proposal: t.prismaField({ type: Proposal, nullable: true, description: 'The proposal.', resolve: (query, { proposalId }, _args, ctx) => ctx.db.proposal.findUnique({ ...query, where: { id: proposalId } }) }),
    verdict: t.field({ type: MeetingVerdict, nullable: true, description: 'What was decided; null before the meeting.', resolve: ({ verdict }) => verdict as Code<'MEETING_VERDICT'> | null }),
    reason: t.field({ type: DecisionReason, nullable: true, description: 'Why it was rejected.', resolve: ({ reason }) => reason as Code<'DECISION_REASON'> | null }),
    note: t.exposeString('note', { nullable: true, description: 'In words.' }),
  }),
});

export const VillageMeeting = builder.prismaObject('VillageMeeting', {
  description: 'A village\'s deliberation on its list of proposals (musyawarah desa, in a kelurahan musyawarah kelurahan), with what its minutes say (rule 30).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: MeetingKind, description: 'Musdes or muskel.', resolve: ({ kind }) => kind as Code<'MEETING_KIND'> }),
    state: t.field({ type: MeetingState, description: 'How far it is.', resolve: ({ state }) => state as Code<'MEETING_STATE'> }),
    area: t.field({ type: beneficiaries.Region, description: 'The village.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    heldOn: t.expose('heldOn', { type: 'Date', description: 'Day on which it is held.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where.' }),
    invited: t.exposeInt('invited', { description: 'How many were invited.' }),
    present: t.exposeInt('present', { nullable: true, description: 'How many were present; null before it is held.' }),
    needed: t.int({ description: 'How many must be present (kuorum).', resolve: ({ invited, quorumPercent }) => neededFor(invited, quorumPercent) }),
    chair: t.exposeString('chair', { nullable: true, description: 'Who chaired it.' }),
    signatories: t.exposeStringList('signatories', { description: 'Who signed the minutes.' }),
    minutesNumber: t.exposeString('minutesNumber', { nullable: true, description: 'Number of the minutes (berita acara).' }),
    publishedOn: t.expose('publishedOn', { type: 'Date', nullable: true, description: 'Day on which the result was published.' }),
    publication: t.exposeString('publication', { nullable: true, description: 'Where it was published, such as the board of the village office.' }),
    cancelReason: t.exposeString('cancelReason', { nullable: true, description: 'Why it was cancelled.' }),
    names: t.field({ type: [MeetingName], description: 'The names it decides on.', resolve: ({ id }, _args, ctx) => namesOf(ctx, id) }),
    nameCount: t.int({ description: 'How many names it decides on.', resolve: async ({ id }, _args, ctx) => (await namesOf(ctx, id)).length }),
    accepted: t.int({ description: 'How many names it accepted.', resolve: async ({ id }, _args, ctx) => (await namesOf(ctx, id)).filter(({ verdict }) => verdict === 'ACCEPTED').length }),
    rejected: t.int({ description: 'How many names it rejected.', resolve: async ({ id }, _args, ctx) => (await namesOf(ctx, id)).filter(({ verdict }) => verdict === 'REJECTED').length }),
  }),
});

beneficiaries.recordFields(VillageMeeting, { type: 'VillageMeeting', can: { record: { permission: 'meeting.record', description: 'Record its list, its result, its publication.' } } });
beneficiaries.entity(VillageMeeting, 'proposal.read', (id, ctx) => ctx.db.villageMeeting.findUnique({ where: { id } }));

builder.prismaObjectField(Proposal, 'meeting', (t) => t.prismaField({
  type: VillageMeeting, nullable: true, description: 'The meeting that last decided on it.',
  resolve: (query, { meetingId }, _args, ctx) => (meetingId === null ? null : ctx.db.villageMeeting.findUnique({ ...query, where: { id: meetingId } })),
}));

/** Days within which the result of a meeting is written down, and published. */
const resultDays = 3;
const publicationDays = 7;

/** What a meeting asks: its result, then its publication. */
function tasksOf({ state, heldOn, publishedOn, areaCode }: MeetingRow): TaskSpec[] {
  const held = day(heldOn) ?? '';
  const asked = (key: string, kind: TaskSpec['kind'], days: number): TaskSpec => ({ key, kind, area: areaCode, roles: rolesWith('meeting.record'), from: held, due: daysAfter(held, days) });
  if (state === 'CALLED') return [asked('result', 'MEETING_RESULT', resultDays)];
  return state === 'HELD' && publishedOn === null ? [asked('publication', 'MEETING_PUBLICATION', publicationDays)] : [];
}

/** A meeting as history and change feed see it. */
export const meetingEntity: Entity<Db> = {
  type: 'VillageMeeting',
  table: 'beneficiaries.village_meeting',
  model: 'villageMeeting',
  snapshot: async (tx, id) => {
    const row = await tx.villageMeeting.findUnique({ where: { id }, include: { names: true } });
    return row && {
      version: row.version,
      label: `${row.kind} ${row.areaCode} ${day(row.heldOn)}`,
      state: row.state,
      area: row.areaCode,
      reach: { areas: [...new Set([row.areaCode, row.ownerCode])], downward: [], open: false },
      facts: {
        state: row.state, area: row.areaCode, heldOn: day(row.heldOn), place: row.place, invited: String(row.invited), present: row.present === null ? null : String(row.present), chair: row.chair,
        signatories: lines(row.signatories), minutesNumber: row.minutesNumber, names: String(row.names.length), accepted: String(row.names.filter(({ verdict }) => verdict === 'ACCEPTED').length),
        publishedOn: day(row.publishedOn), publication: row.publication, cancelReason: row.cancelReason, caveats: caveatLines(row.caveats),
      },
      tasks: tasksOf(row),
    };
  },
};

const VillageMeetingFilter = builder.inputType('VillageMeetingFilter', {
  description: 'Which meetings.',
  fields: (t) => ({
    state: t.field({ type: [MeetingState], description: 'How far they are.' }),
    from: t.field({ type: 'Date', description: 'Held on that day or later.' }),
    to: t.field({ type: 'Date', description: 'Held on that day or earlier.' }),
    unpublished: t.boolean({ description: 'Only those held and not published, or only others.' }),
  }),
});
const VillageMeetingOrder = builder.enumType('VillageMeetingOrder', { description: 'Order of meetings.', values: { HELD_DESC: { description: 'Latest first.' }, AREA: { description: 'By village.' } } });

/** The list as its root field shows it. */
export const meetingList: ListDefinition<typeof VillageMeetingFilter.$inferInput, 'HELD_DESC' | 'AREA'> = {
  name: 'villageMeetings',
  table: 'beneficiaries.village_meeting',
  model: 'villageMeeting',
  orders: { HELD_DESC: [{ expression: 'held_on', type: 'date', descending: true }], AREA: [{ expression: 'area_code', type: 'text' }] },
  defaultOrder: 'HELD_DESC',
  where: ({ state, from, to, unpublished }) => [
    ...(state?.length ? [sql`state = ANY(${[...state]})`] : []),
    ...(from ? [sql`held_on >= ${from}::date`] : []),
    ...(to ? [sql`held_on <= ${to}::date`] : []),
    ...(unpublished == null ? [] : [sql`(state = 'HELD' AND published_on IS NULL) = ${unpublished}`]),
  ],
};

const count = (condition: string) => `(SELECT count(*) FROM beneficiaries.meeting_name AS listed WHERE listed.meeting_id = village_meeting.id${condition})`;
beneficiaries.exportable('VILLAGE_MEETINGS', meetingList, {
  area: 'area_code', kind: 'kind', heldOn: 'held_on', state: 'state', place: 'place', invited: 'invited', present: 'present',
  names: count(''), accepted: count(" AND listed.verdict = 'ACCEPTED'"), rejected: count(" AND listed.verdict = 'REJECTED'"), minutesNumber: 'minutes_number', publishedOn: 'published_on',
});

const VillageMeetingConnection = beneficiaries.connection<typeof VillageMeeting.$inferType>('VillageMeeting', VillageMeeting, { byArea: true });

builder.queryFields((t) => ({
  villageMeeting: t.prismaField({
    type: VillageMeeting,
    nullable: true,
    authScopes: { may: 'proposal.read' },
    description: 'A village meeting; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'VillageMeeting', args);
      return id === null ? null : ctx.db.villageMeeting.findUnique({ ...query, where: { id } });
    },
  }),
  villageMeetings: t.field({
    type: VillageMeetingConnection,
    authScopes: { may: 'proposal.read' },
    description: 'Village meetings in the viewer\'s area.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: VillageMeetingFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [VillageMeetingOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(meetingList, args, ctx, info),
  }),
}));
