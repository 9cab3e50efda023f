import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import type { RegistrationOrder, RegistrationTable_RegistrationFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { daysLeftWords } from '../institutions/days-left.ts';
import { areaWords } from '../records/area-words.ts';
import { registrationTones } from './registration-words.ts';

const fragment = graphql(`
  fragment RegistrationTable_registration on Registration {
    id
    kind
    authority
    state
    submittedAt
    dueOn
    overdue
    number
    area { code level shortName fullName parent { code shortName } }
    institution { id name }
  }
`);

type Row = RegistrationTable_RegistrationFragment;

/** Registrations as a table: whose, how far, by when the next step is due. */
export function RegistrationTable({ registrations, order }: { registrations: FragmentType<Row>[]; order: RegistrationOrder }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: registrations });
  const rows = data.filter((row) => row !== null) as Row[];
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: <SortLink to="NAME" arrow={order === 'NAME' ? 'up' : null}>{t('registrations.institution')}</SortLink>,
      sorted: order === 'NAME' ? 'ascending' : undefined,
      cell: ({ id, kind, number, institution }) => (
        <>
          <Link to="/pendaftaran/$id" params={{ id }} className={rowLinkClass}>{institution.name}</Link>
          <span className={secondLineClass}>{[label('REGISTRATION_KIND', kind), number].filter(Boolean).join(' · ')}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'state', head: t('registrations.state'), cell: ({ state }) => <StateDot tone={registrationTones[state]}>{label('REGISTRATION_STATE', state)}</StateDot>, phone: 'bare' },
    {
      key: 'due',
      head: <SortLink to="DUE" arrow={order === 'DUE' ? 'up' : null}>{t('registrations.dueOn')}</SortLink>,
      sorted: order === 'DUE' ? 'ascending' : undefined,
      cell: ({ dueOn, overdue }) => dueOn && (
        <>
          {overdue ? <StateDot tone="due">{daysLeftWords(dueOn, today(), t)}</StateDot> : daysLeftWords(dueOn, today(), t)}
          <span className={secondLineClass}>{shortDate(dueOn)}</span>
        </>
      ),
      fit: true,
      phone: 'bare',
    },
    { key: 'authority', head: t('registrations.authority'), cell: ({ authority }) => label('REGISTRATION_AUTHORITY', authority), phone: 'aside' },
    { key: 'area', head: t('institutions.area'), cell: ({ area }) => areaWords(area), phone: 'bare' },
  ];
  return <Table label={t('registrations.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
