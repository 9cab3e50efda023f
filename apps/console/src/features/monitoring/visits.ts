import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { PreparedVisit_MonitoringFragment } from '../../__generated__/graphql.ts';
import { OutboxStore } from '../../outbox/store.ts';
import { useCan, useViewer } from '../../shell/session-context.tsx';

graphql(`
  fragment PreparedVisit_monitoring on Monitoring {
    id
    year
    state
    plannedOn
    visitedOn
    institution { id name address }
    area { code shortName }
    instrument { id edition name sections { title questions { code text hint kind required weight options { code label } min max } } }
    answers { question value note }
  }
`);

const visitsQuery = graphql(`
  query VisitsToMake {
    monitorings(first: 50, filter: { mine: true, state: [PLANNED, VISITED] }, order: [PLANNED_ON]) { edges { node { id ...PreparedVisit_monitoring @unmask } } }
  }
`);

const visitQuery = graphql(`
  query VisitToMake($id: ID!) {
    monitoring(id: $id) { id ...PreparedVisit_monitoring @unmask }
  }
`);

/** A visit as it is filled in: the institution, the questions, and what stands there already. */
export type PreparedVisit = PreparedVisit_MonitoringFragment;

type Kept = { grant: string; visit: PreparedVisit };

/** What was fetched for visits while there was a line, so that they are filled in without one. */
async function keptVisits(account: string, grant: string): Promise<PreparedVisit[]> {
  const store = new OutboxStore();
  try {
    return (await store.asides<Kept>(account, 'visit')).flatMap(({ content }) => (content.grant === grant ? [content.visit] : []));
  } catch {
    return [];
  } finally {
    await store.close().catch(() => {});
  }
}

/** Keeps visits; with `only`, all others of the grant are forgotten. */
async function keepVisits(account: string, grant: string, visits: readonly PreparedVisit[], only: boolean): Promise<void> {
  const store = new OutboxStore();
  try {
    for (const visit of visits) await store.keepAside(account, 'visit', visit.id, { grant, visit } satisfies Kept);
    if (!only) return;
    const now = new Set(visits.map(({ id }) => id));
    for (const { id, content } of await store.asides<Kept>(account, 'visit')) if (content.grant === grant && !now.has(id)) await store.removeAside(id);
  } catch {
    // Storage is closed to this page or full: visits then need a line to open.
  } finally {
    await store.close().catch(() => {});
  }
}

const byDay = (visits: readonly PreparedVisit[]) => visits.toSorted((a, b) => (a.plannedOn < b.plannedOn ? -1 : 1));

/** The viewer's next visits: those kept here at once, then as the graph has them. Null until the first answer. */
export function useVisits(): readonly PreparedVisit[] | null {
  const client = useApolloClient();
  const { account, grant } = useViewer();
  const visits = useCan('monitoring.visit');
  const [found, setFound] = useState<readonly PreparedVisit[] | null>(null);
  useEffect(() => {
    if (!visits) return;
    let left = false;
    const show = (list: readonly PreparedVisit[]) => left || setFound(byDay(list));
    const [of, under] = [account?.id ?? '', grant.id];
    void keptVisits(of, under).then(show).then(async () => {
      const { data } = await client.query({ query: visitsQuery, fetchPolicy: 'no-cache' });
      if (!data?.monitorings) return;
      const fresh = data.monitorings.edges.map(({ node }) => node);
      await keepVisits(of, under, fresh, true);
      show(fresh);
    }).catch(() => {});
    return () => {
      left = true;
    };
  }, [client, visits, account?.id, grant.id]);
  return found;
}

/** One visit, as the graph has it or, without a line, as it was kept here. `undefined` while it is looked for, null when it is nowhere. */
export function useVisit(id: string): PreparedVisit | null | undefined {
  const client = useApolloClient();
  const { account, grant } = useViewer();
  const [found, setFound] = useState<PreparedVisit | null | undefined>(undefined);
  useEffect(() => {
    let left = false;
    const [of, under] = [account?.id ?? '', grant.id];
    const look = async () => {
      if (navigator.onLine) {
        const { data } = await client.query({ query: visitQuery, variables: { id }, fetchPolicy: 'no-cache' }).catch(() => ({ data: undefined }));
        if (data?.monitoring) {
          await keepVisits(of, under, [data.monitoring], false);
          return data.monitoring;
        }
      }
      return (await keptVisits(of, under)).find((visit) => visit.id === id) ?? null;
    };
    void look().then((visit) => left || setFound(visit));
    return () => {
      left = true;
    };
  }, [client, id, account?.id, grant.id]);
  return found;
}
