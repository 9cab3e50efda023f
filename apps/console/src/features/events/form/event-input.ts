import { installation } from '@pilar/domain/installation';
import { jakartaToUtc } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import type {
  CaveatKind, CorrectEventInput, DayPart, EventMode, EventRoleKind, EventState, EventType, KeyPointCategory, OrganiserKind, ParticipantGroupKind,
  PublicationKind, RecordEventInput, Recurrence,
} from '../../../__generated__/graphql.ts';
import type { Choice } from '../../../ui/Picker.tsx';
import { digitsOf } from '../../programmes/programme-words.ts';
import type { EventValues, PublicationValues } from './event-values.ts';

/** What recording takes, apart from the key that each attempt has of its own. */
export type EventInput = Omit<RecordEventInput, 'idempotencyKey' | 'externalIds'>;

const orNull = (text: string): string | null => text.trim() || null;
const numberOrNull = (text: string): number | null => (text.trim() === '' ? null : Number(text));
const idOf = (chosen: Choice | null): string | null => chosen?.id ?? null;

/** What the form holds, as the graph takes it. */
export function inputOf(values: EventValues): EventInput {
  const roleIndex = (key: string): number | null => {
    const index = values.roles.findIndex((role) => role.key === key);
    return index < 0 ? null : index;
  };
  const { venue } = values;
  return {
    title: values.title.trim(), type: values.type as EventType, state: values.state as EventState, series: orNull(values.series), purpose: orNull(values.purpose),
    date: values.date, endDate: orNull(values.endDate), startTime: orNull(values.startTime), endTime: orNull(values.endTime),
    dayPart: values.startTime ? null : (orNull(values.dayPart) as DayPart | null),
    mode: values.mode as EventMode,
    venue: venue.name.trim() || venue.area || venue.office
      ? { name: venue.name.trim() || (venue.office?.name ?? ''), address: orNull(venue.address), area: idOf(venue.area), office: idOf(venue.office) }
      : null,
    meetingLink: orNull(values.meetingLink), external: isExternal(values),
    targetAreas: values.targetAreas.map(({ id }) => id), targetText: orNull(values.targetText),
    organisers: values.organisers.map(({ kind, office, name }) => ({ kind: kind as OrganiserKind, office: idOf(office), name: orNull(name) })),
    roles: values.roles.map(({ role, person, office, post, name, affiliation, note }) => ({
      role: role as EventRoleKind, person: idOf(person), office: idOf(office), post: orNull(post), name: orNull(name), affiliation: orNull(affiliation), note: orNull(note),
    })),
    topics: values.topics.map(({ text }) => text.trim()),
    keyPoints: values.keyPoints.map(({ text, category, saidBy, saidByText, validFrom, validTo }) => ({
      text: text.trim(), category: category as KeyPointCategory, saidByRole: roleIndex(saidBy), saidByText: orNull(saidByText), validFrom: orNull(validFrom), validTo: orNull(validTo),
    })),
    appeals: values.appeals.map(({ from, fromText, to, text }) => ({ fromRole: roleIndex(from), fromText: orNull(fromText), to: to.trim(), text: text.trim() })),
    agenda: values.agenda.map(({ text, startAt }) => ({ text: text.trim(), startAt: orNull(startAt) })),
    participants: values.participants.map(({ group, label, count, area, note }) => ({
      group: group as ParticipantGroupKind, label: orNull(label), count: numberOrNull(count), area: idOf(area), note: orNull(note),
    })),
    publications: values.publications.map(publicationInput),
    media: values.media.map(({ caption, count, credit }) => ({ caption: caption.trim(), count: numberOrNull(count), credit: orNull(credit) })),
    targetCount: numberOrNull(values.targetCount), budgetLine: orNull(values.budgetLine), budget: orNull(digitsOf(values.budget)), legalBases: values.legalBases.map(({ id }) => id), planDocuments: values.planDocuments.map(({ id }) => id), planItems: values.planItems.map(({ id }) => id),
    simulation: values.simulation, pilot: values.pilot, rollOut: orNull(values.rollOut), plannedYear: numberOrNull(values.plannedYear),
    recurrence: orNull(values.recurrence) as Recurrence | null,
    caveats: values.caveats.map(({ field, kind, text }) => ({ field: orNull(field), kind: kind as CaveatKind, text: text.trim() })),
    incompleteReason: orNull(values.incompleteReason),
  };
}

/** The day and the hour of a publication make one moment; without the hour only the day is known. */
function publicationInput({ kind, outlet, outletName, title, author, publishedOn, publishedTime, readers, url }: PublicationValues) {
  const hour = publishedOn !== '' && publishedTime !== '';
  return {
    kind: kind as PublicationKind, outlet: idOf(outlet), outletName: orNull(outletName), title: orNull(title), author: orNull(author),
    publishedAt: hour ? jakartaToUtc(publishedOn, publishedTime) : null, publishedOn: hour ? null : orNull(publishedOn),
    readers: numberOrNull(readers), url: orNull(url),
  };
}

/** Whether the event is held or aimed outside the province (rule 24); what the regions say needs no tick. */
export function isExternal({ targetAreas, venue }: Pick<EventValues, 'targetAreas' | 'venue'>): boolean {
  const codes = [...targetAreas, venue.area].flatMap((region) => region?.id ?? []);
  return codes.some((code) => code !== 'ID' && !covers(installation.province, code));
}

/** Parts that only make sense together: saving one of them saves all. Roles are named by their position. */
const together: readonly (readonly (keyof EventInput & keyof EventValues)[])[] = [
  ['roles', 'keyPoints', 'appeals'],
  ['date', 'endDate', 'startTime', 'endTime', 'dayPart'],
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const withCompanions = (names: Set<string>): Set<string> => {
  for (const group of together) if (group.some((name) => names.has(name))) for (const name of group) names.add(name);
  return names;
};

/** Only what was changed since it was read, so that a correction says no more than it means. */
export function changedInput(values: EventValues, base: EventValues): Omit<CorrectEventInput, 'idempotencyKey' | 'id' | 'version' | 'reason'> {
  const [input, before] = [inputOf(values), inputOf(base)];
  const names = Object.keys(input) as (keyof EventInput)[];
  const changed = withCompanions(new Set(names.filter((name) => !same(input[name], before[name]))));
  return Object.fromEntries(names.filter((name) => changed.has(name)).map((name) => [name, input[name]]));
}

/** Names of the parts that differ between two states of the form. */
export function differing(values: EventValues, base: EventValues): (keyof EventValues)[] {
  return (Object.keys(values) as (keyof EventValues)[]).filter((name) => !same(values[name], base[name]));
}

/** What somebody else saved meanwhile, with one's own entries upon it: nothing typed is lost, nothing else undone. */
export function rebase(mine: EventValues, base: EventValues, latest: EventValues): EventValues {
  const kept = withCompanions(new Set(differing(mine, base)));
  const entries = (Object.keys(mine) as (keyof EventValues)[]).map((name) => [name, kept.has(name) ? mine[name] : latest[name]]);
  return Object.fromEntries(entries) as EventValues;
}
