import type { Statement } from './bare-sql.ts';

/** A page that is measured three ways: through the gateway, straight at the subgraphs, and as the SQL it needs. */
export type Page = {
  name: string;
  query: string;
  /** Rows that the answer must hold, as far as it can be told from the demo data. */
  rows: (data: never) => number;
  atLeast: number;
  sql: Statement[];
};

const region = "'36.02'";
const within = "area_code >= '36.02' AND area_code < '36.02/'";
const lebak = "(SELECT id FROM events.event WHERE date = '2021-07-12' AND withdrawn_at IS NULL)";
const parts = ['organiser', 'event_role', 'topic', 'key_point', 'appeal', 'agenda_item', 'participant_group', 'publication', 'media'];

/** The record of the outreach of 12 July 2021 as the console asks for it. */
export const eventPage: Page = {
  name: 'event-page',
  query: `{ events(first: 1, filter: { from: "2021-07-12", to: "2021-07-12" }) { edges { node {
    id version title type state date endDate startAt endAt dayPart mode purpose external targetText targetCount meetingLink budgetLine budget simulation pilot rollOut plannedYear
    recurrence incompleteReason participantCount viewerCan { correct withdraw } series { id title } caveats { field kind text }
    venue { name address area { code fullName } office { id } } organisers { id kind name office { id } }
    legalBases { id citation title } planDocuments { id title }
    roles { id role name post affiliation note person { id displayName } office { id name } }
    topics { id text } keyPoints { id text category validFrom validTo saidByText saidBy { id name person { id displayName } } }
    appeals { id to text fromText from { id name } } agenda { id text startAt } participants { id group label count note area { code shortName } }
    publications { id kind outletName title author publishedAt publishedOn readers url } media { id caption count credit }
    targetAreas { code fullName shortName level children { code } pillars(first: 1, filter: { type: [TKSK], state: [ACTIVE] }) { totalCount { value exact } }
      events(first: 1) { totalCount { value exact } } institutions(first: 1) { totalCount { value exact } } } } } } }`,
  rows: ({ events }: { events: { edges: { node: { roles: object[]; keyPoints: object[] } }[] } }) =>
    events.edges.reduce((sum, { node }) => sum + node.roles.length + node.keyPoints.length, 0),
  atLeast: 10,
  sql: [
    { subgraph: 'events', text: `SELECT e.*, s.title AS series FROM events.event e LEFT JOIN events.event_series s ON s.id = e.series_id WHERE e.id IN ${lebak}` },
    ...parts.map((part): Statement => ({ subgraph: 'events', text: `SELECT * FROM events.${part} WHERE event_id IN ${lebak} ORDER BY position` })),
    { subgraph: 'events', text: `SELECT count(*) FROM events.event WHERE target_within @> ARRAY[${region}] AND withdrawn_at IS NULL` },
    { subgraph: 'people', text: 'SELECT id, full_name, titles_before, titles_after FROM people.person WHERE official' },
    { subgraph: 'people', text: `SELECT count(*) FROM people.pillar WHERE ${within} AND type = 'TKSK' AND state = 'ACTIVE'` },
    { subgraph: 'institutions', text: 'SELECT id, name FROM institutions.office LIMIT 6' },
    { subgraph: 'institutions', text: 'SELECT id, kind, number, year, title FROM institutions.legal_basis LIMIT 2' },
    { subgraph: 'institutions', text: `SELECT count(*) FROM institutions.institution WHERE ${within}` },
  ],
};

/** What a regency's system asks in one query; the README shows it. */
export const regionQuery: Page = {
  name: 'region-query',
  query: `{ region(code: "36.02") { fullName children { code name }
    pillars(first: 100) { totalCount { value } edges { node { type person { displayName } area { fullName } } } }
    institutions(first: 100) { totalCount { value } edges { node { name area { fullName } } } }
    events(first: 20) { edges { node { title date roles { role name affiliation } } } } } }`,
  rows: ({ region: { children, pillars, institutions, events } }: { region: Record<'pillars' | 'institutions' | 'events', { edges: object[] }> & { children: object[] } }) =>
    children.length + pillars.edges.length + institutions.edges.length + events.edges.length,
  atLeast: 28 + 26 + 1 + 1,
  sql: [
    { subgraph: 'people', text: `SELECT l.id, l.type, l.area_code, p.full_name, p.titles_before, p.titles_after FROM people.pillar l JOIN people.person p ON p.id = l.person_id WHERE l.${within.replace('AND ', 'AND l.')} ORDER BY l.person_name COLLATE "C", l.id LIMIT 100` },
    { subgraph: 'people', text: `SELECT count(*) FROM people.pillar WHERE ${within}` },
    { subgraph: 'institutions', text: `SELECT id, name, area_code FROM institutions.institution WHERE ${within} ORDER BY name COLLATE "C", id LIMIT 100` },
    { subgraph: 'institutions', text: `SELECT count(*) FROM institutions.institution WHERE ${within}` },
    { subgraph: 'events', text: `SELECT id, title, date FROM events.event WHERE target_within @> ARRAY[${region}] AND withdrawn_at IS NULL ORDER BY date DESC, id DESC LIMIT 20` },
    { subgraph: 'events', text: `SELECT r.* FROM events.event_role r JOIN events.event e ON e.id = r.event_id WHERE e.target_within @> ARRAY[${region}] ORDER BY r.position` },
  ],
};
