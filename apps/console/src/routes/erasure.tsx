import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { ErasureTable } from '../features/retention/ErasureTable.tsx';
import type { MessageId } from '../i18n/messages.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const erasureQuery = graphql(`
  query ErasureRecord($id: ID!) {
    erasure(id: $id) { id ...ErasureTable_erasure @unmask }
  }
`);

const parts: Readonly<Record<string, MessageId>> = { 'erasure.beneficiary.@beneficiaries': 'retensi.subject', 'erasure.person.@people': 'retensi.subject' };

/** Begins to read the erasure. */
export function loader({ params, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(erasureQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id } });
}

const route = getRouteApi('/pelindungan/retensi/$id');

/** One erasure, as the list has it: where a task leads whoever is to decide. */
export const Route = createLazyRoute('/pelindungan/retensi/$id')({ component: ErasureRecord, pendingComponent: RecordSkeleton });

function ErasureRecord() {
  const t = useText();
  const { data, error } = useReadQuery(route.useLoaderData());
  const erasure = data?.erasure;
  if (!erasure) {
    if (error) throw error;
    return <NotFound />;
  }
  return (
    <>
      <PageHead title={t('retensi.one')} trail={[<Link key="list" to="/pelindungan/retensi" search={({ wilayah }) => ({ wilayah })}>{t('retensi.title')}</Link>]} />
      <Partial error={error} parts={parts} />
      <ErasureTable erasures={[erasure]} />
    </>
  );
}
