import { callers } from './callers.ts';
import { amongEvents, eventId, participantsOfLargest } from './event-data.ts';
import type { Installation } from './installation.ts';
import { closedLoop } from './load.ts';
import { measureAlone, measureQuestions, type Question } from './question-case.ts';
import type { Sender } from './requests.ts';
import type { Result } from './result.ts';

const p95 = 120;
const pageSize = 100;
const id = eventId(1);

const row = 'id version name affiliation group state walkIn checkInMethod checkedInAt checkedInBy remark checkInCode area { code shortName } person { id } clashes { id title } viewerCan { record remove }';
const names = `query ($id: ID!, $after: String) { event(id: $id) { attendance(first: ${pageSize}, after: $after) { pageInfo { hasNextPage endCursor } edges { node { ${row} } } } } }`;
type Names = { event: { attendance: { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } };

const record = `id version title type state date endDate startAt endAt dayPart mode purpose participantCount viewerCan { correct withdraw } nextSteps missingFor(step: REPORT) { path }
  venue { name area { code fullName } } organisers { id name } roles { id role name affiliation } topics { id text } keyPoints { id text category } participants { id group count }
  attendanceCounts { group state count } photos { id } publications { id } targetAreas { code fullName }`;

/** The record as its page asks for it first: its parts, and how many of which group came. */
const page: Question = {
  name: 'record', by: 'province', variables: { id }, query: `query ($id: ID!) { event(id: $id) { ${record} } }`,
  rows: ({ event }: { event: { attendanceCounts: { count: number }[] } }) => event.attendanceCounts.reduce((sum, { count }) => sum + count, 0),
  sql: [
    { subgraph: 'events', text: `SELECT * FROM events.event WHERE id = '${id}'` },
    ...['organiser', 'event_role', 'topic', 'key_point', 'participant_group', 'publication'].map((part) => ({ subgraph: 'events' as const, text: `SELECT * FROM events.${part} WHERE event_id = '${id}' ORDER BY position` })),
    { subgraph: 'events', text: `SELECT * FROM events.attendance_counts(ARRAY['${id}']::uuid[])` },
  ],
};

/** Names on its list, as the part of the page for participants asks for them. */
const firstNames: Question = {
  name: 'names', by: 'province', variables: { id }, query: names, rows: ({ event }: Names) => event.attendance.edges.length,
  sql: [{ subgraph: 'events', text: `SELECT * FROM events.participant WHERE event_id = '${id}' AND removed_at IS NULL ORDER BY name COLLATE "C", id LIMIT ${pageSize + 1}` }],
};

/** The page of an event with 500 people on its list, among 5,000,000 participations; its first hundred names, and the whole list as a phone at the door reads it, one page after the other. */
export async function measureLargeEvent(installation: Installation, seconds: number): Promise<Result> {
  const { inside } = installation;
  const result = await measureQuestions('event-page-500', [page], p95, installation, seconds, amongEvents);
  const target = `${result.target}; a hundred names ≤ ${p95} ms at one connection`;
  if (!inside) return { ...result, target };
  const { province } = await callers(installation);
  const hundred = await measureAlone(firstNames, province, inside);
  const whole = await closedLoop(async () => {
    const read = await readAll(province);
    if (read !== participantsOfLargest) throw new Error(`${read} names`);
  }, 1, seconds / 4);
  return { ...result, target, names: hundred, wholeListOf500: whole, met: result.met && hundred.oneConnection <= p95 && whole.failed === 0 };
}

/** Reads the whole list; how many names there are. */
async function readAll(send: Sender): Promise<number> {
  let read = 0;
  for (let after: string | null = null; ;) {
    const { data } = JSON.parse(await send(JSON.stringify({ query: names, variables: { id, after } }))) as { data: Names };
    const { edges, pageInfo } = data.event.attendance;
    read += edges.length;
    if (!pageInfo.hasNextPage) return read;
    after = pageInfo.endCursor;
  }
}
