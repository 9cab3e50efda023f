import { useApolloClient } from '@apollo/client/react';
import { covers } from '@pilar/domain/region-code';
import { useEffect, useState } from 'react';
import type { PreparedBatch_DistributionBatchFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { withStore } from '../../outbox/with-store.ts';
import { useCan, useViewer } from '../../shell/session-context.tsx';

graphql(`
  fragment PreparedBatch_distributionBatch on DistributionBatch {
    id
    period
    startsOn
    endsOn
    goods
    area { code shortName }
    programme { code name aidForm }
    points { id name heldOn area { code shortName } }
    sixTMissing
  }
`);

const batchesQuery = graphql(`
  query BatchesToCheck {
    distributionBatches(first: 50, filter: { state: [RUNNING, COMPLETED] }) { edges { node { id ...PreparedBatch_distributionBatch @unmask } } }
  }
`);

/** A distribution as it is checked in the field: no recipient stands in it. */
export type PreparedBatch = PreparedBatch_DistributionBatchFragment;

type Kept = { grant: string; batch: PreparedBatch };

/** Points alone where the viewer works: others are checked by others. */
function ownPoints(batch: PreparedBatch, area: string): PreparedBatch {
  return { ...batch, points: batch.points.filter((point) => covers(area, point.area.code)) };
}

/** Where the storage is closed to this page or full, distributions need a line to open. */
const keptBatches = (account: string, grant: string) => withStore(async (store) => (await store.asides<Kept>(account, 'batch')).flatMap(({ content }) => (content.grant === grant ? [content.batch] : [])), []);

/** Keeps these distributions and no others of the grant. */
const keepBatches = (account: string, grant: string, batches: readonly PreparedBatch[]) => withStore(async (store) => {
  for (const batch of batches) await store.keepAside(account, 'batch', batch.id, { grant, batch } satisfies Kept);
  const now = new Set(batches.map(({ id }) => id));
  for (const { id, content } of await store.asides<Kept>(account, 'batch')) if (content.grant === grant && !now.has(id)) await store.removeAside(id);
}, undefined);

/** Distributions that run where the viewer works: those kept here at once, then as the graph has them. Null until the first answer. */
export function useBatches(): readonly PreparedBatch[] | null {
  const client = useApolloClient();
  const { account, grant } = useViewer();
  const checks = useCan('sixT.check');
  const [found, setFound] = useState<readonly PreparedBatch[] | null>(null);
  useEffect(() => {
    if (!checks) return;
    let left = false;
    const show = (batches: readonly PreparedBatch[]) => left || setFound(batches.map((batch) => ownPoints(batch, grant.area.code)));
    const [of, under] = [account?.id ?? '', grant.id];
    void keptBatches(of, under).then(show).then(async () => {
      const { data } = await client.query({ query: batchesQuery, fetchPolicy: 'no-cache' });
      if (!data?.distributionBatches) return;
      const fresh = data.distributionBatches.edges.map(({ node }) => node);
      await keepBatches(of, under, fresh);
      show(fresh);
    }).catch(() => {});
    return () => {
      left = true;
    };
  }, [client, checks, account?.id, grant.id, grant.area.code]);
  return found;
}
