import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { InstitutionOrder, InstitutionTable_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';

const fragment = graphql(`
  fragment InstitutionTable_institution on Institution {
    id
    name
    kind
    legalForm
    headName
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = InstitutionTable_InstitutionFragment;

/** Welfare institutions as a table. */
export function InstitutionTable({ institutions, order }: { institutions: FragmentType<Row>[]; order: InstitutionOrder }) {
  const t = useText();
  const label = useLabel();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: institutions });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: <SortLink to="NAME" arrow={order === 'NAME' ? 'up' : null}>{t('offices.name')}</SortLink>,
      sorted: order === 'NAME' ? 'ascending' : undefined,
      cell: ({ id, name, kind }) => (
        <>
          <Link to="/lks/$id" params={{ id }} className={rowLinkClass}>{name}</Link>
          <span className={secondLineClass}>{label('INSTITUTION_KIND', kind)}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'head', head: t('offices.headName'), cell: ({ headName }) => headName ?? null },
    { key: 'form', head: t('offices.legalForm'), cell: ({ legalForm }) => (legalForm ? label('LEGAL_FORM', legalForm) : null), phone: 'aside' },
    {
      key: 'area',
      head: <SortLink to="AREA" arrow={order === 'AREA' ? 'up' : null}>{t('events.region')}</SortLink>,
      sorted: order === 'AREA' ? 'ascending' : undefined,
      cell: ({ area }) => areaWords(area),
      phone: 'bare',
    },
  ];
  return <Table label={t('offices.institutions')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
