import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { AttendanceRow_ParticipantFragment, EventState } from '../../__generated__/graphql.ts';
import { useLive } from '../../shell/live.ts';

graphql(`
  fragment AttendanceRow_participant on Participant {
    id version name affiliation group state walkIn checkInMethod checkedInAt checkedInBy remark checkInCode signature
    mail { kind state reason at nextAt }
    area { code shortName } person { id } clashes { id title } viewerCan { record remove }
  }
`);

const listQuery = graphql(`
  query AttendanceList($id: ID!, $after: String) {
    event(id: $id) {
      id title state date endDate startAt endAt dayPart
      mailing { sender sendable }
      attendance(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { ...AttendanceRow_participant @unmask } } }
    }
  }
`);

/** Somebody on the list of an event. */
export type AttendanceRow = AttendanceRow_ParticipantFragment;
/** The list of an event, whole. */
export type AttendanceList = { title: string; state: EventState; date: string; endDate: string | null; startAt: string | null; endAt: string | null; dayPart: string | null; mailing: { sender?: string | null; sendable: boolean } | null; rows: AttendanceRow[] };

/** Reads the whole list of an event, page by page; null when there is no such event for the viewer. */
export async function readAttendance(client: ApolloClient, id: string): Promise<AttendanceList | null> {
  const rows: AttendanceRow[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await client.query({ query: listQuery, variables: { id, after }, fetchPolicy: 'no-cache' }) as { data?: { event?: { title: string; state: EventState; date: string; endDate?: string | null; startAt?: string | null; endAt?: string | null; dayPart?: string | null; mailing?: AttendanceList['mailing']; attendance?: { pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: AttendanceRow }[] } | null } | null } };
    const event = data?.event;
    if (!event?.attendance) return null;
    rows.push(...event.attendance.edges.map(({ node }) => node));
    after = event.attendance.pageInfo.hasNextPage ? (event.attendance.pageInfo.endCursor ?? null) : null;
    if (after === null) {
      const { title, state, date, endDate, startAt, endAt, dayPart, mailing } = event;
      return { title, state, date, endDate: endDate ?? null, startAt: startAt ?? null, endAt: endAt ?? null, dayPart: dayPart ?? null, mailing: mailing ?? null, rows };
    }
  }
}

/** What other phones record shows soon, and not once for each of a hundred names. */
const soonMs = 1_500;
/** What became of mail is asked for while some waits: it is told to nobody. */
const mailMs = 10_000;

/**
 * The list of an event as it is, kept up while others record: `change` puts what was just done here before the graph has told of it.
 * Undefined until it is read, null where the viewer sees none.
 */
export function useAttendance(id: string) {
  const client = useApolloClient();
  const [list, setList] = useState<AttendanceList | null | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const reload = useCallback(async () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const read = await readAttendance(client, id).catch(() => undefined);
    if (read !== undefined) setList(read);
  }, [client, id]);
  useEffect(() => {
    let left = false;
    readAttendance(client, id).then((read) => left || setList(read), () => {});
    return () => {
      left = true;
      clearTimeout(timer.current);
    };
  }, [client, id]);
  const soon = () => {
    timer.current ??= setTimeout(() => void reload(), soonMs);
  };
  const waiting = list?.rows.some(({ mail }) => mail?.state === 'WAITING') ?? false;
  useEffect(() => {
    if (!waiting) return;
    const asking = setInterval(() => { if (!document.hidden) void reload(); }, mailMs);
    return () => clearInterval(asking);
  }, [waiting, reload]);
  useLive('Participant', null, soon, () => {});
  const change = useCallback((row: string, to: Partial<AttendanceRow>) => {
    setList((now) => now && { ...now, rows: now.rows.map((one) => (one.id === row ? { ...one, ...to } : one)) });
  }, []);
  return { list, reload, change };
}
