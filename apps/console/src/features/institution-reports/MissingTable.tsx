import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { MissingTable_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';

const fragment = graphql(`
  fragment MissingTable_institution on Institution {
    id
    name
    headName
    phone
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = MissingTable_InstitutionFragment;

/** Institutions that have not reported of a year: whom to ask, and the way to enter the report from paper. */
export function MissingTable({ institutions, year }: { institutions: FragmentType<Row>[]; year: number }) {
  const t = useText();
  const writes = useCan('yearReport.write');
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: institutions });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('yearReports.institution'),
      cell: ({ id, name, headName }) => (
        <>
          <Link to="/lembaga/$id" params={{ id }} className={writes ? undefined : rowLinkClass}>{name}</Link>
          {headName && <span className={secondLineClass}>{headName}</span>}
        </>
      ),
      phone: 'lead',
    },
    { key: 'phone', head: t('institutions.phone'), cell: ({ phone }) => phone && <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>, fit: true, phone: 'bare' },
    { key: 'area', head: t('institutions.area'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    ...(writes
      ? [{
          key: 'enter',
          head: t('reports.enter'),
          cell: ({ id, name }: Row) => (
            <Link to="/lembaga/$id/laporan/baru" params={{ id }} search={{ tahun: year }} aria-label={t('yearReports.enterFor', { name })}>{t('yearReports.enter')}</Link>
          ),
          fit: true,
          phone: 'bare' as const,
        }]
      : []),
  ];
  return <Table label={t('yearReports.missing')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
