import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { IcalendarButton } from '../features/events/IcalendarButton.tsx';
import { SeriesPlan } from '../features/series/SeriesPlan.tsx';
import { StopTable } from '../features/series/StopTable.tsx';
import { newStop, nextStop, type StopValues } from '../features/series/series-plan.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import type { RouterContext } from './root.tsx';

const seriesQuery = graphql(`
  query SeriesPage($id: ID!) {
    series(id: $id) {
      id
      title
      type
      description
      viewerCan { correct }
      ...CorrectSeries_series @unmask
      stops { area { code shortName } held last { id date } next { id date state } }
      events(first: 20) { edges { node { id title date roles { id person { id } } } } }
    }
  }
`);

type Request = { params: { id: string }; context: RouterContext };

/** Begins to read the series. */
export function loader({ params, context }: Request) {
  return context.preload(seriesQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id } });
}

// A form comes with what checks its input; a reader need not wait for that.
const CorrectSeries = lazy(() => import('../features/series/CorrectSeries.tsx').then((file) => ({ default: file.CorrectSeries })));

const route = getRouteApi('/kegiatan/seri/$id');

/** A series: where it was, where it was not, and its next stops. */
export const Route = createLazyRoute('/kegiatan/seri/$id')({ component: Series, pendingComponent: RecordSkeleton });

function Series() {
  const t = useText();
  const label = useLabel();
  const mayPlan = useCan('event.record');
  const [stops, setStops] = useState<StopValues[]>([]);
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const series = data?.series;
  if (!series) {
    if (error) throw error;
    return <NotFound />;
  }
  const chosen = stops.map(({ area }) => area);
  const plan = (area: string) => setStops([...stops, newStop(area)]);
  const next = nextStop(series.stops, chosen);
  const reached = series.stops.filter(({ last }) => last).length;
  const hasModel = series.events.edges.length > 0;
  return (
    <>
      <PageHead
        title={series.title}
        trail={[
          <Link key="list" to="/kegiatan" search={({ wilayah }) => ({ wilayah })}>{t('events.title')}</Link>,
          <Link key="series" to="/kegiatan/seri">{t('plan.series')}</Link>,
        ]}
        line={<span>{t('plan.line', { type: label('EVENT_TYPE', series.type), reached, all: series.stops.length })}</span>}
        actions={
          <>
            {mayPlan && hasModel && next && <Button weight="main" onClick={() => plan(next)}>{t('plan.planNext')}</Button>}
            <Link to="/kegiatan" search={({ wilayah }) => ({ wilayah, jenis: [series.type] })} className={buttonClass()}>{t('plan.events')}</Link>
            {series.viewerCan.correct && !correcting && <Button onClick={() => setCorrecting(true)}>{t('plan.correct')}</Button>}
            <IcalendarButton of={{ series: series.id }} name={series.title} />
          </>
        }
      />
      <Partial error={error} parts={{ 'series.events.edges.node.roles.person': 'events.partPersons' }} />
      {correcting && <Suspense><CorrectSeries series={series} onDone={() => setCorrecting(false)} /></Suspense>}
      {series.description && <p>{series.description}</p>}
      {mayPlan && !hasModel && <Notice>{t('plan.noModel')} <Link to="/kegiatan/baru">{t('eventForm.new')}</Link></Notice>}
      {stops.length > 0 && <SeriesPlan series={series} stops={stops} onChange={setStops} />}
      <StopTable stops={series.stops} chosen={chosen} onPlan={mayPlan && hasModel ? plan : null} />
    </>
  );
}
