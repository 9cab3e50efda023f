import { inventedCentres, type InventedCentre } from '../invented/service-centres.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { Writer } from '../writer.ts';
import { idOf, type Ids } from './ids.ts';

/** Invented Puskesos of villages in Lebak and Serang, with their officers and their log. */
export async function loadServiceCentres(officers: Officers, { offices, persons }: { offices: Ids; persons: Ids }): Promise<void> {
  const officeOf = (area: string) => idOf(offices, area.startsWith('36.02.') ? 'dinsosLebak' : 'dinsosKabSerang');
  for (const { writer, items } of byOfficer(officers, inventedCentres())) await loadOf(writer, items, officeOf, (term) => idOf(persons, term));
}

/** Writes the life of each, a step of all at a time; every step grows the version of its centre by one, as every later day of its log does. */
async function loadOf(writer: Writer, all: readonly InventedCentre[], officeOf: (area: string) => string, personOf: (term: string) => string): Promise<void> {
  const ids = await writer.write('registerServiceCentre', all.map(({ key, area, address, state, on, decree }) => ({ key, input: { area, address, state, on, office: officeOf(area), ...decree } })));
  const known = new Map(all.map(({ key }, index) => [key, { id: ids[index] ?? '', version: 1 }]));
  const next = (key: string) => {
    const at = known.get(key) ?? { id: '', version: 1 };
    known.set(key, { ...at, version: at.version + 1 });
    return at;
  };
  const timed = all.filter(({ hours }) => hours.length > 0);
  await writer.write('setServiceHours', timed.map(({ key, hours }) => ({ key: `hours-${key}`, input: { ...next(key), hours } })));
  await writer.write('appointServiceOfficer', all.flatMap(({ key, officers }) => officers.map(({ term, ...officer }) => ({ key: `${term}-${key}`, input: { ...next(key), ...officer, person: personOf(term) } }))));
  await writer.write('logServices', all.flatMap(({ key, log }) => log.map((day) => {
    const { id } = next(key);
    return { key: `${day.day}-${key}`, input: { centre: id, ...day } };
  })));
  await writer.write('restServiceCentre', all.flatMap(({ key, rest }) => (rest ? [{ key: `rest-${key}`, input: { ...next(key), ...rest } }] : [])));
}
