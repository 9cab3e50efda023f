import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { NewInstitutionReport } from '../features/institution-reports/NewInstitutionReport.tsx';
import { yearsToReport } from '../features/institution-reports/report-years.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { useCan, useViewer } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';
import type { RouterContext } from './root.tsx';

const institutionQuery = graphql(`
  query InstitutionToReport($id: ID!) {
    institution(id: $id) { id name founded dissolvedOn reports { id year } }
  }
`);

/** Begins to read whose report it is, and of which years there is one. */
export function loader({ params, context }: { params: { id: string }; context: RouterContext }) {
  return context.preload(institutionQuery, { fetchPolicy: 'network-only', variables: { id: params.id } });
}

const route = getRouteApi('/lembaga/$id/laporan/baru');

/** A new yearly report of an institution. */
export const Route = createLazyRoute('/lembaga/$id/laporan/baru')({ component: NewReport, pendingComponent: RecordSkeleton });

function NewReport() {
  const t = useText();
  const writes = useCan('yearReport.write');
  const { tahun } = route.useSearch();
  const { grant: { organisation } } = useViewer();
  const { data, error } = useReadQuery(route.useLoaderData());
  const institution = data?.institution;
  if (!writes) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (!institution) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, name } = institution;
  const years = yearsToReport({ founded: institution.founded ?? null, dissolvedOn: institution.dissolvedOn ?? null, reports: institution.reports });
  return (
    <>
      <PageHead title={t('yearReports.newTitle')} trail={[<Link key="institution" to="/lembaga/$id" params={{ id }}>{name}</Link>]} line={<span>{t('yearReports.newLine')} {!organisation && t('yearReports.onBehalfHint')}</span>} />
      {years.length === 0
        ? <State title={t('yearReports.allTold')}>{t('yearReports.allToldWhy')}</State>
        : <NewInstitutionReport institution={id} years={years} asked={tahun} />}
    </>
  );
}
