import { Link } from '@tanstack/react-router';
import type { FamilyMembers_FamilyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { NikLine } from './NikLine.tsx';
import { useAge } from './use-age.ts';

graphql(`
  fragment FamilyMembers_family on Family {
    members {
      id
      version
      fullName
      sex
      birthDate
      relation
      nik
      nikState
      noNikReason
    }
  }
`);

export type Member = NonNullable<FamilyMembers_FamilyFragment['members']>[number];

/** The head first, then as the graph gives them: the oldest before the younger. */
export function headFirst(members: readonly Member[]): Member[] {
  return members.toSorted((one, other) => Number(other.relation === 'KEPALA_KELUARGA') - Number(one.relation === 'KEPALA_KELUARGA'));
}

/** Members of a family: relation to the head, age, and NIK as far as it is known. */
export function FamilyMembers({ members }: { members: readonly Member[] }) {
  const t = useText();
  const label = useLabel();
  const age = useAge();
  const columns: Column<Member>[] = [
    {
      key: 'name',
      head: t('ppks.fullName'),
      cell: ({ id, fullName, sex }) => (
        <>
          <Link to="/ppks/$id" params={{ id }} className={rowLinkClass}>{fullName}</Link>
          {sex && <span className={secondLineClass}>{label('SEX', sex)}</span>}
        </>
      ),
      phone: 'lead',
    },
    { key: 'relation', head: t('ppks.relationShort'), cell: ({ relation }) => relation && label('FAMILY_RELATION', relation) },
    { key: 'age', head: t('ppks.age'), cell: ({ birthDate }) => age(birthDate), fit: true },
    { key: 'nik', head: t('personal.nik'), cell: (row) => <NikLine {...row} />, fit: true },
  ];
  return (
    <Section title={t('ppks.members')}>
      {members.length === 0 ? <p>{t('ppks.noMembers')}</p> : <Table label={t('ppks.members')} columns={columns} rows={headFirst(members)} rowKey={({ id }) => id} />}
    </Section>
  );
}
