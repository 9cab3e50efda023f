import { utcToJakarta } from '@pilar/domain/dates';
import { regionChoice } from '../pickers/region-finder.ts';
import { emptyValues, newGroup, newPublication, newRole, type EventValues } from '../events/form/event-values.ts';
import type { ReadEvent } from './announcement-query.ts';
import { caveatsOf } from './note-words.ts';

const words = (value: string | number | null | undefined): string => String(value ?? '');
const region = (area: ReadEvent['targetAreas'][number] | null | undefined) => (area ? regionChoice(area) : null);

/**
 * What a text tells of an event, as the form of a new event holds it. Persons, offices, law, plans and series stay words: an
 * officer chooses the record of each. Each row keeps where it was read.
 */
export function valuesOfRead(event: ReadEvent): EventValues {
  const roles = event.roles.map((role, index) => ({
    ...newRole(), mark: `roles.${index}`, role: role.role, post: words(role.post), affiliation: words(role.affiliation), name: nameWithTitles(role),
  }));
  const keyOf = (index: number | null | undefined) => (index == null ? '' : roles[index]?.key ?? '');
  // Hours of another zone are no local hours; the officer writes those, and the note says which were read.
  const foreign = event.notes.some(({ code }) => code === 'OTHER_ZONE');
  const area = region(event.venue?.area);
  return {
    ...emptyValues(null),
    title: words(event.title).slice(0, 300), type: words(event.type), state: words(event.state), purpose: words(event.purpose),
    date: words(event.date), endDate: words(event.endDate), startTime: foreign ? '' : words(event.startTime), endTime: foreign ? '' : words(event.endTime),
    dayPart: words(event.dayPart), mode: words(event.mode),
    venue: { name: words(event.venue?.name), address: words(event.venue?.address), area, office: null }, meetingLink: words(event.meetingLink),
    targetAreas: event.targetAreas.map(regionChoice),
    organisers: event.organisers.map(({ kind, name }, index) => ({ mark: `organisers.${index}`, kind, office: null, name })),
    roles,
    topics: event.topics.map((text, index) => ({ mark: `topics.${index}`, text })),
    keyPoints: event.keyPoints.map(({ text, category, saidByRole, saidByText }, index) => ({ mark: `keyPoints.${index}`, text, category, saidBy: keyOf(saidByRole), saidByText: words(saidByText), validFrom: '', validTo: '' })),
    appeals: event.appeals.map(({ text, fromRole, fromText, to }, index) => ({ mark: `appeals.${index}`, text, from: keyOf(fromRole), fromText: words(fromText), to })),
    agenda: event.agenda.map(({ text, startAt }, index) => ({ mark: `agenda.${index}`, text, startAt: words(startAt) })),
    participants: event.participants.map(({ group, label, count, area: from }, index) => ({ ...newGroup(), mark: `participants.${index}`, group: words(group), label, count: words(count), area: region(from) })),
    publications: event.publications.map((publication, index) => {
      const at = publication.publishedAt ? utcToJakarta(publication.publishedAt) : null;
      return {
        ...newPublication(), mark: `publications.${index}`, kind: publication.kind, outletName: words(publication.outletName), title: words(publication.title), author: words(publication.author),
        publishedOn: at?.date ?? words(publication.publishedOn), publishedTime: at?.time ?? '', readers: words(publication.readers), url: words(publication.url),
      };
    }),
    media: event.media.map(({ caption, count, credit }, index) => ({ mark: `media.${index}`, caption, count: words(count), credit: words(credit) })),
    budgetLine: words(event.budgetLine), simulation: event.simulation, pilot: event.pilot, rollOut: words(event.rollOut), plannedYear: words(event.plannedYear), recurrence: words(event.recurrence),
    caveats: caveatsOf(event.notes),
  };
}

/** "Prof. Dr. Contoh Nama, M.Si."; '' where the text names nobody. */
function nameWithTitles({ name, titlesBefore, titlesAfter }: Pick<ReadEvent['roles'][number], 'name' | 'titlesBefore' | 'titlesAfter'>): string {
  if (!name) return '';
  return [[titlesBefore, name].filter(Boolean).join(' '), titlesAfter].filter(Boolean).join(', ');
}
