import { jakartaToUtc, utcToJakarta } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { commonRegion } from './event-rules.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;

/** An event with all its lists, as corrections and history read it. */
export const withParts = {
  series: true, organisers: inOrder, roles: inOrder, topics: inOrder, keyPoints: inOrder, appeals: inOrder, agenda: inOrder,
  participants: inOrder, publications: inOrder, media: inOrder, photos: { where: { removedAt: null }, select: { id: true } },
} as const satisfies Prisma.EventInclude;

export type EventRow = Prisma.EventGetPayload<{ include: typeof withParts }>;

export type VenueDraft = { name: string; address: string | null; area: string | null; officeId: string | null };
export type OrganiserDraft = { kind: string; officeId: string | null; name: string };
export type RoleDraft = { role: string; personId: string | null; officeId: string | null; post: string | null; name: string | null; affiliation: string | null; note: string | null };
export type KeyPointDraft = { text: string; category: string; saidByRole: number | null; saidByText: string | null; validFrom: string | null; validTo: string | null };
export type AppealDraft = { fromRole: number | null; fromText: string | null; to: string; text: string };
export type AgendaDraft = { text: string; startAt: string | null };
export type ParticipantDraft = { group: string; label: string | null; count: number | null; areaCode: string | null; note: string | null };
export type PublicationDraft = { kind: string; outletId: string | null; outletName: string; title: string | null; author: string | null; publishedAt: string | null; publishedOn: string | null; readers: number | null; url: string | null };
export type MediaDraft = { caption: string; count: number; credit: string | null };

/** An event as rules check it and as it is stored, whether it is new or corrected. Times are local. */
export type Draft = {
  title: string; type: string; state: Code<'EVENT_STATE'>; seriesId: string | null; purpose: string | null;
  date: string; endDate: string | null; startTime: string | null; endTime: string | null; dayPart: string | null;
  mode: Code<'EVENT_MODE'>; venue: VenueDraft | null; meetingLink: string | null; external: boolean;
  targetAreas: string[]; targetText: string | null; targetCount: number | null; budgetLine: string | null; budget: bigint | null;
  legalBasisIds: string[]; planDocumentIds: string[]; planItemIds: string[];
  simulation: boolean; pilot: boolean; rollOut: string | null; plannedYear: number | null; recurrence: string | null; incompleteReason: string | null;
  organisers: OrganiserDraft[]; roles: RoleDraft[]; topics: string[]; keyPoints: KeyPointDraft[]; appeals: AppealDraft[];
  agenda: AgendaDraft[]; participants: ParticipantDraft[];
  /** How many of each group are present by name; told, not given. */
  present: Readonly<Record<string, number>>;
  publications: PublicationDraft[]; media: MediaDraft[];
  /** How many photographs are kept with it; told, not given. */
  photos: number;
};

/** An event of which nothing is known yet. */
export const blankDraft: Draft = {
  title: '', type: '', state: 'DRAFT', seriesId: null, purpose: null,
  date: '1970-01-01', endDate: null, startTime: null, endTime: null, dayPart: null,
  mode: 'TATAP_MUKA', venue: null, meetingLink: null, external: false,
  targetAreas: [], targetText: null, targetCount: null, budgetLine: null, budget: null, legalBasisIds: [], planDocumentIds: [], planItemIds: [],
  simulation: false, pilot: false, rollOut: null, plannedYear: null, recurrence: null, incompleteReason: null,
  organisers: [], roles: [], topics: [], keyPoints: [], appeals: [], agenda: [], participants: [], present: {}, publications: [], media: [], photos: 0,
};

/** What is stored, with who is present by name, as a draft that a correction is laid over. */
export function draftOf(row: EventRow, present: Draft['present']): Draft {
  const indexOf = (roleId: string | null) => (roleId === null ? null : row.roles.findIndex(({ id }) => id === roleId));
  return {
    ...row,
    present,
    photos: row.photos.length,
    state: row.state as Code<'EVENT_STATE'>,
    mode: row.mode as Code<'EVENT_MODE'>,
    date: day(row.date) ?? '',
    endDate: day(row.endDate),
    startTime: localTime(row.startAt),
    endTime: localTime(row.endAt),
    venue: row.venueName === null ? null : { name: row.venueName, address: row.venueAddress, area: row.venueAreaCode, officeId: row.venueOfficeId },
    targetAreas: row.targetCodes,
    topics: row.topics.map(({ text }) => text),
    keyPoints: row.keyPoints.map((point) => ({ ...point, saidByRole: indexOf(point.saidById), validFrom: day(point.validFrom), validTo: day(point.validTo) })),
    appeals: row.appeals.map((appeal) => ({ ...appeal, fromRole: indexOf(appeal.fromId), to: appeal.addressee })),
    publications: row.publications.map((publication) => ({ ...publication, publishedAt: publication.publishedAt?.toISOString() ?? null, publishedOn: day(publication.publishedOn) })),
  };
}

/** Columns of the event itself, without its lists. */
export function columnsOf(draft: Draft) {
  const { date, endDate, startTime, endTime, venue } = draft;
  return {
    title: draft.title, type: draft.type, state: draft.state, seriesId: draft.seriesId, purpose: draft.purpose,
    date: new Date(date), endDate: endDate === null ? null : new Date(endDate),
    startAt: startTime === null ? null : new Date(jakartaToUtc(date, startTime)),
    endAt: endTime === null ? null : new Date(jakartaToUtc(endDate ?? date, endTime)),
    dayPart: draft.dayPart, mode: draft.mode,
    venueName: venue?.name ?? null, venueAddress: venue?.address ?? null, venueAreaCode: venue?.area ?? null, venueOfficeId: venue?.officeId ?? null,
    meetingLink: draft.meetingLink, external: draft.external,
    targetCodes: draft.targetAreas, countedUnder: commonRegion(draft.targetAreas), targetText: draft.targetText,
    targetCount: draft.targetCount, budgetLine: draft.budgetLine, budget: draft.budget, legalBasisIds: draft.legalBasisIds, planDocumentIds: draft.planDocumentIds, planItemIds: draft.planItemIds,
    simulation: draft.simulation, pilot: draft.pilot, rollOut: draft.rollOut, plannedYear: draft.plannedYear,
    recurrence: draft.recurrence, incompleteReason: draft.incompleteReason,
  };
}

function localTime(instant: Date | null): string | null {
  return instant === null ? null : utcToJakarta(instant.toISOString()).time;
}
