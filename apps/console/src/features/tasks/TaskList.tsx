import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import type { TaskList_TaskFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { DismissTask } from './DismissTask.tsx';
import { concernOf, dueGroup, dueGroups, missingParts, recordAddress, type DueGroup } from './task-words.ts';
import { useTaskActions } from './use-task-actions.ts';
import styles from './TaskList.module.css';

const fragment = graphql(`
  fragment TaskList_task on Task {
    id
    kind
    subject { type id label }
    area { code shortName fullName }
    due
    details { name value }
    taken
    mine
    assignee { id displayName }
    version
    viewerCan { take release dismiss }
  }
`);

export type TaskRow = TaskList_TaskFragment;

/** Tasks by when they are due, each with what it concerns and who is on it. */
export function TaskList({ tasks }: { tasks: FragmentType<TaskRow>[] }) {
  const t = useText();
  const { data } = useFragment({ fragment, from: tasks });
  const [day] = useState(() => today());
  const [leaving, setLeaving] = useState<TaskRow | null>(null);
  const rows = data.filter((row) => row !== null) as TaskRow[];
  return (
    <>
      {(Object.keys(dueGroups) as DueGroup[]).map((group) => {
        const due = rows.filter((row) => dueGroup(row.due, day) === group);
        if (due.length === 0) return null;
        return (
          <section key={group} className={styles.group} aria-labelledby={`tasks-${group}`}>
            <h2 id={`tasks-${group}`}>{t(dueGroups[group].title)}</h2>
            <ul className={styles.list}>
              {due.map((row) => <Row key={row.id} task={row} group={group} onDismiss={() => setLeaving(row)} />)}
            </ul>
          </section>
        );
      })}
      {leaving && <DismissTask task={leaving} onClose={() => setLeaving(null)} />}
    </>
  );
}

function Row({ task, group, onDismiss }: { task: TaskRow; group: DueGroup; onDismiss: () => void }) {
  const t = useText();
  const format = useFormat();
  const label = useLabel();
  const { take, release, busy } = useTaskActions();
  const { kind, subject, area, due, viewerCan } = task;
  const what = label('TASK_KIND', kind);
  const missing = missingParts(task.details).map((part) => t(part)).join(', ');
  const concern = concernOf(task.details, label);
  const sentence = concern ? t('tasks.concerning', { task: what, concern }) : what;
  // A record without a name of its own is called by what it asks for.
  const title = subject.label ?? sentence;
  const name = subject.label === null ? sentence : `${what}: ${subject.label}`;
  const address = recordAddress(subject);
  return (
    <li className={styles.row}>
      <span aria-hidden="true" className={[styles.dot, styles[dueGroups[group].tone]].filter(Boolean).join(' ')} />
      <div className={styles.words}>
        {address !== undefined
          ? <RecordLink to={address} className={styles.name}>{title}</RecordLink>
          : <Link to="/orang" search={{ tampilan: 'pilar', wilayah: area.code }} className={styles.name}>{title}</Link>}
        {subject.label !== null && <span>{sentence}</span>}
        {missing && <span className={styles.second}>{t('tasks.missing', { parts: missing })}</span>}
        <span className={styles.second}>{group === 'today' ? t('tasks.dueTodayLine', { area: area.fullName }) : t('tasks.dueLine', { date: format.date(due), area: area.fullName })}</span>
      </div>
      <div className={styles.actions}>
        <Taken task={task} />
        {viewerCan.take && <Button disabled={busy} aria-label={t('tasks.takeTask', { task: name })} onClick={() => void take(task)}>{t('tasks.take')}</Button>}
        {viewerCan.release && <Button disabled={busy} aria-label={t('tasks.releaseTask', { task: name })} onClick={() => void release(task)}>{t('tasks.release')}</Button>}
        {viewerCan.dismiss && <Button weight="quiet" aria-label={t('tasks.dismissTask', { task: name })} onClick={onDismiss}>{t('tasks.dismiss')}</Button>}
      </div>
    </li>
  );
}

function Taken({ task: { taken, mine, assignee } }: { task: TaskRow }) {
  const t = useText();
  if (!taken) return null;
  if (mine) return <span className={styles.taken}>{t('tasks.mine')}</span>;
  return <span className={styles.taken}>{assignee ? t('tasks.taken', { name: assignee.displayName }) : t('tasks.takenByOther')}</span>;
}
