import { regionsWithin } from '@pilar/domain/regions';
import type { Installation } from './installation.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const p95 = 60;

/** What the console's map of vacancies asks. */
const query = `query ($type: PostType!, $kind: PillarType!, $within: RegionCode!, $filter: VacancyFilter, $level: RegionLevel!) {
  region(code: $within) { code vacancies(type: $type, filter: $filter) { countByArea(level: $level) { region { code shortName } value hidden } } }
  pillarCoverage(type: $kind) { posts vacant } }`;

type Answer = { region: { vacancies: { countByArea: object[] } } };

const map = (type: 'TKSK' | 'PSM', level: 'DISTRICT' | 'VILLAGE', posts: string[]): Question => {
  const places = `unnest(ARRAY[${posts.map((code) => `'${code}'`).join(', ')}]) AS place(code)`;
  const held = `SELECT true AS found FROM people.pillar WHERE type = '${type}' AND area_code = place.code AND position = 'MEMBER' AND state IN ('ACTIVE', 'SUSPENDED') LIMIT 1`;
  return {
    name: `${type}by${level}`, by: 'province', query, variables: { type, kind: type, within: '36', filter: {}, level }, rows: ({ region }: Answer) => region.vacancies.countByArea.length,
    sql: [
      { subgraph: 'people', text: `SELECT place.code, (SELECT max(ended_on) FROM people.pillar WHERE type = '${type}' AND area_code = place.code AND position = 'MEMBER') FROM ${places} LEFT JOIN LATERAL (${held}) AS held ON true WHERE held.found IS NULL` },
    ],
  };
};

/** Districts of Banten without a TKSK and villages without a PSM, as the map of the province asks for them. */
const questions: Question[] = [
  map('TKSK', 'DISTRICT', regionsWithin('36', 'DISTRICT').map(({ code }) => code)),
  map('PSM', 'VILLAGE', regionsWithin('36', 'VILLAGE').map(({ code }) => code)),
];

/** The map of vacancies of the whole province among 200,000 terms. */
export function measureVacancyMap(installation: Installation, seconds: number): Promise<Result> {
  return measureQuestions('vacancy-map', questions, p95, installation, seconds);
}
