import { inventedPillars } from '../invented/pillars.ts';
import { byOfficer, type Officers } from '../officers.ts';
import { persons } from '../sources/persons.ts';
import type { Writer } from '../writer.ts';
import { named, type Ids } from './ids.ts';

/** The officials of the source documents. */
export async function loadPersons(province: Writer): Promise<Ids> {
  const names = Object.keys(persons);
  const entries = Object.entries(persons).map(([name, input]) => ({ key: `person-${name}`, input }));
  return named(names, await province.write('registerPerson', entries));
}

/** Ids of those who serve and of their terms, by the key of the term. */
export type ServingIds = { persons: Ids; terms: Ids };

/** Invented persons and their terms of service, each entered by the officer of their regency. */
export async function loadPillars(officers: Officers): Promise<ServingIds> {
  const serving = new Map<string, string>();
  const terms = new Map<string, string>();
  for (const { writer, items } of byOfficer(officers, inventedPillars())) {
    const ids = await writer.write('registerPerson', items.map(({ key, person }) => ({ key: `person-${key}`, input: person })));
    const appointed = await writer.write('appointPillar', items.map(({ key, ...term }, index) => ({ key: `pillar-${key}`, input: { ...term, person: ids[index] } })));
    for (const [index, { key }] of items.entries()) {
      serving.set(key, ids[index] ?? '');
      terms.set(key, appointed[index] ?? '');
    }
  }
  return { persons: serving, terms };
}
