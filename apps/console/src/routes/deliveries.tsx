import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { DeliveryFilters } from '../features/distribution/DeliveryFilters.tsx';
import { DeliveryTable } from '../features/distribution/DeliveryTable.tsx';
import { deliveryFilter, type DeliverySearch } from '../features/distribution/distribution-search.ts';
import { ExportButton } from '../features/exports/ExportButton.tsx';
import { OfImport } from '../features/imports/OfImport.tsx';
import { argumentsOf } from '../features/lists/list-arguments.ts';
import { ViewMenu } from '../features/views/ViewMenu.tsx';
import { useText } from '../i18n/use-text.ts';
import type { AreaSearch } from '../shell/area-search.ts';
import { CountLine } from '../shell/CountLine.tsx';
import { ListPager } from '../shell/ListPager.tsx';
import { NotFound } from '../shell/NotFound.tsx';
import { buttonClass } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const deliveriesQuery = graphql(`
  query Deliveries($batch: ID!, $ofBatch: Boolean!, $area: RegionCode, $filter: DeliveryFilter, $after: String) {
    distributionBatch(id: $batch) @include(if: $ofBatch) { id version state period nextSteps viewerCan { reconcile } programme { id name } points { id name } }
    deliveries(first: 100, after: $after, area: $area, filter: $filter) {
      edges { node { id ...DeliveryTable_delivery @unmask } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

type Request = { deps: DeliverySearch & AreaSearch; context: RouterContext; location: { state: { text?: string } } };

/** Begins to read the recipients that the address names. */
export function loader({ deps, context, location: { state: { text } } }: Request) {
  const asked = { area: deps.wilayah, filter: deliveryFilter(deps, text), order: ['NUMBER' as const] };
  return { asked, list: context.preload(deliveriesQuery, { fetchPolicy: 'cache-and-network', variables: { batch: deps.penyaluran ?? '', ofBatch: deps.penyaluran !== undefined, area: deps.wilayah, filter: asked.filter, after: deps.setelah } }) };
}

const route = getRouteApi('/bantuan/penyaluran/penerima');

/** Who is given what in a distribution, by number (daftar nominatif); or in whichever a bank's file told of. */
export const Route = createLazyRoute('/bantuan/penyaluran/penerima')({ component: Deliveries, pendingComponent: ListSkeleton });

function Deliveries() {
  const t = useText();
  const { penyaluran, impor } = route.useSearch();
  const { asked, list } = route.useLoaderData();
  const { data, error } = useReadQuery(list);
  const found = data?.deliveries;
  if (!found) throw error ?? new Error('The graph gave no deliveries');
  const batch = data.distributionBatch ?? null;
  if (!batch && (penyaluran !== undefined || impor === undefined)) return <NotFound />;
  const records = batch?.nextSteps.includes('RECORD') ?? false;
  const shown = argumentsOf('DELIVERIES', asked);
  return (
    <>
      <PageHead
        title={t('penyaluran.recipientList')}
        trail={[<Link key="list" to="/bantuan/penyaluran" search={({ wilayah }) => ({ wilayah, tampilan: 'daftar' as const })}>{t('penyaluran.title')}</Link>, ...(batch ? [<Link key="batch" to="/bantuan/penyaluran/$id" params={{ id: batch.id }}>{t('penyaluran.titleOf', { programme: batch.programme.name, period: batch.period })}</Link>] : [])]}
        line={<CountLine count={found.totalCount} words="penyaluran.recipientCount" atLeast="penyaluran.recipientCountAtLeast" />}
        actions={<>{batch && records && <Link to="/lapangan/salur/$id" params={{ id: batch.id }} className={buttonClass('main')}>{t('penyaluran.record')}</Link>}<ExportButton shown={shown} count={found.totalCount} /></>}
      />
      <DeliveryFilters points={batch?.points ?? []}><ViewMenu shown={shown} /></DeliveryFilters>
      <OfImport id={impor} whole={batch !== null} />
      {found.edges.length === 0 ? <State title={t('penyaluran.noRecipients')} action={<Link to="/bantuan/penyaluran/penerima" search={{ penyaluran, impor: batch ? undefined : impor }} className={buttonClass()}>{t('shell.clearFilters')}</Link>}>{t('penyaluran.noRecipientsWhy')}</State> : <DeliveryTable batch={batch?.id ?? null} deliveries={found.edges.map(({ node }) => node)} mayRecord={records} mayConfirm={records && (batch?.viewerCan.reconcile ?? false)} />}
      <ListPager next={found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null} />
    </>
  );
}
