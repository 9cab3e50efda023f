import type { Statement } from './bare-sql.ts';
import { callers, type Caller } from './callers.ts';
import type { Installation } from './installation.ts';
import { latePage } from './late-page.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const p95 = 60;
const pageTarget = 1.2;
const pages = 1_000;
const size = 20;

/** What the console's list of terms asks. */
const query = `query ($area: RegionCode, $filter: PillarFilter, $order: [PillarOrder!], $first: Int = ${size}, $after: String) {
  pillars(first: $first, after: $after, area: $area, filter: $filter, order: $order) {
    edges { node { id type state decreeNumber decreeDate validTo area { code level shortName fullName parent { code shortName } } person { id displayName } } }
    pageInfo { hasNextPage endCursor } totalCount { value exact } } }`;

type Answer = { pillars: { edges: object[] } };

const asked = (name: string, by: Caller, variables: object, where: string, order: string): Question => ({
  name, by, query, variables, rows: ({ pillars }: Answer) => pillars.edges.length, sql: statements(where, order),
});

const statements = (where: string, order: string): Statement[] => [
  { subgraph: 'people', text: `SELECT term.*, person.full_name, person.titles_before, person.titles_after FROM people.pillar AS term JOIN people.person ON person.id = term.person_id WHERE ${where} ORDER BY ${order}, term.id LIMIT ${size + 1}` },
  { subgraph: 'people', text: `SELECT count(*) FROM (SELECT FROM people.pillar AS term WHERE ${where} LIMIT 10001) AS found` },
];

const byName = 'person_name COLLATE "C"';
const byEnd = "CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END";
const served = { type: ['PSM'], state: ['ACTIVE', 'ENDED'] };
const servedSql = "type = 'PSM' AND state IN ('ACTIVE', 'ENDED')";
const lebak = "term.area_code >= '36.02' AND term.area_code < '36.02/'";

const questions: Question[] = [
  asked('allByName', 'province', { order: ['NAME'] }, 'true', byName),
  asked('psmByName', 'province', { order: ['NAME'], filter: served }, servedSql, byName),
  asked('activeTkskByEnd', 'province', { order: ['VALID_TO'], filter: { type: ['TKSK'], state: ['ACTIVE'] } }, "type = 'TKSK' AND state = 'ACTIVE'", byEnd),
  asked('regencyByArea', 'province', { area: '36.02', order: ['AREA'], filter: { type: ['TAGANA'] } }, `type = 'TAGANA' AND ${lebak}`, 'term.area_code'),
  asked('ownByName', 'regency', { order: ['NAME'], filter: { state: ['ACTIVE'] } }, "state = 'ACTIVE'", byName),
  asked('ownTkskByEnd', 'regency', { order: ['VALID_TO'], filter: { type: ['TKSK'], state: ['ACTIVE'] } }, "type = 'TKSK' AND state = 'ACTIVE'", byEnd),
];

/** The list of terms filtered and sorted in the ways of the console, and its 1,000th page beside the first. */
export async function measurePillarList(installation: Installation, seconds: number): Promise<Result> {
  const result = await measureQuestions('pillar-list', questions, p95, installation, seconds);
  const target = `${result.target}; page ${pages} ≤ ${pageTarget} × the first`;
  if (!installation.inside) return { ...result, target };
  const late: Record<string, number> = {};
  const { province } = await callers(installation);
  for (const order of ['NAME', 'VALID_TO', 'AREA']) {
    const { page, ratio } = await latePage({ list: 'pillars', query, variables: { order: [order], filter: served } }, pages, province);
    if (page < pages) throw new Error(`The list by ${order} has no ${pages} pages`);
    late[order] = ratio;
  }
  return { ...result, target, pageRatio: late, met: result.met && Object.values(late).every((ratio) => ratio <= pageTarget) };
}
