import { useReadQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { DocumentTable } from '../features/documents/DocumentTable.tsx';
import { useText } from '../i18n/use-text.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NoHits } from '../shell/NoHits.tsx';
import type { AreaSearch } from '../shell/area-search.ts';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const documentsQuery = graphql(`
  query Documents($area: RegionCode, $after: String) {
    documents(first: 20, area: $area, after: $after) {
      edges { node { id ...DocumentTable_document } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: { setelah?: string } & AreaSearch; context: RouterContext };

/** Begins to read the papers of the region. */
export function loader({ deps: { wilayah, setelah }, context }: Request) {
  return context.preload(documentsQuery, { fetchPolicy: 'cache-and-network', variables: { area: wilayah, after: setelah } });
}

const route = getRouteApi('/dokumen');

/** Papers that were made, newest first. */
export const Route = createLazyRoute('/dokumen')({ component: Documents, pendingComponent: ListSkeleton });

function Documents() {
  const t = useText();
  const { data, error } = useReadQuery(route.useLoaderData());
  const documents = data?.documents;
  if (!documents) throw error ?? new Error('The graph gave no list of papers');
  return (
    <>
      <PageHead title={t('documents.title')} line={<CountLine count={documents.totalCount} words="documents.count" atLeast="documents.countAtLeast" />} />
      {documents.edges.length === 0 ? <NoHits none="documents.none" noneWhy="documents.noneWhy" /> : <DocumentTable documents={documents.edges.map(({ node }) => node)} />}
      <ListPager next={documents.pageInfo.hasNextPage ? documents.pageInfo.endCursor : null} />
    </>
  );
}
