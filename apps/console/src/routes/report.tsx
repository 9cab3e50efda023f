import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { Suspense, lazy, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { CaveatNotices } from '../features/caveats/CaveatNotices.tsx';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { AttachFile } from '../features/reports/AttachFile.tsx';
import { ReportBody, ReportFacts } from '../features/reports/ReportBody.tsx';
import { ReportSteps } from '../features/reports/ReportSteps.tsx';
import { reportFields, reportParts, reportTones } from '../features/reports/report-words.ts';
import { useReportName } from '../features/reports/use-report-name.ts';
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
  query PillarReport($id: ID!, $history: Boolean!) {
    pillarReport(id: $id) {
      id
      ...ReportBody_report @unmask
      viewerCan { write }
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

const route = getRouteApi('/laporan/$id');
// A form comes with what checks its input; a reader need not wait for that.
const CorrectReport = lazy(() => import('../features/reports/CorrectReport.tsx').then((file) => ({ default: file.CorrectReport })));

/** One report: what it says, how far it is, and what can be done with it. */
export const Route = createLazyRoute('/laporan/$id')({ component: Report, pendingComponent: RecordSkeleton });

function Report() {
  const t = useText();
  const label = useLabel();
  const name = useReportName();
  const { bagian } = route.useSearch();
  const [correcting, setCorrecting] = useState(false);
  const { data, error } = useReadQuery(route.useLoaderData());
  const report = data?.pillarReport;
  if (!report) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, kind, state, nextSteps, viewerCan, onBehalf, pillar } = report;
  const done = () => setCorrecting(false);
  return (
    <>
      <PageHead
        title={name(report)}
        trail={[<Link key="list" to="/laporan" search={({ wilayah }) => ({ wilayah, tampilan: kind === 'MONTHLY' ? kind : undefined })}>{t('reports.title')}</Link>]}
        line={
          <>
            {pillar?.person && <><span>{pillar.person.displayName}</span><span aria-hidden="true">·</span></>}
            <span>{report.area.fullName}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={reportTones[state]}>{label('REPORT_STATE', state)}</StateDot>
          </>
        }
        actions={nextSteps.includes('CORRECT') && !correcting && bagian === undefined && <Button onClick={() => setCorrecting(true)}>{t('records.correct')}</Button>}
      />
      <ChangedNotice type="PillarReport" id={id} version={version} />
      <Partial error={error} parts={reportParts} />
      <RecordTabs of={{ type: 'PillarReport', id }} />
      {bagian === 'riwayat' ? (
        <HistoryList entries={report.history?.edges.map(({ node }) => node) ?? null} fieldNames={reportFields} />
      ) : (
        <Columns
          main={correcting ? <Suspense fallback={<ReportBody report={report} />}><CorrectReport report={report} onDone={done} /></Suspense> : <><ReportSteps report={report} /><ReportBody report={report} /></>}
          aside={
            <>
              <CaveatNotices caveats={report.caveats} fieldNames={reportFields} />
              <ReportFacts report={report} />
              {viewerCan.write && state !== 'WITHDRAWN' && state !== 'REJECTED' && <AttachFile report={id} onBehalf={onBehalf} />}
            </>
          }
        />
      )}
    </>
  );
}
