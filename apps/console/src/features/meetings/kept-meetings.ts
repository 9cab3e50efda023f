import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { CalledMeeting_VillageMeetingFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { OutboxStore } from '../../outbox/store.ts';
import { useCan, useViewer } from '../../shell/session-context.tsx';

graphql(`
  fragment CalledMeeting_villageMeeting on VillageMeeting {
    id
    version
    kind
    state
    heldOn
    place
    invited
    needed
    area { code shortName fullName }
    names { proposal { id kind nextStep grounds family { id address head { id fullName } } beneficiary { id fullName } } }
  }
`);

const calledQuery = graphql(`
  query CalledMeetings { villageMeetings(first: 20, filter: { state: [CALLED] }) { edges { node { id ...CalledMeeting_villageMeeting @unmask } } } }
`);
const meetingQuery = graphql(`
  query CalledMeeting($id: ID!) { villageMeeting(id: $id) { id ...CalledMeeting_villageMeeting @unmask } }
`);

/** A meeting with its list, as the minutes are written on it. */
export type CalledMeeting = CalledMeeting_VillageMeetingFragment;
type Kept = { grant: string; meeting: CalledMeeting };

async function kept(account: string, grant: string): Promise<CalledMeeting[]> {
  const store = new OutboxStore();
  try {
    return (await store.asides<Kept>(account, 'meeting')).flatMap(({ content }) => (content.grant === grant ? [content.meeting] : []));
  } catch {
    return [];
  } finally {
    await store.close().catch(() => {});
  }
}

/** Keeps meetings under the key of the account; with `only`, those of the grant that are over are forgotten. */
async function keep(account: string, grant: string, meetings: readonly CalledMeeting[], only: boolean): Promise<void> {
  const store = new OutboxStore();
  try {
    for (const meeting of meetings) await store.keepAside(account, 'meeting', meeting.id, { grant, meeting } satisfies Kept);
    if (!only) return;
    const now = new Set(meetings.map(({ id }) => id));
    for (const { id, content } of await store.asides<Kept>(account, 'meeting')) if (content.grant === grant && !now.has(id)) await store.removeAside(id);
  } catch {
    // Storage is closed to this page or full: a meeting then needs a line to open.
  } finally {
    await store.close().catch(() => {});
  }
}

/** Meetings whose result is to be recorded: those kept here at once, then as the graph has them. Null until the first answer. */
export function useCalledMeetings(): readonly CalledMeeting[] | null {
  const client = useApolloClient();
  const { account, grant } = useViewer();
  const records = useCan('meeting.record');
  const [found, setFound] = useState<readonly CalledMeeting[] | null>(null);
  useEffect(() => {
    if (!records) return;
    let left = false;
    const show = (list: readonly CalledMeeting[]) => left || setFound(list);
    const [of, under] = [account?.id ?? '', grant.id];
    void kept(of, under).then(show).then(async () => {
      const { data } = await client.query({ query: calledQuery, fetchPolicy: 'no-cache' });
      if (!data?.villageMeetings) return;
      const fresh = data.villageMeetings.edges.map(({ node }) => node);
      await keep(of, under, fresh, true);
      show(fresh);
    }).catch(() => {});
    return () => {
      left = true;
    };
  }, [client, records, account?.id, grant.id]);
  return found;
}

/** One meeting, as the graph has it or, without a line, as it was kept here. `undefined` while it is looked for, null when it is nowhere. */
export function useCalledMeeting(id: string): CalledMeeting | null | undefined {
  const client = useApolloClient();
  const { account, grant } = useViewer();
  const [found, setFound] = useState<CalledMeeting | null | undefined>(undefined);
  useEffect(() => {
    let left = false;
    const [of, under] = [account?.id ?? '', grant.id];
    const look = async () => {
      if (navigator.onLine) {
        const { data } = await client.query({ query: meetingQuery, variables: { id }, fetchPolicy: 'no-cache' }).catch(() => ({ data: undefined }));
        if (data?.villageMeeting) {
          await keep(of, under, [data.villageMeeting], false);
          return data.villageMeeting;
        }
      }
      return (await kept(of, under)).find((meeting) => meeting.id === id) ?? null;
    };
    void look().then((meeting) => left || setFound(meeting));
    return () => {
      left = true;
    };
  }, [client, id, account?.id, grant.id]);
  return found;
}
