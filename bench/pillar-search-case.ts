import { asClient } from '@pilar/stack/owner';
import type { Statement } from './bare-sql.ts';
import { callers, type Caller } from './callers.ts';
import type { Installation } from './installation.ts';
import { closedLoop, steadyLoop, type Steady } from './load.ts';
import { putPillars } from './pillar-data.ts';
import { measureAlone, streamOf, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const limit = 80;

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
  const [table, label] = kind === 'people' ? ['searched_person', 'full_name'] : ['searched_pillar', 'person_name'];
  const within = `search_name LIKE pilar.contains_pattern('${text}')`;
  return {
    name, by, query: kind === 'people' ? peopleQuery : pillarsQuery, variables: { filter: { text } }, rows: (data: Record<string, List>) => data[kind]?.edges.length ?? 0,
    sql: [
      { subgraph: 'people', text: `WITH found AS MATERIALIZED (SELECT id, ${label} FROM people.${table} WHERE ${within}) SELECT id FROM found ORDER BY ${label} COLLATE "C", id LIMIT 21` },
      { subgraph: 'people', text: `SELECT count(*) FROM (SELECT FROM people.${table} WHERE ${within} LIMIT 10001) AS found` },
    ],
  };
};

/** The words that cost most, each alone: one that one in seven has, first or second in their names, two letters, and what nobody is called. */
const words = (by: Caller, texts: string[]): Question[] => texts.flatMap((text) => [box(`box.${text}`, by, text), list(`people.${text}`, by, 'people', text), list(`pillars.${text}`, by, 'pillars', text)]);

/**
 * Search by name over 50,000 persons and 200,000 terms, in the search box and in the lists narrowed to a text: 50 a second as
 * officers type them, of whom they know one name, two or the last; and one after the other the words that cost most.
 */
export async function measurePillarSearch(installation: Installation, seconds: number): Promise<Result> {
  const target = `p95 ≤ ${limit} ms at 50/s among 50,000 persons with 200,000 terms, as texts are typed; each costly word alone ≤ ${limit} ms`;
  const { inside } = installation;
  if (!inside) return { case: 'pillar-search', target, met: null, note: 'needs an installation of our own: leave --url out' };
  await putPillars(inside.superuserUrl);
  const senders = await callers(installation);
  const typed = await typedTexts(inside.superuserUrl);
  const streams: Record<string, Steady> = {};
  for (const by of ['province', 'regency'] as const) {
    for (const [name, ask] of Object.entries(surfaces)) {
      const { shot } = await streamOf(typed.map((text) => ask(name, by, text)), senders[by]);
      await closedLoop(shot, 4, 2);
      streams[`${by}.${name}`] = await steadyLoop(shot, 50, seconds / 2);
    }
  }
  const alone: Record<string, { oneConnection: number; sql: number; rows: number }> = {};
  for (const question of [...words('province', ['siti', 'nurhayati', 'si', 'Zzyzx']), ...words('regency', ['maemunah'])]) alone[question.name] = await measureAlone(question, senders[question.by], inside);
  const met = Object.values(streams).every(({ p95, failed }) => p95 <= limit && failed === 0) && Object.values(alone).every(({ oneConnection }) => oneConnection <= limit);
  return { case: 'pillar-search', target, met, ...streams, alone };
}

const surfaces: Record<string, (name: string, by: Caller, text: string) => Question> = {
  box,
  people: (name, by, text) => list(name, by, 'people', text),
  pillars: (name, by, text) => list(name, by, 'pillars', text),
};

/** What is typed of 120 persons drawn by chance, repeatable: their first name, the first two, or the last. */
async function typedTexts(databaseUrl: string): Promise<string[]> {
  return asClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ full_name: string }>("SELECT full_name FROM people.person WHERE source = 'IMPORT' ORDER BY md5(id::text) LIMIT 120");
    return rows.map(({ full_name: name }, at) => {
      const parts = name.split(' ');
      return at % 3 === 0 ? parts[0] ?? name : at % 3 === 1 ? parts.slice(0, 2).join(' ') : parts.at(-1) ?? name;
    });
  });
}
