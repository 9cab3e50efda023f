import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { MergePersons } from '../features/people/MergePersons.tsx';
import { OtherRecord } from '../features/people/OtherRecord.tsx';
import type { MergeSearch } from '../features/people/merge-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const pairQuery = graphql(`
  query PersonsToMerge($id: ID!, $other: ID!, $chosen: Boolean!) {
    kept: person(id: $id) {
      id
      displayName
      viewerCan { merge }
      likelySame { id displayName area { code fullName } }
      ...MergePersons_person @unmask
    }
    other: person(id: $other) @include(if: $chosen) { id viewerCan { merge } ...MergePersons_person @unmask }
  }
`);

type Request = { params: { id: string }; deps: MergeSearch; context: RouterContext };

/** Begins to read both records, as they are now. */
export function loader({ params: { id }, deps: { dengan }, context }: Request) {
  return context.preload(pairQuery, { fetchPolicy: 'network-only', variables: { id, other: dengan ?? id, chosen: dengan !== undefined && dengan !== id } });
}

const route = getRouteApi('/orang/$id/gabung');

/** Two records of one person become one. */
export const Route = createLazyRoute('/orang/$id/gabung')({ component: MergePage, pendingComponent: RecordSkeleton });

function MergePage() {
  const t = useText();
  const navigate = useNavigate();
  const { dengan } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const { kept, other } = data ?? {};
  if (!kept) {
    if (error) throw error;
    return <NotFound />;
  }
  if (!kept.viewerCan.merge || other?.viewerCan.merge === false) return <State level={1} title={t('shell.forbidden')}>{t('merges.forbidden')}</State>;
  return (
    <>
      <PageHead
        title={t('merges.title')}
        trail={[
          <Link key="list" to="/orang" search={({ wilayah }) => ({ wilayah })}>{t('people.title')}</Link>,
          <Link key="person" to="/orang/$id" params={{ id: kept.id }} search={({ wilayah }) => ({ wilayah })}>{kept.displayName}</Link>,
        ]}
        line={<span>{t('merges.line')}</span>}
      />
      {other && other.id !== kept.id
        ? <MergePersons key={`${kept.id}${kept.version}${other.id}${other.version}`} kept={kept} other={other} onSwap={() => void navigate({ to: '/orang/$id/gabung', params: { id: other.id }, search: ({ wilayah }) => ({ wilayah, dengan: kept.id }) })} />
        : <OtherRecord id={kept.id} likely={kept.likelySame ?? []} />}
      {dengan !== undefined && !other && dengan !== kept.id && <p role="status">{t('merges.notFound')}</p>}
    </>
  );
}
