import type { JobLine_JobFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { JobActions } from './JobActions.tsx';
import { JobState } from './JobState.tsx';
import { durationWords, figureWords } from './job-words.ts';
import styles from './Jobs.module.css';

type Row = JobLine_JobFragment;

/** Background work as a table: what on what, how far or what it came to, when and how long. */
export function JobTable({ jobs }: { jobs: readonly Row[] }) {
  const t = useText();
  const label = useLabel();
  const { dateTime } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<Row>[] = [
    {
      key: 'job',
      head: t('jobs.job'),
      cell: ({ kind, subject, state, why }) => (
        <>
          {subject}
          <span className={secondLineClass}>{label('JOB_KIND', kind)}</span>
          {state === 'FAILED' && why && <span className={styles.message}>{why}</span>}
        </>
      ),
      phone: 'lead',
    },
    { key: 'state', head: t('jobs.state'), cell: (job) => <JobState job={job} />, fit: true, phone: 'bare' },
    { key: 'figures', head: t('jobs.result'), cell: ({ figures }) => figureWords(figures, t) },
    {
      key: 'when',
      head: t('jobs.when'),
      cell: ({ createdAt, startedAt, finishedAt }) => (
        <>
          {dateTime(createdAt)}
          {startedAt && finishedAt && <span className={secondLineClass}>{durationWords(startedAt, finishedAt, t)}</span>}
        </>
      ),
    },
    { key: 'actions', head: t('jobs.actions'), cell: (job) => <div className={styles.actions}><JobActions job={job} /></div>, phone: 'bare' },
  ];
  return <Table label={t('jobs.title')} columns={columns} rows={jobs} rowKey={({ id }) => id} busy={busy} />;
}
