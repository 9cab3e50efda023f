import type { Fact, Note } from './fact.ts';
import type { DraftAppeal, DraftEvent, DraftKeyPoint, DraftRole } from './draft-event.ts';
import { readAgenda } from './read/agenda.ts';
import { plannedNotes, readAims } from './read/aims.ts';
import { readAppeals } from './read/appeals.ts';
import { readCaveats } from './read/caveats.ts';
import { dateMentions } from './read/date-mentions.ts';
import { readDates } from './read/dates.ts';
import { readHours } from './read/hours.ts';
import { readLaws, readPlans } from './read/laws.ts';
import { readMedia } from './read/media.ts';
import { mentions } from './read/mentions.ts';
import { readOrganisers, type OrganiserRead } from './read/organisers.ts';
import { readParticipants } from './read/participants.ts';
import { castOf, type Actor } from './read/people.ts';
import { readPublications } from './read/publication.ts';
import { regionMentions } from './read/regions.ts';
import { guessedSpeakers, readRoles, type RoleRead } from './read/roles.ts';
import { readState } from './read/state.ts';
import { readStatements, turnsOf } from './read/statements.ts';
import { readTargets } from './read/targets.ts';
import { readKind } from './read/title.ts';
import { readTopics } from './read/topics.ts';
import { readPlace } from './read/venue.ts';
import { framed, meta } from './read/meta.ts';
import type { Reading } from './text/reading.ts';

/** Reads one event from a text made ready. Each reader looks for one kind of fact; here they are put together. */
export function readEvent(reading: Reading, { today, within }: { today: string; within: string }): DraftEvent {
  const regions = regionMentions(reading, within);
  const kind = readKind(reading);
  const dates = readDates(reading, today);
  const agenda = readAgenda(reading);
  const stamps = dateMentions(reading).filter(({ stamp }) => stamp?.seconds != null);
  const { notes: hourNotes, ...hours } = readHours(reading, agenda.place, stamps);
  const place = readPlace(reading, regions);
  const cast = castOf(reading, mentions(reading, regions, kind.headlineEnd));
  const { groups, notes: groupNotes } = readParticipants(reading, regions, cast);
  const held = readOrganisers(reading, regions);
  const targets = readTargets(reading, regions, { title: kind.title, groups, venue: place.venue, organisers: held }, within);
  const turns = turnsOf(reading, cast);
  const calls = readAppeals(reading, turns);
  const named = readRoles(reading, cast);
  const topics = readTopics(reading, kind.title);
  const aims = readAims(reading);
  const told = [...named, ...topics, ...groups, ...held, aims.budgetLine, kind.headline, place.venue].flatMap((fact) => (fact ? [fact.passage] : []));
  const said = readStatements(reading, cast, turns, meta(reading, dates, agenda.place), framed(reading, told));
  const roles = [...named, ...guessedSpeakers(named, [...said.map(({ value, passage }) => ({ actor: value.saidBy, passage })), ...calls.map(({ value, passage }) => ({ actor: value.from, passage }))])];
  const notes: Note[] = [
    ...dates.notes, ...hourNotes, ...cast.notes, ...groupNotes, ...targets.notes, ...plannedNotes(aims.plannedYear, dates.date), ...readCaveats(reading),
  ];
  const { title, type, series } = kind;
  return {
    title, type, series, state: readState(reading), date: dates.date, endDate: dates.endDate, ...hours, ...place, ...aims,
    external: targets.external, targetAreas: targets.targetAreas, laws: readLaws(reading), plans: readPlans(reading),
    organisers: organisersOr(held, roles, place.venue), roles: roles.map(drafted),
    topics, keyPoints: said.map((point): Fact<DraftKeyPoint> => ({ ...point, value: { text: point.value.text, category: point.value.category, ...whoSaid(roles, point.value.saidBy, 'saidByRole', 'saidByText') } })),
    appeals: calls.map((call): Fact<DraftAppeal> => ({ ...call, value: { to: call.value.to, text: call.value.text, ...whoSaid(roles, call.value.from, 'fromRole', 'fromText') } })),
    agenda: agenda.items, participants: groups, publications: readPublications(reading, dates.published, kind.headline, place.meetingLink?.value ?? null), media: readMedia(reading), notes,
  };
}

/** Where no text says who holds it: the office of whoever opens it, as a guess. */
function organisersOr(found: Fact<OrganiserRead>[], roles: readonly RoleRead[], venue: DraftEvent['venue']): Fact<OrganiserRead>[] {
  if (found.some(({ value }) => value.kind === 'MAIN')) return found;
  const opener = roles.find(({ role, actor }) => role === 'PEMBUKA' && actor.office !== null);
  if (opener?.actor.office) return [{ value: { kind: 'MAIN', name: opener.actor.office, area: opener.actor.area }, passage: opener.passage, certainty: 'GUESSED' }, ...found];
  const house = venue && /\b(?:dinas sosial|kecamatan|desa|kelurahan)\b.{0,60}/iu.exec(venue.value.name)?.[0];
  return house && venue ? [{ value: { kind: 'MAIN', name: house, area: venue.value.area }, passage: venue.passage, certainty: 'GUESSED' }, ...found] : found;
}

function drafted({ role, actor, passage, certainty }: RoleRead): Fact<DraftRole> {
  const { person, spellings, post, office, area } = actor;
  return { passage, certainty, value: { role, name: person?.fullName ?? null, titlesBefore: person?.titlesBefore ?? null, titlesAfter: person?.titlesAfter ?? null, spellings, post, office, area, affiliation: affiliationOf(actor) } };
}

/** Post and office as written, else the office. */
function affiliationOf({ affiliation, post, office }: Actor): string | null {
  return affiliation ?? post ?? office;
}

function whoSaid<Role extends string, Text extends string>(roles: readonly RoleRead[], actor: Actor | null, role: Role, text: Text): Record<Role, number | null> & Record<Text, string | null> {
  const at = actor ? roles.findIndex((each) => each.actor === actor) : -1;
  return { [role]: at < 0 ? null : at, [text]: at < 0 && actor ? actor.person?.fullName ?? affiliationOf(actor) : null } as Record<Role, number | null> & Record<Text, string | null>;
}
