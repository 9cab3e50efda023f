import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { AidTable_ProgrammeFragment, ProgrammeOrder } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';

const fragment = graphql(`
  fragment AidTable_programme on Programme {
    id
    code
    name
    ownerLevel
    fundSource
    aidForm
    target
    frequency
    yearFrom
    yearTo
    area { code shortName }
  }
`);

type Row = AidTable_ProgrammeFragment;

/** Programmes of aid: whose they are, what they give to whom and how often. */
export function AidTable({ programmes, order }: { programmes: FragmentType<Row>[]; order: ProgrammeOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: programmes });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name', phone: 'lead', label: t('bantuan.name'), sorted: order === 'NAME' ? 'ascending' : undefined,
      head: <SortLink to="NAME" arrow={order === 'NAME' ? 'up' : null}>{t('bantuan.name')}</SortLink>,
      cell: ({ id, name, code }) => <><Link to="/program-bantuan/$id" params={{ id }} className={rowLinkClass}>{name}</Link><span className={secondLineClass}>{code}</span></>,
    },
    { key: 'owner', head: t('bantuan.ownerLevel'), cell: ({ ownerLevel, area, fundSource }) => <>{label('AID_LEVEL', ownerLevel)}{ownerLevel === 'REGENCY' && ` · ${area.shortName}`}<span className={secondLineClass}>{label('FUND_SOURCE', fundSource)}</span></> },
    { key: 'form', head: t('bantuan.aidForm'), cell: ({ aidForm, frequency }) => <>{label('AID_FORM', aidForm)}<span className={secondLineClass}>{label('AID_FREQUENCY', frequency)}</span></> },
    { key: 'target', head: t('bantuan.target'), fit: true, cell: ({ target }) => label('AID_TARGET', target) },
    { key: 'years', head: t('bantuan.years'), fit: true, cell: ({ yearFrom, yearTo }) => (yearTo === yearFrom ? yearFrom : `${yearFrom}–${yearTo ?? ''}`) },
  ];
  return <Table label={t('bantuan.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
