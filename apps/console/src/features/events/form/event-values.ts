import { utcToJakarta } from '@pilar/domain/dates';
import type { EventForm_EventFragment } from '../../../__generated__/graphql.ts';
import type { Choice } from '../../../ui/Picker.tsx';
import { regionChoice } from '../../pickers/region-finder.ts';

type Event = EventForm_EventFragment;

/** Where a row was read in a pasted text; it stays with the row when it moves. */
type Read = { mark?: string };
export type RoleValues = Read & { /** Stays with the role when it moves; key points and appeals name it. */ key: string; role: string; person: Choice | null; office: Choice | null; post: string; name: string; affiliation: string; note: string };
export type KeyPointValues = Read & { text: string; category: string; saidBy: string; saidByText: string; validFrom: string; validTo: string };
export type AppealValues = Read & { from: string; fromText: string; to: string; text: string };
export type GroupValues = Read & { group: string; label: string; count: string; area: Choice | null; note: string };
export type PublicationValues = Read & { kind: string; outlet: Choice | null; outletName: string; title: string; author: string; publishedOn: string; publishedTime: string; readers: string; url: string };
export type OrganiserValues = Read & { kind: string; office: Choice | null; name: string };
export type CaveatValues = { field: string; kind: string; text: string };

/** An event as its form holds it: what an input shows is text, and '' where there is nothing. */
export type EventValues = {
  title: string;
  type: string;
  state: string;
  series: string;
  purpose: string;
  date: string;
  endDate: string;
  startTime: string;
  endTime: string;
  dayPart: string;
  mode: string;
  venue: { name: string; address: string; area: Choice | null; office: Choice | null };
  meetingLink: string;
  targetAreas: Choice[];
  targetText: string;
  organisers: OrganiserValues[];
  roles: RoleValues[];
  topics: (Read & { text: string })[];
  keyPoints: KeyPointValues[];
  appeals: AppealValues[];
  agenda: (Read & { text: string; startAt: string })[];
  participants: GroupValues[];
  publications: PublicationValues[];
  media: (Read & { caption: string; count: string; credit: string })[];
  targetCount: string;
  budgetLine: string;
  budget: string;
  legalBases: Choice[];
  planDocuments: Choice[];
  planItems: Choice[];
  simulation: boolean;
  pilot: boolean;
  rollOut: string;
  plannedYear: string;
  recurrence: string;
  caveats: CaveatValues[];
  incompleteReason: string;
  reason: string;
};

export const newRole = (): RoleValues => ({ key: crypto.randomUUID(), role: 'NARASUMBER', person: null, office: null, post: '', name: '', affiliation: '', note: '' });
export const newOrganiser = (kind: string): OrganiserValues => ({ kind, office: null, name: '' });
export const newKeyPoint = (): KeyPointValues => ({ text: '', category: 'INFORMATION', saidBy: '', saidByText: '', validFrom: '', validTo: '' });
export const newAppeal = (): AppealValues => ({ from: '', fromText: '', to: '', text: '' });
export const newGroup = (): GroupValues => ({ group: '', label: '', count: '', area: null, note: '' });
export const newPublication = (): PublicationValues => ({ kind: 'NEWS', outlet: null, outletName: '', title: '', author: '', publishedOn: '', publishedTime: '', readers: '', url: '' });

/** An event that nobody has written anything of, aimed at the region given. */
export function emptyValues(area: Choice | null): EventValues {
  return {
    title: '', type: '', state: '', series: '', purpose: '',
    date: '', endDate: '', startTime: '', endTime: '', dayPart: '',
    mode: '', venue: { name: '', address: '', area: null, office: null }, meetingLink: '',
    targetAreas: area ? [area] : [], targetText: '', organisers: [newOrganiser('MAIN')],
    roles: [], topics: [], keyPoints: [], appeals: [], agenda: [], participants: [], publications: [], media: [],
    targetCount: '', budgetLine: '', budget: '', legalBases: [], planDocuments: [], planItems: [], simulation: false, pilot: false, rollOut: '', plannedYear: '', recurrence: '',
    caveats: [], incompleteReason: '', reason: '',
  };
}

const choice = (office: { id: string; name: string } | null | undefined): Choice | null => (office ? { id: office.id, name: office.name } : null);
const words = (value: string | number | null | undefined): string => String(value ?? '');
const region = (area: Event['targetAreas'][number] | null | undefined): Choice | null => (area ? regionChoice(area) : null);

/** What the graph knows of an event, as the form holds it. */
export function valuesOf(event: Event): EventValues {
  const start = event.startAt ? utcToJakarta(event.startAt).time : '';
  const end = event.endAt ? utcToJakarta(event.endAt).time : '';
  return {
    title: event.title, type: event.type, state: event.state, series: words(event.series?.id), purpose: words(event.purpose),
    date: event.date, endDate: words(event.endDate), startTime: start, endTime: end, dayPart: words(event.dayPart),
    mode: event.mode,
    venue: { name: words(event.venue?.name), address: words(event.venue?.address), area: region(event.venue?.area), office: choice(event.venue?.office) },
    meetingLink: words(event.meetingLink),
    targetAreas: event.targetAreas.map(regionChoice), targetText: words(event.targetText),
    organisers: event.organisers.map(({ kind, office, name }) => ({ kind, office: choice(office), name })),
    roles: event.roles.map(({ id, role, person, office, post, name, affiliation, note }) => ({
      key: id, role, person: person ? { id: person.id, name: person.displayName } : null, office: choice(office),
      post: words(post), name: words(name), affiliation: words(affiliation), note: words(note),
    })),
    topics: event.topics.map(({ text }) => ({ text })),
    keyPoints: event.keyPoints.map(({ text, category, saidBy, saidByText, validFrom, validTo }) => ({
      text, category, saidBy: words(saidBy?.id), saidByText: words(saidByText), validFrom: words(validFrom), validTo: words(validTo),
    })),
    appeals: event.appeals.map(({ from, fromText, to, text }) => ({ from: words(from?.id), fromText: words(fromText), to, text })),
    agenda: event.agenda.map(({ text, startAt }) => ({ text, startAt: words(startAt) })),
    participants: event.participants.map(({ group, label, count, area, note }) => ({ group, label: words(label), count: words(count), area: region(area), note: words(note) })),
    publications: event.publications.map(({ kind, outlet, outletName, title, author, publishedAt, publishedOn, readers, url }) => {
      const at = publishedAt ? utcToJakarta(publishedAt) : null;
      return {
        kind, outlet: choice(outlet), outletName, title: words(title), author: words(author), publishedOn: at?.date ?? words(publishedOn),
        publishedTime: at?.time ?? '', readers: words(readers), url: words(url),
      };
    }),
    media: event.media.map(({ caption, count, credit }) => ({ caption, count: words(count), credit: words(credit) })),
    targetCount: words(event.targetCount), budgetLine: words(event.budgetLine), budget: words(event.budget),
    legalBases: (event.legalBases ?? []).map(({ id, citation, title }) => ({ id, name: citation, second: title })),
    planDocuments: (event.planDocuments ?? []).map(({ id, title }) => ({ id, name: title })),
    planItems: (event.planItems ?? []).map(({ id, code, title }) => ({ id, name: `${code} ${title}` })),
    simulation: event.simulation, pilot: event.pilot, rollOut: words(event.rollOut), plannedYear: words(event.plannedYear), recurrence: words(event.recurrence),
    caveats: event.caveats.map(({ field, kind, text }) => ({ field: words(field), kind, text })),
    incompleteReason: words(event.incompleteReason), reason: '',
  };
}
