import { useQuery } from '@apollo/client/react';
import { daysAfter, today } from '@pilar/domain/dates';
import { useEffect, useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { Unseen } from '../ui/State.tsx';
import styles from './Side.module.css';

const countQuery = graphql(`
  query TaskCount($until: Date!) {
    tasks(first: 1, filter: { dueUntil: $until }) { totalCount { value } }
  }
`);

const refreshMs = 300_000;

/** How many tasks are overdue or due within seven days, beside the way to them. Later ones can wait, and so can their number. */
export function TaskCount() {
  const t = useText();
  const format = useFormat();
  const [until] = useState(() => daysAfter(today(), 7));
  const { data, refetch } = useQuery(countQuery, { variables: { until }, fetchPolicy: 'cache-and-network', pollInterval: refreshMs });
  useEffect(() => {
    const look = () => void refetch().catch(() => {});
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [refetch]);
  const count = data?.tasks?.totalCount.value ?? 0;
  if (count === 0) return null;
  return <span className={styles.count}>{format.number(count)}<Unseen> {t('shell.tasksDue')}</Unseen></span>;
}
