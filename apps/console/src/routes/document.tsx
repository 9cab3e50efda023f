import { useQuery } from '@apollo/client/react';
import { createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { DocumentView } from '../features/documents/DocumentView.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { useWork } from '../shell/use-work.ts';
import { RecordSkeleton } from '../ui/Skeleton.tsx';

const documentQuery = graphql(`
  query Document($id: ID!) {
    document(id: $id) { id ...DocumentView_document @unmask }
  }
`);

const route = getRouteApi('/dokumen/$id');

/** One paper. */
export const Route = createLazyRoute('/dokumen/$id')({ component: Document, pendingComponent: RecordSkeleton });

function Document() {
  const { id } = route.useParams();
  const { data, error, loading, refetch } = useQuery(documentQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const document = data?.document;
  const working = document?.making != null && document.job?.state !== 'FAILED' && document.job?.state !== 'CANCELLED';
  useWork(working, () => refetch());
  if (document) return <DocumentView document={document} />;
  if (error) throw error;
  return loading ? <RecordSkeleton /> : <NotFound />;
}
