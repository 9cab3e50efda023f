import { useReadQuery } from '@apollo/client/react';
import { Navigate, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const placeQuery = graphql(`query PlaceOfService($id: ID!) { caseService(id: $id) { id case { id } } }`);

/** Begins to read which case the service belongs to. */
export function loader({ params, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(placeQuery, { variables: { id: params.id } });
}

const route = getRouteApi('/layanan-kasus/$id');

/** A service, whose place is the page of its case. */
export const Route = createLazyRoute('/layanan-kasus/$id')({ component: CaseServicePlace, pendingComponent: RecordSkeleton });

function CaseServicePlace() {
  const { data, error } = useReadQuery(route.useLoaderData());
  const of = data?.caseService?.case;
  if (of) return <Navigate to="/ppks/kasus/$id" params={{ id: of.id }} replace />;
  if (error) throw error;
  return <NotFound />;
}
