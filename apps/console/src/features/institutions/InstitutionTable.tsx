import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { InstitutionOrder, InstitutionTable_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { Standing } from './Standing.tsx';

const fragment = graphql(`
  fragment InstitutionTable_institution on Institution {
    id
    name
    kind
    services
    headName
    capacity
    standing
    registeredUntil
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = InstitutionTable_InstitutionFragment;

/** Welfare institutions as a table: who, whom they serve, whether they are registered and until when, where. */
export function InstitutionTable({ institutions, order }: { institutions: FragmentType<Row>[]; order: InstitutionOrder }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: institutions });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: <SortLink to="NAME" arrow={order === 'NAME' ? 'up' : null}>{t('institutions.name')}</SortLink>,
      sorted: order === 'NAME' ? 'ascending' : undefined,
      cell: ({ id, name, kind, headName }) => (
        <>
          <Link to="/lembaga/$id" params={{ id }} className={rowLinkClass}>{name}</Link>
          <span className={secondLineClass}>{[kind, headName].filter(Boolean).join(' · ')}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'services', head: t('institutions.services'), cell: ({ services }) => services.map((code) => label('CARE_SERVICE', code)).join(', ') || null, phone: 'bare' },
    { key: 'capacity', head: t('institutions.capacity'), cell: ({ capacity }) => (capacity === null ? null : number(capacity)), align: 'end', phone: 'aside' },
    {
      key: 'standing',
      head: <SortLink to="REGISTERED_UNTIL" arrow={order === 'REGISTERED_UNTIL' ? 'up' : null}>{t('institutions.standing')}</SortLink>,
      sorted: order === 'REGISTERED_UNTIL' ? 'ascending' : undefined,
      cell: ({ standing, registeredUntil }) => <Standing standing={standing} until={registeredUntil} />,
      phone: 'bare',
    },
    {
      key: 'area',
      head: <SortLink to="AREA" arrow={order === 'AREA' ? 'up' : null}>{t('institutions.area')}</SortLink>,
      sorted: order === 'AREA' ? 'ascending' : undefined,
      cell: ({ area }) => areaWords(area),
      phone: 'bare',
    },
  ];
  return <Table label={t('institutions.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
