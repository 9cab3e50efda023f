import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi, useNavigate } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { ListSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../ui/Table.tsx';
import type { SeriesListQuery } from '../__generated__/graphql.ts';
import type { RouterContext } from './root.tsx';

const listQuery = graphql(`
  query SeriesList {
    eventSeries(first: 100) { edges { node { id title type description } } }
  }
`);

/** Begins to read the series. */
export function loader({ context }: { context: RouterContext }) {
  return context.preload(listQuery, { fetchPolicy: 'cache-and-network' });
}

const route = getRouteApi('/kegiatan/seri');
// A form comes with what checks its input; a reader need not wait for that.
const NewSeries = lazy(() => import('../features/series/NewSeries.tsx').then((file) => ({ default: file.NewSeries })));

/** The series of the viewer's area and of those above it. */
export const Route = createLazyRoute('/kegiatan/seri')({ component: SeriesList, pendingComponent: ListSkeleton });

type Row = NonNullable<SeriesListQuery['eventSeries']>['edges'][number]['node'];

function SeriesList() {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const mayStart = useCan('event.record');
  const [starting, setStarting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const list = data?.eventSeries;
  if (!list) throw error ?? new Error('The graph gave no list of series');
  const columns: Column<Row>[] = [
    {
      key: 'title', head: t('plan.series'), phone: 'lead',
      cell: ({ id, title, description }) => <><Link to="/kegiatan/seri/$id" params={{ id }} className={rowLinkClass}>{title}</Link>{description && <span className={secondLineClass}>{description}</span>}</>,
    },
    { key: 'type', head: t('events.type'), cell: ({ type }) => label('EVENT_TYPE', type), phone: 'bare' },
  ];
  return (
    <>
      <PageHead
        title={t('plan.series')}
        trail={[<Link key="list" to="/kegiatan" search={({ wilayah }) => ({ wilayah })}>{t('events.title')}</Link>]}
        line={<span>{t('plan.seriesLine')}</span>}
        actions={mayStart && !starting && <Button weight="main" onClick={() => setStarting(true)}>{t('plan.start')}</Button>}
      />
      {starting && <Suspense><NewSeries onStarted={(id) => void navigate({ to: '/kegiatan/seri/$id', params: { id } })} onCancel={() => setStarting(false)} /></Suspense>}
      {list.edges.length === 0
        ? <State title={t('plan.none')}>{t('plan.noneWhy')}</State>
        : <Table label={t('plan.series')} columns={columns} rows={list.edges.map(({ node }) => node)} rowKey={({ id }) => id} />}
    </>
  );
}
