import type { Caller } from './callers.ts';
import { institutions, lastYear, monitoredYears, putInstitutions } from './institution-data.ts';
import type { Installation } from './installation.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const p95 = 60;

/** What the console's registry asks. */
const query = `query ($area: RegionCode, $filter: InstitutionFilter, $order: [InstitutionOrder!]) {
  institutions(first: 20, area: $area, filter: $filter, order: $order) {
    edges { node { id name kind standing registrationNumber registeredUntil services capacity area { code shortName fullName } } } pageInfo { hasNextPage endCursor } totalCount { value exact } } }`;
const boardQuery = `query ($filter: RegistrationFilter) {
  registrationBoard { state total overdue }
  registrations(first: 20, filter: $filter, order: [DUE]) { edges { node { id state dueOn overdue institution { id name } area { code shortName } } } totalCount { value exact } } }`;

const list = (name: string, by: Caller, variables: object, where: string, order: string, table = 'institution'): Question => ({
  name, by, query, variables, rows: ({ institutions: { edges } }: { institutions: { edges: object[] } }) => edges.length,
  sql: [
    { subgraph: 'institutions', text: `SELECT * FROM institutions.${table} WHERE ${where} ORDER BY ${order}, id LIMIT 21` },
    { subgraph: 'institutions', text: `SELECT count(*) FROM (SELECT FROM institutions.${table} WHERE ${where} LIMIT 10001) AS found` },
  ],
});

const board: Question = {
  name: 'board', by: 'province', query: boardQuery, variables: { filter: { state: ['SUBMITTED', 'DOCS_CHECKED', 'FIELD_VERIFIED'] } },
  rows: ({ registrations: { edges } }: { registrations: { edges: object[] } }) => edges.length,
  sql: [
    { subgraph: 'institutions', text: "SELECT state, count(*), count(*) FILTER (WHERE due_on < current_date) FROM institutions.registration WHERE state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'DOCS_CHECKED', 'FIELD_VERIFIED') GROUP BY state" },
    { subgraph: 'institutions', text: "SELECT * FROM institutions.registration WHERE state IN ('SUBMITTED', 'DOCS_CHECKED', 'FIELD_VERIFIED') ORDER BY CASE WHEN due_on IS NULL THEN 'infinity'::date ELSE due_on END, id LIMIT 21" },
  ],
};

const questions: Question[] = [
  list('allByName', 'province', { order: ['NAME'] }, 'true', 'name COLLATE "C"'),
  list('expired', 'province', { filter: { standing: ['EXPIRED'] }, order: ['REGISTERED_UNTIL'] }, "standing = 'REGISTERED' AND registered_until < current_date", "CASE WHEN registered_until IS NULL THEN 'infinity'::date ELSE registered_until END"),
  list('ofChildrenInRegency', 'province', { area: '36.02', filter: { service: ['CHILD'], setting: 'INSIDE' }, order: ['AREA'] }, "area_code >= '36.02' AND area_code < '36.02/' AND services && '{CHILD}' AND 'INSIDE' = ANY(settings)", 'area_code'),
  list('byText', 'province', { filter: { text: 'tunas 1' }, order: ['NAME'] }, "lower(name) LIKE pilar.contains_pattern('tunas 1')", 'name COLLATE "C"', 'searched_institution'),
  list('endingInRegency', 'regency', { filter: { endsBefore: '2027-02-24' }, order: ['NAME'] }, 'true', 'name COLLATE "C"'),
  list('own', 'regency', { order: ['NAME'] }, 'true', 'name COLLATE "C"'),
  board,
  {
    name: 'youthLacking', by: 'province', query: `query ($filter: YouthOrganisationFilter) { youthOrganisations(first: 20, filter: $filter) { edges { node { id name state lacks area { code shortName } } } totalCount { value exact } } }`,
    variables: { filter: { compliant: false } }, rows: ({ youthOrganisations: { edges } }: { youthOrganisations: { edges: object[] } }) => edges.length,
    sql: [{ subgraph: 'institutions', text: 'SELECT * FROM institutions.youth_organisation ORDER BY name COLLATE "C", id LIMIT 21' }],
  },
];

const boardLimit = 150;
const yearBoard: Question = {
  name: 'year', by: 'province', variables: { year: lastYear },
  query: 'query ($year: Int!) { monitoringBoard(year: $year) { whole { institutions planned unplanned states { state count } overdueVisits overdueFindings } areas { region { code shortName } institutions planned unplanned states { state count } overdueVisits overdueFindings } } }',
  rows: ({ monitoringBoard: { areas } }: { monitoringBoard: { areas: object[] } }) => areas.length,
  sql: [{ subgraph: 'institutions', text: `SELECT left(area_code, 5), state, count(*) FROM institutions.monitoring WHERE year = ${lastYear} GROUP BY 1, 2` }],
};

/** The year's monitoring board of the province, in one question, among ten years of 20,000 institutions. */
export function measureMonitoringBoard(installation: Installation, seconds: number): Promise<Result> {
  return measureQuestions('monitoring-board', [yearBoard], boardLimit, installation, seconds, { put: putInstitutions, size: `${institutions.toLocaleString('en')} institutions, ${monitoredYears} years of monitoring` });
}

/** The registry of institutions and the board of their registration among 20,000. */
export function measureInstitutionList(installation: Installation, seconds: number): Promise<Result> {
  return measureQuestions('institution-list', questions, p95, installation, seconds, { put: putInstitutions, size: `${institutions.toLocaleString('en')} institutions` });
}
