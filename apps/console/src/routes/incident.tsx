import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { AffectedList } from '../features/incidents/AffectedList.tsx';
import { Countdown, IncidentFacts, IncidentTexts } from '../features/incidents/IncidentBody.tsx';
import { IncidentSteps } from '../features/incidents/IncidentSteps.tsx';
import { incidentTones } from '../features/incidents/incident-words.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import { partClass } from '../features/beneficiaries/NoPromise.tsx';
import type { RouterContext } from './root.tsx';

const incidentQuery = graphql(`
  query IncidentRecord($id: ID!) {
    incident(id: $id) { id ...IncidentBody_incident @unmask }
  }
`);

/** Begins to read the incident. */
export function loader({ params, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(incidentQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id } });
}

const route = getRouteApi('/pelindungan/insiden/$id');

/** One incident: what happened, whom it touched, who has been told, and what is to be done until when. */
export const Route = createLazyRoute('/pelindungan/insiden/$id')({ component: IncidentRecord, pendingComponent: RecordSkeleton });

function IncidentRecord() {
  const t = useText();
  const label = useLabel();
  const handles = useCan('incident.handle');
  const { data, error } = useReadQuery(route.useLoaderData());
  const incident = data?.incident;
  if (!incident) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, number, area, state, overdue, version, steps, affectedCount } = incident;
  // Whom it touched is read anew once they were looked for again.
  const sought = steps.findLast(({ kind }) => kind === 'FIND');
  return (
    <>
      <PageHead
        title={t('insiden.one', { number })}
        trail={[<Link key="list" to="/pelindungan/insiden" search={({ wilayah }: { wilayah?: string }) => ({ wilayah })}>{t('insiden.title')}</Link>]}
        line={<><span>{area.fullName}</span><span aria-hidden="true">·</span><StateDot tone={overdue ? 'due' : incidentTones[state]}>{label('INCIDENT_STATE', state)}</StateDot></>}
      />
      <Columns
        main={<><Countdown incident={incident} /><IncidentSteps key={version} incident={incident} /><div className={partClass}><IncidentTexts incident={incident} />{handles && <AffectedList key={sought?.id} incident={id} count={affectedCount} />}</div></>}
        aside={<IncidentFacts incident={incident} />}
      />
    </>
  );
}
