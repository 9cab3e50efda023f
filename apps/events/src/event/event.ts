import { presentOf } from '@pilar/domain/event-attendance';
import type { Code } from '@pilar/domain/vocabulary';
import { events, builder } from '../builder.ts';
import { countsOf } from '../participant/attendance-counts.ts';
import { participantsOf } from '../participant/participant-rules.ts';
import { LegalBasis, Office, PlanDocument, PlanItem, visibleStubs } from '../references/external-types.ts';
import { DayPart, EventMode, EventState, EventType, Recurrence } from '../vocabularies.ts';
import { EventFilter, eventList, EventOrder } from './event-list.ts';

type VenueRow = { name: string; address: string | null; areaCode: string | null; officeId: string | null };

const Venue = builder.objectRef<VenueRow>('Venue').implement({
  description: 'Place of an event.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the hall or building.' }),
    address: t.exposeString('address', { nullable: true, description: 'Address.' }),
    area: t.field({ type: events.Region, nullable: true, description: 'Region it lies in; a held event on site has one (rule 20).', resolve: ({ areaCode }) => (areaCode === null ? null : { code: areaCode }) }),
    office: t.field({ type: Office, nullable: true, description: 'Office whose house it is.', resolve: ({ officeId }, _args, ctx) => events.stub(ctx, 'Office', officeId) }),
  }),
});

export const Event = builder.prismaObject('Event', {
  description: 'An event of the social-affairs offices: outreach (penyuluhan), briefing (sosialisasi), guidance (pembinaan), coordination meeting (rakor).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    title: t.exposeString('title', { description: 'Title.' }),
    type: t.field({ type: EventType, description: 'Kind of event.', resolve: (row) => row.type as Code<'EVENT_TYPE'> }),
    state: t.field({ type: EventState, description: 'State.', resolve: (row) => row.state as Code<'EVENT_STATE'> }),
    series: t.relation('series', { nullable: true, description: 'Series it belongs to.' }),
    purpose: t.exposeString('purpose', { nullable: true, description: 'What it is held for (tujuan).' }),
    date: t.expose('date', { type: 'Date', description: 'Day, or first day. The weekday follows from it (rule 19).' }),
    endDate: t.expose('endDate', { type: 'Date', nullable: true, description: 'Last day of an event of several days.' }),
    startAt: t.expose('startAt', { type: 'DateTime', nullable: true, description: 'Beginning; null when only the day or part of the day is known.' }),
    endAt: t.expose('endAt', { type: 'DateTime', nullable: true, description: 'End; null when not known.' }),
    dayPart: t.field({ type: DayPart, nullable: true, description: 'Part of the day, where no hour is known.', resolve: (row) => row.dayPart as Code<'DAY_PART'> | null }),
    mode: t.field({ type: EventMode, description: 'Online, on site or both.', resolve: (row) => row.mode as Code<'EVENT_MODE'> }),
    venue: t.field({ type: Venue, nullable: true, description: 'Place; null for an online event.', resolve: (row) => venueOf(row) }),
    meetingLink: t.expose('meetingLink', { type: 'Url', nullable: true, description: 'Address of the online meeting.' }),
    external: t.exposeBoolean('external', { description: 'Held or aimed outside the province (rule 24).' }),
    targetAreas: t.field({ type: [events.Region], description: 'Regions it is aimed at (wilayah sasaran).', resolve: (row) => row.targetCodes.map((code) => ({ code })) }),
    targetText: t.exposeString('targetText', { nullable: true, description: 'Target as worded by the organiser: "TKSK Kabupaten Lebak".' }),
    targetCount: t.exposeInt('targetCount', { nullable: true, description: 'How many participants it is planned for (target peserta); how many came tells participantCount (rule 22).' }),
    budgetLine: t.exposeString('budgetLine', { nullable: true, description: 'Line of the budget that pays for it (mata anggaran).' }),
    budget: t.field({ type: 'Rupiah', nullable: true, description: 'What it is planned to cost (anggaran).', resolve: ({ budget }) => (budget === null ? null : String(budget)) }),
    legalBases: t.field({ type: [LegalBasis], nullable: true, description: 'Law it serves or explains (dasar hukum), as far as the viewer may see it.', resolve: (row, _args, ctx) => visibleStubs(ctx, 'LegalBasis', row.legalBasisIds) }),
    planDocuments: t.field({ type: [PlanDocument], nullable: true, description: 'Plans it serves (dokumen perencanaan), as far as the viewer may see them.', resolve: (row, _args, ctx) => visibleStubs(ctx, 'PlanDocument', row.planDocumentIds) }),
    planItems: t.field({ type: [PlanItem], nullable: true, description: 'Items of plans that it serves (butir rencana), as far as the viewer may see them.', resolve: (row, _args, ctx) => visibleStubs(ctx, 'PlanItem', row.planItemIds) }),
    simulation: t.exposeBoolean('simulation', { description: 'Rehearsal of a later event (simulasi).' }),
    pilot: t.exposeBoolean('pilot', { description: 'First of its kind, a model for others (percontohan).' }),
    rollOut: t.exposeString('rollOut', { nullable: true, description: 'Where a simulation or pilot is to be repeated.' }),
    plannedYear: t.exposeInt('plannedYear', { nullable: true, description: 'Year it was planned in; may differ from the year it was held.' }),
    recurrence: t.field({ type: Recurrence, nullable: true, description: 'How often it comes back.', resolve: (row) => row.recurrence as Code<'RECURRENCE'> | null }),
    incompleteReason: t.exposeString('incompleteReason', { nullable: true, description: 'Why a past event lacks what rules 20, 21 and 23 ask for.' }),
    participantCount: t.int({
      nullable: true,
      description: 'How many took part: of each group its told number or those present by name, whichever is larger, since these are among that number; null when nothing is known.',
      // The very selection of `participants`: a different one would cost a statement of its own.
      select: { participants: { orderBy: { position: 'asc' } } },
      resolve: async ({ id, participants }, _args, ctx) => participantsOf(participants, presentOf(await countsOf(ctx, id))),
    }),
  }),
});

function venueOf(row: { venueName: string | null; venueAddress: string | null; venueAreaCode: string | null; venueOfficeId: string | null }): VenueRow | null {
  return row.venueName === null ? null : { name: row.venueName, address: row.venueAddress, areaCode: row.venueAreaCode, officeId: row.venueOfficeId };
}

events.recordFields(Event, {
  type: 'Event',
  can: {
    correct: { permission: 'event.correct', description: 'Correct it; only its owner may.' },
    withdraw: { permission: 'event.withdraw', description: 'Withdraw it with a reason; only its owner may.' },
    photograph: { permission: 'event.photograph', description: 'Keep photographs with it; only its owner may.' },
  },
});

events.entity(Event, 'event.read', (id, ctx) => ctx.db.event.findFirst({ where: { id, withdrawnAt: null } }));

export const EventConnection = events.connection<typeof Event.$inferType>('Event', Event, { byArea: true });

builder.queryFields((t) => ({
  event: t.prismaField({
    type: Event,
    nullable: true,
    authScopes: { may: 'event.read' },
    description: 'An event; null when there is none that the viewer may see.',
    args: events.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await events.lookUp(ctx, 'Event', args);
      return id === null ? null : ctx.db.event.findFirst({ ...query, where: { id, withdrawnAt: null } });
    },
  }),
  events: t.field({
    type: EventConnection,
    authScopes: { may: 'event.read' },
    description: 'Events that concern the viewer\'s area: owned in it, aimed at it, or aimed at a region above it.',
    args: { ...events.listArgs(t), filter: t.arg({ type: EventFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [EventOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => events.page(eventList, args, ctx, info),
  }),
}));
