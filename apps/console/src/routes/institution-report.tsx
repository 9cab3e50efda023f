import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ReportBody, ReportFacts } from '../features/institution-reports/ReportBody.tsx';
import { ReportSteps } from '../features/institution-reports/ReportSteps.tsx';
import { reportFields, reportParts, reportTones } from '../features/institution-reports/report-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const reportQuery = graphql(`
  query InstitutionReport($id: ID!, $history: Boolean!) {
    institutionReport(id: $id) {
      id
      ...YearReport_report @unmask
      caveats { ...CaveatNotices_caveat @unmask }
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the report; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(reportQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/lembaga/laporan/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectInstitutionReport = lazy(() => import('../features/institution-reports/CorrectInstitutionReport.tsx').then((file) => ({ default: file.CorrectInstitutionReport })));

/** One yearly report: what it says, how far it is, and what can be done with it. */
export const Route = createLazyRoute('/lembaga/laporan/$id')({ component: InstitutionReport, pendingComponent: RecordSkeleton });

function InstitutionReport() {
  const t = useText();
  const label = useLabel();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const report = data?.institutionReport;
  if (!report) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, year, state, institution, area, nextSteps } = report;
  return (
    <>
      <PageHead
        title={t('yearReports.titleOf', { year: String(year) })}
        trail={[<Link key="list" to="/lembaga/laporan" search={({ wilayah }) => ({ wilayah })}>{t('yearReports.listTitle')}</Link>]}
        line={
          <>
            {institution && <><span>{institution.name}</span><span aria-hidden="true">·</span></>}
            <span>{area.fullName}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={reportTones[state]}>{label('INSTITUTION_REPORT_STATE', state)}</StateDot>
          </>
        }
        actions={nextSteps.includes('CORRECT') && !correcting && bagian === undefined && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
      />
      <ChangedNotice type="InstitutionReport" id={id} version={version} />
      <Partial error={error} parts={reportParts} />
      <RecordTabs of={{ type: 'InstitutionReport', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={report.history?.edges.map(({ node }) => node) ?? null} fieldNames={reportFields} />
      ) : (
        <Columns
          main={correcting
            ? <Suspense fallback={<ReportBody report={report} />}><CorrectInstitutionReport report={report} onDone={() => setCorrecting(false)} /></Suspense>
            : <><ReportSteps report={report} /><ReportBody report={report} /></>}
          aside={
            <>
              <CaveatNotices caveats={report.caveats} fieldNames={reportFields} />
              <ReportFacts report={report} />
            </>
          }
        />
      )}
    </>
  );
}
