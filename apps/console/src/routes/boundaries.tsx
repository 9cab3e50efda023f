import { useApolloClient, useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { BoundaryInUse } from '../features/boundaries/BoundaryInUse.tsx';
import { BoundaryHistory } from '../features/boundaries/BoundaryHistory.tsx';
import { SendBoundaries } from '../features/boundaries/SendBoundaries.tsx';
import styles from '../features/boundaries/Boundaries.module.css';
import { useText } from '../i18n/use-text.ts';
import { useWork } from '../shell/use-work.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const boundariesQuery = graphql(`
  query Boundaries {
    installedBoundaries { id ...BoundaryInUse_set }
    boundarySets(first: 50) {
      edges { node { id state ...BoundaryHistory_set } }
    }
  }
`);

/** Begins to read the boundaries that were sent. */
export function loader({ context }: { context: RouterContext }) {
  return context.preload(boundariesQuery, { fetchPolicy: 'cache-and-network' });
}

const route = getRouteApi('/pengaturan/batas');

/** Official boundaries: which are in use, which were sent, and how to send others. */
export const Route = createLazyRoute('/pengaturan/batas')({ component: Boundaries, pendingComponent: ListSkeleton });

function Boundaries() {
  const t = useText();
  const client = useApolloClient();
  const read = route.useLoaderData();
  const { data, error } = useReadQuery(read);
  const sets = data?.boundarySets?.edges.map(({ node }) => node);
  useWork(sets?.some(({ state }) => state === 'CHECKING') ?? false, () => client.refetchQueries({ include: ['Boundaries'] }));
  if (!sets) throw error ?? new Error('The graph gave no list of boundaries');
  return (
    <>
      <PageHead title={t('boundaries.title')} line={t('boundaries.lead')} />
      <div className={styles.cards}>
        <BoundaryInUse set={data?.installedBoundaries ?? null} />
        <SendBoundaries />
        <BoundaryHistory sets={sets} />
      </div>
    </>
  );
}
