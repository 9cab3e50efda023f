import { formatNumber } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';
import { areaWords, shortTerm } from './table-data.ts';

/** Names that one paper may hold; longer lists are exported as a sheet. */
export const mostPersons = 10_000;

/** Which persons, as the list `people` is asked: an empty filter are all of the area. */
export type PersonListParameters = { area: string | null; text: string | null; official: boolean | null };

export const personListQuery = `query PersonList($first: Int, $after: String, $area: RegionCode, $filter: PersonFilter) {
  people(first: $first, after: $after, area: $area, filter: $filter, order: [NAME]) {
    pageInfo { hasNextPage endCursor }
    edges { node { displayName area { fullName } official pillars { type state } } }
  }
}`;

type PersonRow = { displayName: string; area: { fullName: string }; official: boolean; pillars: { type: string; state: string }[] | null };

/** All persons of the list, page by page; null when the list is longer than a paper may be. `seen` is told how many there are so far. */
export async function readPersons(ask: Ask, { area, text, official }: PersonListParameters, seen: (count: number) => Promise<void>): Promise<PersonRow[] | null> {
  const persons: PersonRow[] = [];
  for await (const rows of readPages<PersonRow, { people: Page<PersonRow> }>(ask, personListQuery, { area, filter: { text, official } }, ({ people }) => people)) {
    persons.push(...rows);
    if (persons.length > mostPersons) return null;
    await seen(persons.length);
  }
  return persons;
}

/** The list's data for its template: what was asked for, how many there are, and the rows. */
export function personListData(persons: readonly PersonRow[], parameters: PersonListParameters, viewerArea: string) {
  return {
    list: {
      scope: [
        { name: 'Wilayah', value: areaWords(parameters.area ?? viewerArea) },
        { name: 'Saringan', value: filterWords(parameters) },
        { name: 'Urutan', value: 'nama' },
        { name: 'Jumlah', value: `${formatNumber(persons.length, 'id')} orang` },
      ],
      rows: persons.map((person, index) => [formatNumber(index + 1, 'id'), person.displayName, person.area.fullName, duties(person)]),
    },
  };
}

function filterWords({ text, official }: PersonListParameters): string {
  const words = [
    ...(text ? [`nama memuat “${text}”`] : []),
    ...(official === null ? [] : [official ? 'hanya pejabat' : 'tanpa pejabat']),
  ];
  return words.length > 0 ? words.join('; ') : 'semua orang';
}

/** "Pejabat", "TKSK", "PSM, Karang Taruna"; terms that have ended are not told. */
function duties({ official, pillars }: PersonRow): string {
  const running = (pillars ?? []).filter(({ state }) => state === 'ACTIVE').map(({ type }) => shortTerm(label('PILLAR_TYPE', type, 'id')));
  return [...(official ? ['Pejabat'] : []), ...new Set(running)].join(', ') || '–';
}
