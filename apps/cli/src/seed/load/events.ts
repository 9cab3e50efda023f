import { inventedEvents } from '../invented/events.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { EventFacts, SeriesFacts } from '../records.ts';
import { sourceEvents } from '../sources/events.ts';
import { series } from '../sources/series.ts';
import type { Writer } from '../writer.ts';
import { idOf, named, type Ids } from './ids.ts';

/** Ids of what events name. */
export type Named = { persons: Ids; offices: Ids; laws: Ids; plans: Ids; planItems: Ids };

/** An event is a large input; so many fit into a request. */
const perRequest = 4;

/** Series and events: those of the source documents by the province, the others by the officer of their regency. Answers their ids. */
export async function loadEvents(officers: Officers, known: Named): Promise<Ids> {
  const { province } = officers;
  const seriesEntries = Object.entries<SeriesFacts>(series).map(([name, input]) => ({ key: `series-${name}`, input }));
  const seriesIds = named(Object.keys(series), await province.write('startEventSeries', seriesEntries));
  const entryOf = ([name, facts]: [string, EventFacts]) => ({ key: `event-${name}`, input: inputOf(facts, { ...known, series: seriesIds }) });
  const ids = new Map<string, string>();
  const write = async (writer: Writer, all: readonly [string, EventFacts][]) => {
    const made = await writer.write('recordEvent', all.map(entryOf), perRequest);
    for (const [index, [name]] of all.entries()) ids.set(name, made[index] ?? '');
  };
  await write(province, Object.entries<EventFacts>(sourceEvents));
  const invented = Object.entries<EventFacts>(inventedEvents).map((event) => ({ area: event[1].targetAreas[0] ?? '36', event }));
  for (const { writer, items } of byOfficer(officers, invented)) await write(writer, items.map(({ event }) => event));
  return ids;
}

/** The event as the graph takes it: ids for names, positions for the roles that key points and appeals name. */
export function inputOf(facts: EventFacts, known: Named & { series: Ids }): object {
  const office = (name: string | undefined) => name && idOf(known.offices, name);
  const roleNames = Object.keys(facts.roles ?? {});
  const roleAt = (name: string | undefined) => {
    if (name === undefined) return undefined;
    const position = roleNames.indexOf(name);
    if (position < 0) throw new Error(`The demo event "${facts.title}" has no role ${name}`);
    return position;
  };
  return {
    ...facts,
    series: facts.series && idOf(known.series, facts.series),
    venue: facts.venue && { ...facts.venue, office: office(facts.venue.office) },
    organisers: facts.organisers.map(({ kind, office: name }) => ({ kind, office: office(name) })),
    legalBases: facts.legalBases?.map((name) => idOf(known.laws, name)),
    planDocuments: facts.planDocuments?.map((name) => idOf(known.plans, name)),
    planItems: facts.planItems?.map(({ plan, code }) => idOf(known.planItems, `${plan} ${code}`)),
    roles: Object.values(facts.roles ?? {}).map((role) => ({ ...role, person: role.person && idOf(known.persons, role.person), office: office(role.office) })),
    keyPoints: facts.keyPoints?.map(({ saidBy, ...point }) => ({ ...point, saidByRole: roleAt(saidBy) })),
    appeals: facts.appeals?.map(({ from, ...appeal }) => ({ ...appeal, fromRole: roleAt(from) })),
    publications: facts.publications?.map(({ outlet, ...publication }) => ({ ...publication, outlet: office(outlet) })),
  };
}
