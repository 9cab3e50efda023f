import { useReadQuery, type PreloadQueryFunction } from '@apollo/client/react';
import { Outlet, createRootRouteWithContext, retainSearchParams } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import type { SessionQuery } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { sessionEstablished } from '../apollo/session.ts';
import { Shell } from '../shell/Shell.tsx';
import { SessionProvider } from '../shell/session-context.tsx';
import { WholePageFailure } from '../shell/Failure.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { areaSearch } from '../shell/area-search.ts';
import { ListSkeleton } from '../ui/Skeleton.tsx';

export type RouterContext = { preload: PreloadQueryFunction };

/** The viewer and the words for codes: what every page needs. Lists of codes that no page shows are not asked for. */
export const sessionQuery = graphql(`
  query Session($lists: [String!]!) {
    viewer {
      name
      account { id }
      can
      grant { id role area { code fullName shortName level children { code shortName } } }
      grants { id role area { code fullName } }
    }
    vocabulary(lists: $lists) { list entries { code labelId labelEn } }
  }
`);

/** Lists of codes that some page shows. */
export const lists = [
  'CAVEAT_KIND', 'DAY_PART', 'EVENT_MODE', 'EVENT_ROLE', 'EVENT_STATE', 'EVENT_TYPE', 'IMPORT_KIND', 'IMPORT_ROW_STATE', 'IMPORT_STATE', 'INSTITUTION_KIND',
  'JOB_KIND', 'JOB_STATE', 'KEY_POINT_CATEGORY', 'LEGAL_BASIS_KIND', 'LEGAL_BASIS_STATUS', 'LEGAL_FORM', 'OFFICE_KIND', 'OFFICE_LEVEL', 'ORGANISER_KIND',
  'PARTICIPANT_GROUP', 'PILLAR_STATE', 'PILLAR_TYPE', 'PLAN_DOC', 'PUBLICATION_KIND', 'RECURRENCE', 'ROLE', 'APPOINTER', 'TASK_KIND',
];

/** Without the words, codes are shown as they are: better than no page. */
const noWords: NonNullable<SessionQuery['vocabulary']> = [];

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: areaSearch,
  search: { middlewares: [retainSearchParams(['wilayah'])] },
  // The session's data are read once; a change of language or grant needs no second reading or a new page.
  staleTime: Infinity,
  loader: ({ context }) => context.preload(sessionQuery, { variables: { lists } }),
  component: Root,
  errorComponent: WholePageFailure,
  notFoundComponent: NotFound,
});

function Root() {
  const { data, error } = useReadQuery(rootRoute.useLoaderData());
  const viewer = data?.viewer;
  const known = Boolean(viewer);
  const accountId = viewer?.account?.id ?? null;
  useEffect(() => {
    if (known) sessionEstablished(accountId);
  }, [known, accountId]);
  if (!viewer) throw error ?? new Error('The graph did not say who is signed in');
  return (
    <SessionProvider viewer={viewer} vocabulary={data.vocabulary ?? noWords}>
      <Shell>
        <Suspense fallback={<ListSkeleton />}>
          <Outlet />
        </Suspense>
      </Shell>
    </SessionProvider>
  );
}
