import type { Statement } from './bare-sql.ts';
import type { Caller } from './callers.ts';
import type { Installation } from './installation.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const p95 = 80;

/** What the console's search box asks. */
const boxQuery = `query ($text: String!, $area: RegionCode) { search(text: $text, area: $area) {
  events { id title date } persons { id displayName area { code fullName } } pillars { id type person { id displayName } area { code fullName } }
  offices { id name area { code fullName } } institutions { id name area { code fullName } } } }`;

/** What its lists ask when they are narrowed to a name. */
const listQuery = (list: 'people' | 'pillars', filter: string, node: string) => `query ($filter: ${filter}, $area: RegionCode) {
  ${list}(first: 20, filter: $filter, area: $area, order: [NAME]) { edges { node { ${node} } } pageInfo { hasNextPage endCursor } totalCount { value exact } } }`;
const peopleQuery = listQuery('people', 'PersonFilter', 'id displayName official area { code shortName fullName } pillars { id type state }');
const pillarsQuery = listQuery('pillars', 'PillarFilter', 'id type state decreeNumber validTo area { code shortName fullName } person { id displayName }');

type Hits = { search: Record<'persons' | 'pillars', object[]> };
type List = { edges: object[] };

const box = (name: string, by: Caller, text: string): Question => ({
  name, by, query: boxQuery, variables: { text }, rows: ({ search }: Hits) => search.persons.length + search.pillars.length,
  sql: [...hits('person', text), ...hits('pillar', text)],
});

const hits = (kind: string, text: string): Statement[] => [
  { subgraph: 'people', text: `SELECT * FROM people.${kind} WHERE id IN (SELECT people.best_hits('${kind}', '${text}', NULL, NULL, 10))` },
];

const list = (name: string, by: Caller, kind: 'people' | 'pillars', text: string): Question => {
  const [table, label, found] = kind === 'people' ? ['person', 'full_name', 'persons'] : ['pillar', 'person_name', 'pillars'];
  const within = `id IN (SELECT people.find_${found}('${text}'))`;
  return {
    name, by, query: kind === 'people' ? peopleQuery : pillarsQuery, variables: { filter: { text } }, rows: (data: Record<string, List>) => data[kind]?.edges.length ?? 0,
    sql: [
      { subgraph: 'people', text: `SELECT * FROM people.${table} WHERE ${within} ORDER BY ${label} COLLATE "C", id LIMIT 21` },
      { subgraph: 'people', text: `SELECT count(*) FROM (SELECT FROM people.${table} WHERE ${within} LIMIT 10001) AS found` },
    ],
  };
};

/** A whole name, a word that few have, one that one in eight has, two letters, and what nobody is called. */
const questions: Question[] = [
  box('boxWholeName', 'province', 'Siti Nurhayati Somantri'),
  box('boxRareWord', 'province', 'Badrul'),
  box('boxCommonWord', 'province', 'siti'),
  box('boxSecondWord', 'province', 'nurhayati'),
  box('boxTwoLetters', 'province', 'si'),
  box('boxNobody', 'province', 'Zzyzx'),
  box('boxOwnArea', 'regency', 'siti'),
  list('peopleCommonWord', 'province', 'people', 'siti'),
  list('pillarsCommonWord', 'province', 'pillars', 'siti'),
  list('pillarsRareWord', 'province', 'pillars', 'badrul'),
  list('pillarsOwnArea', 'regency', 'pillars', 'maemunah'),
];

/** Search by name over 50,000 persons and 200,000 terms: the search box and the lists narrowed to a text. */
export function measurePillarSearch(installation: Installation, seconds: number): Promise<Result> {
  return measureQuestions('pillar-search', questions, p95, installation, seconds);
}
