import { callers } from './callers.ts';
import { amongEvents, eventId, participantsOfLargest } from './event-data.ts';
import type { Installation } from './installation.ts';
import { closedLoop } from './load.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Result } from './result.ts';

const p95 = 120;
const page = 100;
const id = eventId(1);

const row = 'id version name affiliation group state walkIn checkInMethod checkedInAt checkedInBy remark checkInCode area { code shortName } person { id } clashes { id title } viewerCan { record remove }';
const names = `query ($id: ID!, $after: String) { event(id: $id) { attendance(first: ${page}, after: $after) { pageInfo { hasNextPage endCursor } edges { node { ${row} } } } } }`;
type Names = { event: { attendance: { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } };

/** The record as its page shows it, and with the first names of its list. */
const record = `id version title type state date endDate startAt endAt dayPart mode purpose participantCount viewerCan { correct withdraw } nextSteps missingFor(step: REPORT) { path }
  venue { name area { code fullName } } organisers { id name } roles { id role name affiliation } topics { id text } keyPoints { id text category } participants { id group count }
  attendanceCounts { group state count } photos { id } publications { id } targetAreas { code fullName }`;

const questions: Question[] = [
  {
    name: 'record', by: 'province', variables: { id },
    query: `query ($id: ID!) { event(id: $id) { ${record} attendance(first: ${page}) { pageInfo { hasNextPage endCursor } edges { node { ${row} } } } } }`,
    rows: ({ event }: Names) => event.attendance.edges.length,
    sql: [
      { subgraph: 'events', text: `SELECT * FROM events.event WHERE id = '${id}'` },
      ...['organiser', 'event_role', 'topic', 'key_point', 'participant_group', 'publication'].map((part) => ({ subgraph: 'events' as const, text: `SELECT * FROM events.${part} WHERE event_id = '${id}' ORDER BY position` })),
      { subgraph: 'events', text: `SELECT "group", state, count(*) FROM events.participant WHERE event_id = '${id}' AND removed_at IS NULL GROUP BY 1, 2` },
      { subgraph: 'events', text: `SELECT * FROM events.participant WHERE event_id = '${id}' AND removed_at IS NULL ORDER BY name COLLATE "C", id LIMIT ${page + 1}` },
    ],
  },
];

/** The page of an event with 500 people on its list, among 5,000,000 participations; and its whole list, as a phone at the door reads it, page after page. */
export async function measureLargeEvent(installation: Installation, seconds: number): Promise<Result> {
  const result = await measureQuestions('event-page-500', questions, p95, installation, seconds, amongEvents);
  if (!installation.inside) return result;
  const { province } = await callers(installation);
  const whole = await closedLoop(async () => {
    let read = 0;
    for (let after: string | null = null; ;) {
      const { data } = JSON.parse(await province(JSON.stringify({ query: names, variables: { id, after } }))) as { data: Names };
      const { edges, pageInfo } = data.event.attendance;
      read += edges.length;
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    if (read !== participantsOfLargest) throw new Error(`${read} names`);
  }, 1, seconds / 4);
  return { ...result, wholeListOf500: whole, met: result.met && whole.failed === 0 };
}
