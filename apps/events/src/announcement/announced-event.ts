import type { DraftEvent } from '@pilar/announcement/draft-event';
import type { Fact } from '@pilar/announcement/fact';
import { builder, events } from '../builder.ts';
import { DayPart, EventMode, EventRoleKind, EventState, EventType, KeyPointCategory, OrganiserKind, ParticipantGroupKind, PublicationKind, Recurrence } from '../vocabularies.ts';
import { Mark, marksOf, Note } from './announcement-marks.ts';

type Item<List extends readonly Fact<unknown>[]> = List[number]['value'];
const areaOf = (code: string | null) => (code === null ? null : { code });
const valuesOf = <Value>(facts: readonly Fact<Value>[]): Value[] => facts.map(({ value }) => value);

const AnnouncedVenue = builder.objectRef<NonNullable<DraftEvent['venue']>['value']>('AnnouncedVenue').implement({
  description: 'Place as a text tells it.',
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Name of the hall or building.' }),
    address: t.exposeString('address', { nullable: true, description: 'Address.' }),
    area: t.field({ type: events.Region, nullable: true, description: 'Region it lies in.', resolve: ({ area }) => areaOf(area) }),
  }),
});

const AnnouncedOrganiser = builder.objectRef<Item<DraftEvent['organisers']>>('AnnouncedOrganiser').implement({
  description: 'Who holds it, as a text tells it.',
  fields: (t) => ({
    kind: t.field({ type: OrganiserKind, description: 'Organiser or co-organiser.', resolve: ({ kind }) => kind }),
    name: t.exposeString('name', { description: 'Name as written.' }),
    area: t.field({ type: events.Region, nullable: true, description: 'Region of the office.', resolve: ({ area }) => areaOf(area) }),
  }),
});

const AnnouncedRole = builder.objectRef<Item<DraftEvent['roles']>>('AnnouncedRole').implement({
  description: 'A role as a text tells it. Persons and offices are words: whoever saves it looks them up.',
  fields: (t) => ({
    role: t.field({ type: EventRoleKind, description: 'The role.', resolve: ({ role }) => role }),
    name: t.exposeString('name', { nullable: true, description: 'Name without titles; null where the text names nobody.' }),
    titlesBefore: t.exposeString('titlesBefore', { nullable: true, description: 'Titles before the name.' }),
    titlesAfter: t.exposeString('titlesAfter', { nullable: true, description: 'Titles after the name.' }),
    spellings: t.stringList({ description: 'Other spellings of the name in the text.', resolve: ({ spellings }) => [...spellings] }),
    post: t.exposeString('post', { nullable: true, description: 'Post held in the office.' }),
    office: t.exposeString('office', { nullable: true, description: 'Name of the office.' }),
    area: t.field({ type: events.Region, nullable: true, description: 'Region of the office.', resolve: ({ area }) => areaOf(area) }),
    affiliation: t.exposeString('affiliation', { nullable: true, description: 'Post and office as written.' }),
  }),
});

const AnnouncedKeyPoint = builder.objectRef<Item<DraftEvent['keyPoints']>>('AnnouncedKeyPoint').implement({
  description: 'What was said that matters, in the text\'s own words.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The point.' }),
    category: t.field({ type: KeyPointCategory, description: 'What it is, by its words.', resolve: ({ category }) => category }),
    saidByRole: t.exposeInt('saidByRole', { nullable: true, description: 'Who said it: position in roles, from 0.' }),
    saidByText: t.exposeString('saidByText', { nullable: true, description: 'Who said it, where they have no role.' }),
  }),
});

const AnnouncedAppeal = builder.objectRef<Item<DraftEvent['appeals']>>('AnnouncedAppeal').implement({
  description: 'A call to somebody, in the text\'s own words.',
  fields: (t) => ({
    fromRole: t.exposeInt('fromRole', { nullable: true, description: 'Who calls: position in roles, from 0.' }),
    fromText: t.exposeString('fromText', { nullable: true, description: 'Who calls, where they have no role.' }),
    to: t.exposeString('to', { description: 'To whom.' }),
    text: t.exposeString('text', { description: 'What is called for.' }),
  }),
});

const AnnouncedStep = builder.objectRef<Item<DraftEvent['agenda']>>('AnnouncedStep').implement({
  description: 'A step of the rundown.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The step.' }),
    startAt: t.exposeString('startAt', { nullable: true, description: 'Local time it begins: "09:00".' }),
  }),
});

const AnnouncedGroup = builder.objectRef<Item<DraftEvent['participants']>>('AnnouncedGroup').implement({
  description: 'A group that takes part.',
  fields: (t) => ({
    group: t.field({ type: ParticipantGroupKind, nullable: true, description: 'The group; null where the text tells only a number or a word that no group has.', resolve: ({ group }) => group }),
    label: t.exposeString('label', { description: 'The group as written.' }),
    count: t.exposeInt('count', { nullable: true, description: 'How many, where the text says so.' }),
    area: t.field({ type: events.Region, nullable: true, description: 'Region they come from.', resolve: ({ area }) => areaOf(area) }),
  }),
});

const AnnouncedPublication = builder.objectRef<Item<DraftEvent['publications']>>('AnnouncedPublication').implement({
  description: 'The report that the text itself is.',
  fields: (t) => ({
    kind: t.field({ type: PublicationKind, description: 'News or interview.', resolve: ({ kind }) => kind }),
    outletName: t.exposeString('outletName', { nullable: true, description: 'Name of the medium.' }),
    title: t.exposeString('title', { nullable: true, description: 'Headline.' }),
    author: t.exposeString('author', { nullable: true, description: 'Credit of the author.' }),
    publishedOn: t.field({ type: 'Date', nullable: true, description: 'Day it came out.', resolve: ({ publishedOn }) => publishedOn }),
    publishedAt: t.field({ type: 'DateTime', nullable: true, description: 'When it came out, where the hour is known.', resolve: ({ publishedAt }) => publishedAt }),
    readers: t.exposeInt('readers', { nullable: true, description: 'Readers counted by the medium.' }),
    url: t.exposeString('url', { nullable: true, description: 'Address as written.' }),
  }),
});

const AnnouncedPhotographs = builder.objectRef<Item<DraftEvent['media']>>('AnnouncedPhotographs').implement({
  description: 'Photographs that the text mentions.',
  fields: (t) => ({
    caption: t.exposeString('caption', { description: 'Caption.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
    credit: t.exposeString('credit', { nullable: true, description: 'Credit of the photographer.' }),
  }),
});

const AnnouncedLaw = builder.objectRef<Item<DraftEvent['laws']>>('AnnouncedLaw').implement({
  description: 'Law that the text names.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As written.' }),
    number: t.exposeString('number', { description: 'Its number.' }),
    year: t.exposeInt('year', { description: 'Its year.' }),
  }),
});

const AnnouncedPlan = builder.objectRef<Item<DraftEvent['plans']>>('AnnouncedPlan').implement({
  description: 'A plan that the text names.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'As written.' }),
    kind: t.exposeString('kind', { description: 'What kind of plan it is: "RKPD".' }),
    year: t.exposeInt('year', { nullable: true, description: 'Its year, where the text gives one.' }),
  }),
});

/** An event read from a text, saved by nobody. */
export const AnnouncedEvent = builder.objectRef<DraftEvent>('AnnouncedEvent').implement({
  description: 'An event as a text tells it, for an officer to look through; nothing of it is saved. What the text does not tell is null or empty. `marks` say where each value stands and how sure it is.',
  fields: (t) => ({
    title: t.string({ nullable: true, description: 'Title.', resolve: ({ title }) => title?.value }),
    type: t.field({ type: EventType, nullable: true, description: 'Kind of event.', resolve: ({ type }) => type?.value }),
    series: t.string({ nullable: true, description: 'Name of the series it belongs to.', resolve: ({ series }) => series?.value }),
    state: t.field({ type: EventState, nullable: true, description: 'CANCELLED or POSTPONED where the text says so, HELD where it tells of what has been.', resolve: ({ state }) => state?.value }),
    purpose: t.string({ nullable: true, description: 'What it is held for.', resolve: ({ purpose }) => purpose?.value }),
    date: t.field({ type: 'Date', nullable: true, description: 'Day, or first day.', resolve: ({ date }) => date?.value }),
    endDate: t.field({ type: 'Date', nullable: true, description: 'Last day of an event of several days.', resolve: ({ endDate }) => endDate?.value }),
    startTime: t.string({ nullable: true, description: 'Time it begins as written, "HH:MM"; of the zone that a note OTHER_ZONE names, else local.', resolve: ({ startTime }) => startTime?.value }),
    endTime: t.string({ nullable: true, description: 'Time it ends, "HH:MM".', resolve: ({ endTime }) => endTime?.value }),
    dayPart: t.field({ type: DayPart, nullable: true, description: 'Part of the day, where no hour is told.', resolve: ({ dayPart }) => dayPart?.value }),
    mode: t.field({ type: EventMode, nullable: true, description: 'Online, on site or both.', resolve: ({ mode }) => mode?.value }),
    venue: t.field({ type: AnnouncedVenue, nullable: true, description: 'Place.', resolve: ({ venue }) => venue?.value }),
    meetingLink: t.string({ nullable: true, description: 'Address of the online meeting as written.', resolve: ({ meetingLink }) => meetingLink?.value }),
    external: t.boolean({ description: 'Held or aimed outside the province (rule 24).', resolve: ({ external }) => external !== null }),
    targetAreas: t.field({ type: [events.Region], description: 'Regions it is aimed at.', resolve: ({ targetAreas }) => valuesOf(targetAreas).map((code) => ({ code })) }),
    budgetLine: t.string({ nullable: true, description: 'Line of the budget that pays for it.', resolve: ({ budgetLine }) => budgetLine?.value }),
    laws: t.field({ type: [AnnouncedLaw], description: 'Law that the text names.', resolve: ({ laws }) => valuesOf(laws) }),
    plans: t.field({ type: [AnnouncedPlan], description: 'Plans that the text names.', resolve: ({ plans }) => valuesOf(plans) }),
    simulation: t.boolean({ description: 'Rehearsal of a later event.', resolve: ({ simulation }) => simulation !== null }),
    pilot: t.boolean({ description: 'First of its kind, a model for others.', resolve: ({ pilot }) => pilot !== null }),
    rollOut: t.string({ nullable: true, description: 'Where a simulation or pilot is to be repeated.', resolve: ({ rollOut }) => rollOut?.value }),
    plannedYear: t.int({ nullable: true, description: 'Year it was planned in.', resolve: ({ plannedYear }) => plannedYear?.value }),
    recurrence: t.field({ type: Recurrence, nullable: true, description: 'How often it comes back.', resolve: ({ recurrence }) => recurrence?.value }),
    organisers: t.field({ type: [AnnouncedOrganiser], description: 'Who holds it.', resolve: ({ organisers }) => valuesOf(organisers) }),
    roles: t.field({ type: [AnnouncedRole], description: 'Who does what at it.', resolve: ({ roles }) => valuesOf(roles) }),
    topics: t.stringList({ description: 'Subjects.', resolve: ({ topics }) => valuesOf(topics) }),
    keyPoints: t.field({ type: [AnnouncedKeyPoint], description: 'What was said that matters.', resolve: ({ keyPoints }) => valuesOf(keyPoints) }),
    appeals: t.field({ type: [AnnouncedAppeal], description: 'Calls to somebody.', resolve: ({ appeals }) => valuesOf(appeals) }),
    agenda: t.field({ type: [AnnouncedStep], description: 'Rundown.', resolve: ({ agenda }) => valuesOf(agenda) }),
    participants: t.field({ type: [AnnouncedGroup], description: 'Groups that take part.', resolve: ({ participants }) => valuesOf(participants) }),
    publications: t.field({ type: [AnnouncedPublication], description: 'The report that the text itself is.', resolve: ({ publications }) => valuesOf(publications) }),
    media: t.field({ type: [AnnouncedPhotographs], description: 'Photographs that it mentions.', resolve: ({ media }) => valuesOf(media) }),
    marks: t.field({ type: [Mark], description: 'Where each value stands in the text, in the order of the text.', resolve: marksOf }),
    notes: t.field({ type: [Note], description: 'What to look at before saving.', resolve: ({ notes }) => [...notes] }),
  }),
});
