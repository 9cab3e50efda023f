import { useApolloClient, useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { JobLine_JobFragment } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { useLive } from '../../shell/live.ts';
import { Dropdown, dropdownClasses } from '../../ui/Dropdown.tsx';
import { secondLineClass } from '../../ui/Table.tsx';
import { JobActions } from './JobActions.tsx';
import { JobState } from './JobState.tsx';
import { figureWords, percentOf } from './job-words.ts';
import styles from './Jobs.module.css';

const recentQuery = graphql(`
  query RecentJobs {
    jobs(first: 5) { edges { node { id ...JobLine_job @unmask } } }
  }
`);

const oneQuery = graphql(`
  query ChangedJob($id: ID!) {
    job(id: $id) { id ...JobLine_job @unmask }
  }
`);

const shortestPauseMs = 400;
const isOver = ({ state }: JobLine_JobFragment) => state !== 'WAITING' && state !== 'RUNNING';

/**
 * Background work in the head of every page: what runs and how far it is, and what has ended since the page was opened.
 * Where there is neither, there is no tray. It keeps every page's jobs fresh, the index's too.
 */
export function JobTray() {
  const t = useText();
  const label = useLabel();
  const { data } = useQuery(recentQuery, { fetchPolicy: 'cache-and-network' });
  const [overBefore, setOverBefore] = useState<ReadonlySet<string> | null>(null);
  useFreshJobs();
  const jobs = data?.jobs?.edges.map(({ node }) => node) ?? [];
  const running = jobs.filter((job) => !isOver(job));
  // What was over when the page opened is no news; what ends before it was ever seen running is.
  if (data && overBefore === null) setOverBefore(new Set(jobs.filter(isOver).map(({ id }) => id)));
  const shown = jobs.filter((job) => !isOver(job) || (overBefore !== null && !overBefore.has(job.id)));
  const [first] = running.length > 0 ? running : shown;
  if (!first) return null;

  const percent = percentOf(first);
  const name = t('jobs.named', { kind: label('JOB_KIND', first.kind), subject: first.subject });
  const state = isOver(first) || percent === null ? label('JOB_STATE', first.state).toLowerCase() : t('jobs.percent', { percent });
  const words = running.length > 1 ? t('jobs.running', { count: running.length }) : t('jobs.tray', { name, state });
  return (
    <Dropdown
      label={t('jobs.trayLabel')}
      position="bottom-end"
      trigger={(opens) => <button type="button" className={styles.tray} {...opens}>{words}</button>}
    >
      {(close) => (
        <>
          <p className={dropdownClasses.head}>{t('jobs.trayLabel')}</p>
          <ul className={styles.list}>
            {shown.map((job) => <Entry key={job.id} job={job} />)}
          </ul>
          <hr className={dropdownClasses.divider} />
          <Link to="/pekerjaan" className={styles.all} onClick={close}>{t('jobs.all')}</Link>
        </>
      )}
    </Dropdown>
  );
}

function Entry({ job }: { job: JobLine_JobFragment }) {
  const t = useText();
  const label = useLabel();
  const came = job.state === 'FAILED' ? job.why : figureWords(job.figures, t);
  return (
    <li className={styles.entry}>
      <strong>{t('jobs.named', { kind: label('JOB_KIND', job.kind), subject: job.subject })}</strong>
      <JobState job={job} />
      {came && <span className={job.state === 'FAILED' ? styles.message : secondLineClass}>{came}</span>}
      <div className={styles.actions}><JobActions job={job} /></div>
    </li>
  );
}

/** Reads a job anew when it has changed, and the lists when there is a new one or listening has begun anew. */
function useFreshJobs(): void {
  const client = useApolloClient();
  const waiting = useRef(new Map<string, number>());
  const known = useRef(new Set<string>());
  const readLists = () => void client.refetchQueries({ include: ['RecentJobs', 'Jobs'] });
  useLive('Job', null, ({ id }) => {
    const isNew = !known.current.has(id);
    known.current.add(id);
    if (isNew) return readLists();
    // Several changes within a moment are read once, and the last of them always.
    if (waiting.current.has(id)) return undefined;
    waiting.current.set(id, window.setTimeout(() => {
      waiting.current.delete(id);
      void client.query({ query: oneQuery, variables: { id }, fetchPolicy: 'network-only' });
    }, shortestPauseMs));
    return undefined;
  }, readLists);
}
