import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { DeliveryFailure, DeliveryState, DistributionState } from '../../__generated__/graphql.ts';
import { allPages } from '../../apollo/all-pages.ts';
import { withStore } from '../../outbox/with-store.ts';
import { useViewer } from '../../shell/session-context.tsx';

const pointQuery = graphql(`
  query FieldDistribution($id: ID!) {
    distributionBatch(id: $id) { id period state goods nextSteps programme { id name } area { code shortName } points { id name heldOn timeFrom timeTo area { code shortName } } }
  }
`);
const recipientsQuery = graphql(`
  query FieldRecipients($filter: DeliveryFilter!, $after: String) {
    deliveries(first: 100, after: $after, filter: $filter) {
      edges { node { id nth recipient address amount goods state stopped failure deliveredAt area { code shortName } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** One who is to receive something, as a phone shows them. */
export type Recipient = { id: string; nth: number; name: string | null; address: string; amount: string; goods: string | null; state: DeliveryState; stopped: boolean; failure: DeliveryFailure | null; deliveredAt: string | null };
/** A point of a distribution, or all of it where it has none, with those who come there. `readAt` is in ms since the epoch. */
export type PointList = {
  batch: string; programme: string; period: string; state: DistributionState; mayRecord: boolean; readAt: number;
  point: { id: string; name: string; heldOn: string; timeFrom: string | null; timeTo: string | null } | null;
  points: { id: string; name: string; heldOn: string; area: string }[];
  rows: Recipient[];
};
/** A list as this machine keeps it, under the key of its account. */
type Kept = { grant: string; list: PointList };

/** Kept lists are forgotten some days after they were last read here. */
const keptMs = 7 * 86_400_000;
const keyOf = (grant: string, batch: string, point: string | undefined) => `salur ${grant} ${batch} ${point ?? ''}`;

async function keptLists(account: string, grant: string): Promise<PointList[]> {
  return withStore(async (store) => {
    const asides = await store.asides<Kept>(account, 'distribution');
    for (const { id, content } of asides) if (content.list.readAt < Date.now() - keptMs) await store.removeAside(id);
    return asides.flatMap(({ content }) => (content.grant === grant && content.list.readAt >= Date.now() - keptMs ? [content.list] : []));
  }, []);
}

/** Points whose lists this machine keeps, for opening them without a line. */
export function useKeptPoints(): readonly PointList[] {
  const { account, grant } = useViewer();
  const [found, setFound] = useState<readonly PointList[]>([]);
  useEffect(() => {
    let left = false;
    void keptLists(account?.id ?? '', grant.id).then((lists) => left || setFound(lists.filter(({ rows }) => rows.length > 0)));
    return () => {
      left = true;
    };
  }, [account?.id, grant.id]);
  return found;
}

/** Reads a point with those who come there. Of a distribution with several points, none are read before one is chosen. */
function usePointReader(batch: string, point: string | undefined): () => Promise<PointList | null> {
  const client = useApolloClient();
  return useCallback(async () => {
    const once = { fetchPolicy: 'no-cache' as const };
    const readAt = Date.now();
    const { data, error } = await client.query({ query: pointQuery, variables: { id: batch }, ...once });
    const found = data?.distributionBatch;
    // Without an answer nothing is known; an answer without it says that it is not there.
    if (!found && (error || !data)) throw error ?? new Error('The graph gave no distribution');
    if (!found) return null;
    const here = found.points.find(({ id }) => id === point) ?? null;
    const filter = { batch, ...(here && { point: here.id }) };
    const nodes = here === null && found.points.length > 0 ? [] : await allPages(async (after) => (await client.query({ query: recipientsQuery, variables: { filter, after }, ...once })).data?.deliveries);
    return {
      batch, programme: found.programme.name, period: found.period, state: found.state, mayRecord: found.nextSteps.includes('RECORD'), readAt,
      point: here && { id: here.id, name: here.name, heldOn: here.heldOn, timeFrom: here.timeFrom ?? null, timeTo: here.timeTo ?? null },
      points: found.points.map(({ id, name, heldOn, area }) => ({ id, name, heldOn, area: area.shortName })),
      rows: nodes.map(({ id, nth, recipient, address, area, amount, goods, state, stopped, failure, deliveredAt }) => (
        { id, nth, name: recipient ?? null, address: [address, area.shortName].filter(Boolean).join(', '), amount, goods: goods ?? null, state, stopped, failure: failure ?? null, deliveredAt: deliveredAt ?? null }
      )),
    };
  }, [client, batch, point]);
}

/** The list of a point as the graph has it or, without a line, as it was last read here; and a way to read it anew. Undefined while it is looked for, null when it is nowhere. */
export function useFieldPoint(batch: string, point: string | undefined): { list: PointList | null | undefined; reload: () => Promise<void> } {
  const { account, grant } = useViewer();
  const [of, under] = [account?.id ?? '', grant.id];
  const read = usePointReader(batch, point);
  const [list, setList] = useState<PointList | null | undefined>(undefined);
  const keep = useCallback(async (): Promise<PointList | null> => {
    const found = await read();
    if (found) await withStore((store) => store.keepAside(of, 'distribution', keyOf(under, batch, point), { grant: under, list: found } satisfies Kept), undefined);
    return found;
  }, [read, of, under, batch, point]);
  useEffect(() => {
    const control = { left: false };
    const look = async () => {
      const kept = (await keptLists(of, under)).find((one) => one.batch === batch && (one.point?.id ?? undefined) === point) ?? null;
      if (!control.left && kept) setList(kept);
      const fresh = await keep().catch(() => kept);
      if (!control.left) setList(fresh);
    };
    void look();
    return () => {
      control.left = true;
    };
  }, [keep, of, under, batch, point]);
  return { list, reload: async () => setList(await keep().catch(() => list)) };
}
