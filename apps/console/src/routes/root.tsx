import { useReadQuery, type PreloadQueryFunction } from '@apollo/client/react';
import { Navigate, Outlet, createRootRouteWithContext, retainSearchParams, useRouterState } from '@tanstack/react-router';
import { Suspense, useEffect, type ReactNode } from 'react';
import type { SessionQuery } from '../__generated__/graphql.ts';
import { graphql } from '../__generated__/gql.ts';
import { sessionEstablished } from '../apollo/session.ts';
import { loadAllTexts } from '../i18n/language.ts';
import { Shell } from '../shell/Shell.tsx';
import { SessionProvider } from '../shell/session-context.tsx';
import { WholePageFailure } from '../shell/Failure.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { areaSearch } from '../shell/area-search.ts';
import { shownLists } from '../shell/shown-lists.ts';
import { ListSkeleton } from '../ui/Skeleton.tsx';

export type RouterContext = { preload: PreloadQueryFunction };

/** The viewer and the words for codes: what every page needs. Lists of codes that no page shows are not asked for. */
export const sessionQuery = graphql(`
  query Session($lists: [String!]!) {
    viewer {
      name
      account { id }
      can
      grant { id role area { code fullName shortName level children { code shortName } } organisation { id } }
      grants { id role area { code fullName } deputyOf { id account { id displayName } } }
    }
    fieldTerms { id type area { code shortName } person { id displayName } }
    vocabulary(lists: $lists) { list entries { code labelId labelEn } }
  }
`);

/** What the session is asked for: the same everywhere, so that it is read once. */
export const sessionVariables = { lists: [...shownLists] };

/** Without the words, codes are shown as they are: better than no page. */
const noWords: NonNullable<SessionQuery['vocabulary']> = [];
const noTerms: NonNullable<SessionQuery['fieldTerms']> = [];

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  validateSearch: areaSearch,
  search: { middlewares: [retainSearchParams(['wilayah'])] },
  // The first list has its texts with the frame; any other page waits for all of them, once.
  beforeLoad: ({ location: { pathname } }) => (pathname === '/' || pathname === '/kegiatan' ? undefined : loadAllTexts()),
  // The session's data are read once; a change of language or grant needs no second reading or a new page.
  staleTime: Infinity,
  loader: ({ context }) => context.preload(sessionQuery, { variables: sessionVariables }),
  component: Root,
  errorComponent: WholePageFailure,
  notFoundComponent: NotFound,
});

function Root() {
  const { data, error } = useReadQuery(rootRoute.useLoaderData());
  const viewer = data?.viewer;
  const known = Boolean(viewer);
  const accountId = viewer?.account?.id ?? null;
  const door = useOwnDoor(viewer?.grant.organisation?.id);
  useEffect(() => {
    if (known) sessionEstablished(accountId);
  }, [known, accountId]);
  if (!viewer) throw error ?? new Error('The graph did not say who is signed in');
  return (
    <SessionProvider viewer={viewer} vocabulary={data.vocabulary ?? noWords} fieldTerms={data.fieldTerms ?? noTerms}>
      <Shell>
        <Suspense fallback={<ListSkeleton />}>
          {door ?? <Outlet />}
        </Suspense>
      </Shell>
    </SessionProvider>
  );
}

/** Who works for one institution begins there: the way to it, and until it stands there nothing of the page that was opened first. */
function useOwnDoor(institution: string | undefined): ReactNode {
  const id = institution ?? '';
  const home = useRouterState({ select: ({ location }) => location.state.home === true });
  const leaving = useRouterState({ select: ({ location, matches }) => location.pathname === `/lembaga/${id}` && matches.at(-1)?.pathname === '/kegiatan' });
  if (!id) return null;
  if (home) return <Navigate to="/lembaga/$id" params={{ id }} replace />;
  return leaving ? <ListSkeleton /> : null;
}
