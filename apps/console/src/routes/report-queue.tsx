import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { useWaitingLine } from '../features/records/use-waiting-line.ts';
import { ReportBody, ReportFacts } from '../features/reports/ReportBody.tsx';
import { ReportSteps } from '../features/reports/ReportSteps.tsx';
import { useReportName } from '../features/reports/use-report-name.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan } from '../shell/session-context.tsx';
import { useArea } from '../shell/use-area.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Columns } from '../ui/Columns.tsx';
import { KeyHint } from '../ui/KeyHint.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const queueQuery = graphql(`
  query ReportQueue($area: RegionCode, $after: String) {
    pillarReports(first: 50, after: $after, area: $area, filter: { kind: [MONTHLY], state: [WAITING] }, order: [SUBMITTED]) {
      edges { node { id } }
      pageInfo { hasNextPage endCursor }
      totalCount { value exact }
    }
  }
`);

const waitingQuery = graphql(`
  query WaitingReport($id: ID!) { pillarReport(id: $id) { id ...ReportBody_report @unmask } }
`);

/** Monthly reports that wait, one after the other, decided on without leaving the keyboard. */
export const Route = createLazyRoute('/laporan/antrean')({ component: Queue });

function Queue() {
  const t = useText();
  const decides = useCan('report.decide');
  const { chosen: area } = useArea();
  const [round, setRound] = useState(0);
  if (!decides) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  return <WaitingLine key={`${area} ${round}`} area={area} onAgain={() => setRound(round + 1)} />;
}

/** The line as it stood when it was joined, read on page by page; what is decided leaves it. */
function WaitingLine({ area, onAgain }: { area: string | undefined; onAgain: () => void }) {
  const t = useText();
  const { line, after, take, leave } = useWaitingLine<{ id: string }>();
  const [at, setAt] = useState(0);
  const { data, error, loading } = useQuery(queueQuery, { variables: { area, after }, fetchPolicy: 'network-only' });
  take(data?.pillarReports, at);
  const ids = line?.nodes.map(({ id }) => id) ?? [];
  const place = Math.min(at, Math.max(ids.length - 1, 0));
  const go = (by: number) => setAt(Math.min(Math.max(place + by, 0), Math.max(ids.length - 1, 0)));
  const press = useEffectEvent((event: KeyboardEvent) => {
    const typing = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, dialog') !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'j') go(1);
    if (event.key === 'k') go(-1);
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  const back = <Link key="list" to="/laporan" search={({ wilayah }) => ({ wilayah, tampilan: 'MONTHLY' as const })}>{t('reports.title')}</Link>;
  const id = ids[place];
  if (line === null || (id === undefined && line.next !== null)) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  if (id === undefined) {
    return (
      <State level={1} title={t('reports.queueEmpty')} action={<Link to="/laporan" search={{ tampilan: 'MONTHLY' }} className={buttonClass()}>{t('reports.monthly')}</Link>}>
        {t('reports.queueEmptyWhy')}
      </State>
    );
  }
  return (
    <>
      <PageHead
        title={t('reports.queue')}
        trail={[back]}
        line={<span>{t('reports.queueLine', { at: place + 1, count: line.total })}</span>}
        actions={
          <>
            <Button disabled={place === 0} aria-keyshortcuts="k" onClick={() => go(-1)}>{t('reports.before')}</Button>
            <Button disabled={place >= ids.length - 1} aria-keyshortcuts="j" onClick={() => go(1)}>{t('reports.after')}</Button>
          </>
        }
      />
      <Waiting key={id} id={id} onTaken={() => (ids.length === 1 && line.next === null ? onAgain() : leave(id))} />
      <KeyHint>{t('reports.queueKeys')}</KeyHint>
    </>
  );
}

function Waiting({ id, onTaken }: { id: string; onTaken: () => void }) {
  const name = useReportName();
  const { data, error, loading } = useQuery(waitingQuery, { variables: { id }, fetchPolicy: 'network-only' });
  const report = data?.pillarReport;
  if (!report) {
    if (error && !loading) throw error;
    return <RecordSkeleton />;
  }
  return (
    <Columns
      main={
        <>
          <h2><Link to="/laporan/$id" params={{ id }}>{name(report)}{report.pillar?.person && `, ${report.pillar.person.displayName}`}</Link></h2>
          <ReportSteps report={report} byKey onTaken={onTaken} />
          <ReportBody report={report} />
        </>
      }
      aside={<ReportFacts report={report} />}
    />
  );
}
