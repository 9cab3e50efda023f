import { Link } from '@tanstack/react-router';
import type { SeriesPageQuery } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';
import { stateTones } from '../events/event-words.ts';
import styles from './series.module.css';

type Stop = NonNullable<SeriesPageQuery['series']>['stops'][number];
type Props = { stops: readonly Stop[]; chosen: readonly string[]; /** Null for whoever plans nothing. */ onPlan: ((area: string) => void) | null };

/** Every region of a series: where it was and when, what is planned, and who was never reached, first. */
export function StopTable({ stops, chosen, onPlan }: Props) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const columns: Column<Stop>[] = [
    { key: 'area', head: t('events.region'), cell: ({ area }) => area.shortName, phone: 'lead' },
    {
      key: 'last', head: t('plan.last'),
      cell: ({ last }) => (last ? <Link to="/kegiatan/$id" params={{ id: last.id }}>{shortDate(last.date)}</Link> : <StateDot tone="due">{t('plan.never')}</StateDot>),
    },
    { key: 'held', head: t('plan.held'), align: 'end', cell: ({ held }) => number(held) },
    {
      key: 'next', head: t('plan.next'),
      cell: ({ next }) => (next ? (
        <>
          <Link to="/kegiatan/$id" params={{ id: next.id }}>{shortDate(next.date)}</Link>
          <span className={secondLineClass}><StateDot tone={stateTones[next.state]}>{label('EVENT_STATE', next.state)}</StateDot></span>
        </>
      ) : '–'),
    },
    ...(onPlan ? [{
      key: 'plan', head: t('plan.new'),
      cell: ({ area, next }: Stop) => <Button className={styles.above} disabled={chosen.includes(area.code)} onClick={() => onPlan(area.code)} aria-label={t(next ? 'plan.againArea' : 'plan.planArea', { area: area.shortName })}>{next ? t('plan.again') : t('plan.plan')}</Button>,
    }] : []),
  ];
  return <Table label={t('plan.stops')} columns={columns} rows={stops} rowKey={({ area }) => area.code} />;
}
