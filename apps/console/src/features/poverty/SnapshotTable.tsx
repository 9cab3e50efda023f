import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { PovertySnapshotOrder, SnapshotTable_SnapshotFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { SortLink } from '../../shell/SortLink.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { useFigureWords } from './figure-words.ts';

const fragment = graphql(`
  fragment SnapshotTable_snapshot on PovertySnapshot {
    id
    period
    statedBy
    families
    persons
    percent
    citation
    statedOn
    checkedOn
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = SnapshotTable_SnapshotFragment;

/** Figures by region, each with who states it, of which period, and when it was last compared with its source. */
export function SnapshotTable({ figures, order }: { figures: FragmentType<Row>[]; order: PovertySnapshotOrder }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const words = useFigureWords();
  const { data } = useFragment({ fragment, from: figures });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: PovertySnapshotOrder, title: string, arrow: 'up' | 'down') => ({
    label: title, head: <SortLink to={by} arrow={order === by ? arrow : null}>{title}</SortLink>, sorted: order !== by ? undefined : arrow === 'up' ? 'ascending' as const : 'descending' as const,
  });
  const columns: Column<Row>[] = [
    { key: 'area', ...sorted('AREA', t('kemiskinan.region'), 'up'), phone: 'lead', cell: ({ id, area, statedBy }) => <><Link to="/kemiskinan/angka/$id" params={{ id }} className={rowLinkClass}>{areaWords(area)}</Link><span className={secondLineClass}>{label('POVERTY_SOURCE', statedBy)}</span></> },
    { key: 'period', ...sorted('PERIOD_DESC', t('kemiskinan.periodOf'), 'down'), fit: true, cell: ({ period }) => period },
    { key: 'figure', ...sorted('FAMILIES_DESC', t('kemiskinan.figure'), 'down'), cell: (row) => words(row) },
    { key: 'source', head: t('kemiskinan.citation'), cell: ({ citation, statedOn, checkedOn }) => <>{citation}<span className={secondLineClass}>{shortDate(statedOn)}, {t('kemiskinan.checked', { date: shortDate(checkedOn) })}</span></> },
  ];
  return <Table label={t('kemiskinan.figures')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
