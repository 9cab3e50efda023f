import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { OfficeOrder, OfficeTable_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';

const fragment = graphql(`
  fragment OfficeTable_office on Office {
    id
    name
    kind
    level
    area { code level shortName fullName parent { code shortName } }
    parent { id name }
  }
`);

type Row = OfficeTable_OfficeFragment;

/** Offices and other bodies that act, as a table. */
export function OfficeTable({ offices, order }: { offices: FragmentType<Row>[]; order: OfficeOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: offices });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: <SortLink to="NAME" arrow={order === 'NAME' ? 'up' : null}>{t('offices.name')}</SortLink>,
      sorted: order === 'NAME' ? 'ascending' : undefined,
      cell: ({ id, name, kind, parent }) => (
        <>
          <Link to="/kantor/$id" params={{ id }} className={rowLinkClass}>{name}</Link>
          <span className={secondLineClass}>{[label('OFFICE_KIND', kind), parent?.name].filter(Boolean).join(', ')}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'level', head: t('offices.level'), cell: ({ level }) => label('OFFICE_LEVEL', level), phone: 'aside' },
    {
      key: 'area',
      head: <SortLink to="AREA" arrow={order === 'AREA' ? 'up' : null}>{t('events.region')}</SortLink>,
      sorted: order === 'AREA' ? 'ascending' : undefined,
      cell: ({ area }) => areaWords(area),
      phone: 'bare',
    },
  ];
  return <Table label={t('offices.offices')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
