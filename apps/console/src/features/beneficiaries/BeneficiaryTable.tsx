import { Link } from '@tanstack/react-router';
import type { BeneficiaryTable_BeneficiaryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { NikLine } from './NikLine.tsx';
import { useAgeAndSex } from './use-age.ts';

graphql(`
  fragment BeneficiaryTable_beneficiary on Beneficiary {
    id
    fullName
    sex
    birthDate
    relation
    lifeState
    nik
    nikState
    noNikReason
    area { code level shortName fullName parent { code shortName } }
    family { id head { id fullName } }
  }
`);

type Row = BeneficiaryTable_BeneficiaryFragment;

/** Persons served that were found: who, in which family, where, and how far the NIK is known. */
export function BeneficiaryTable({ label: name, rows, busy }: { label?: string; rows: readonly Row[]; busy?: boolean }) {
  const t = useText();
  const label = useLabel();
  const words = useAgeAndSex();
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('ppks.fullName'),
      cell: (row) => (
        <>
          <Link to="/ppks/$id" params={{ id: row.id }} className={rowLinkClass}>{row.fullName}</Link>
          <span className={secondLineClass}>{[words(row), row.lifeState !== 'ACTIVE' && label('LIFE_STATE', row.lifeState)].filter(Boolean).join(' · ')}</span>
        </>
      ),
      phone: 'lead',
    },
    {
      key: 'relation',
      head: t('ppks.family'),
      cell: ({ id, relation, family }) => (
        <>
          {relation ? label('FAMILY_RELATION', relation) : t('ppks.noFamily')}
          {family?.head && family.head.id !== id && <span className={secondLineClass}>{t('ppks.ofHead', { name: family.head.fullName })}</span>}
        </>
      ),
    },
    { key: 'area', head: t('ppks.village'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    { key: 'nik', head: t('personal.nik'), cell: (row) => <NikLine {...row} />, fit: true },
  ];
  return <Table label={name ?? t('ppks.persons')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
