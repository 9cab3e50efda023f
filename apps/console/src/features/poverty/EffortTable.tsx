import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { formatRupiah } from '@pilar/domain/amounts';
import { Link } from '@tanstack/react-router';
import type { EffortTable_EffortFragment, FundingEffortOrder } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { SortLink } from '../../shell/SortLink.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';

const fragment = graphql(`
  fragment EffortTable_effort on FundingEffort {
    id
    fund
    year
    strategy
    amount
    description
    forFamily
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = EffortTable_EffortFragment;

/** Efforts: what for, where, by whose money, and how much. */
export function EffortTable({ efforts, order }: { efforts: FragmentType<Row>[]; order: FundingEffortOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: efforts });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: FundingEffortOrder, title: string, arrow: 'up' | 'down') => ({
    label: title, head: <SortLink to={by} arrow={order === by ? arrow : null}>{title}</SortLink>, sorted: order !== by ? undefined : arrow === 'up' ? 'ascending' as const : 'descending' as const,
  });
  const columns: Column<Row>[] = [
    { key: 'what', head: t('kemiskinan.description'), phone: 'lead', cell: ({ id, description, strategy }) => <><Link to="/kemiskinan/upaya/$id" params={{ id }} className={rowLinkClass}>{description}</Link><span className={secondLineClass}>{label('POVERTY_STRATEGY', strategy)}</span></> },
    { key: 'area', ...sorted('AREA', t('kemiskinan.region'), 'up'), cell: ({ area, forFamily }) => <>{areaWords(area)}{forFamily && <span className={secondLineClass}>{t('kemiskinan.forFamily')}</span>}</> },
    { key: 'fund', head: t('kemiskinan.fund'), cell: ({ fund }) => label('EFFORT_FUND', fund) },
    { key: 'year', ...sorted('YEAR_DESC', t('kemiskinan.year'), 'down'), fit: true, cell: ({ year }) => String(year) },
    { key: 'amount', ...sorted('AMOUNT_DESC', t('kemiskinan.amount'), 'down'), fit: true, align: 'end', cell: ({ amount }) => formatRupiah(amount) },
  ];
  return <Table label={t('kemiskinan.efforts')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
