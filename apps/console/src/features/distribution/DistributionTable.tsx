import { Link } from '@tanstack/react-router';
import type { DistributionBatchOrder, DistributionTable_BatchFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { Days } from './Days.tsx';
import { Sum } from './Sum.tsx';
import { batchTones, given, sumOf } from './distribution-words.ts';

graphql(`
  fragment DistributionTable_batch on DistributionBatch {
    id
    period
    channel
    startsOn
    endsOn
    overdue
    state
    plannedCount
    plannedAmount
    sums { state count amount }
    programme { id code name }
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = DistributionTable_BatchFragment;

/** Distributions with their days and what became of what was planned. */
export function DistributionTable({ batches, order }: { batches: readonly Row[]; order?: DistributionBatchOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const sortable = (to: DistributionBatchOrder, words: string) => (order ? <SortLink to={to} arrow={order === to ? (to === 'AREA' ? 'up' : 'down') : null}>{words}</SortLink> : words);
  const columns: Column<Row>[] = [
    {
      key: 'programme', head: t('penyaluran.programme'), phone: 'lead',
      cell: ({ id, programme, period, channel }) => <><Link to="/bantuan/penyaluran/$id" params={{ id }} className={rowLinkClass}>{programme.name}</Link><span className={secondLineClass}>{`${period} · ${label('DISTRIBUTION_CHANNEL', channel)}`}</span></>,
    },
    { key: 'area', label: t('penyaluran.area'), head: sortable('AREA', t('penyaluran.area')), sorted: order === 'AREA' ? 'ascending' : undefined, cell: ({ area }) => areaWords(area) },
    { key: 'days', label: t('penyaluran.days'), head: sortable('ENDS_ON', t('penyaluran.days')), sorted: order === 'ENDS_ON' ? 'descending' : undefined, fit: true, cell: ({ startsOn, endsOn }) => <Days startsOn={startsOn} endsOn={endsOn} /> },
    { key: 'planned', head: t('penyaluran.planned'), align: 'end', fit: true, cell: ({ plannedCount, plannedAmount }) => <Sum count={plannedCount} amount={plannedAmount} /> },
    { key: 'given', head: t('penyaluran.given'), align: 'end', fit: true, cell: ({ sums }) => <Sum {...sumOf(sums, given)} /> },
    { key: 'failed', head: t('penyaluran.failed'), align: 'end', fit: true, cell: ({ sums }) => <Sum {...sumOf(sums, ['FAILED', 'RETURNED'])} /> },
    { key: 'state', head: t('penyaluran.state'), fit: true, cell: ({ state, overdue }) => <>{<StateDot tone={overdue ? 'due' : batchTones[state]}>{label('DISTRIBUTION_STATE', state)}</StateDot>}{overdue && <span className={secondLineClass}>{t('penyaluran.late')}</span>}</> },
  ];
  return <Table label={t('penyaluran.title')} columns={columns} rows={batches} rowKey={({ id }) => id} busy={busy} />;
}
