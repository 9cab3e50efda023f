import type { JobLine_JobFragment } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { jobTones, percentOf } from './job-words.ts';
import styles from './Jobs.module.css';

/** A job's state as a dot and a word, with how far it is while it runs. */
export function JobState({ job }: { job: Pick<JobLine_JobFragment, 'state' | 'done' | 'total' | 'subject'> }) {
  const t = useText();
  const label = useLabel();
  const { state } = job;
  const percent = percentOf(job);
  return (
    <span className={styles.state}>
      <StateDot tone={jobTones[state]}>{state === 'RUNNING' && percent !== null ? t('jobs.percent', { percent }) : label('JOB_STATE', state)}</StateDot>
      {state === 'RUNNING' && <progress className={styles.bar} max={100} value={percent ?? undefined} aria-label={t('jobs.progressOf', { subject: job.subject })} />}
    </span>
  );
}
