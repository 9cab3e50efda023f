import { Link } from '@tanstack/react-router';
import type { FamilyTable_FamilyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';

graphql(`
  fragment FamilyTable_family on Family {
    id
    address
    lifeState
    desil
    area { code level shortName fullName parent { code shortName } }
    movedTo { code level shortName fullName parent { code shortName } }
    head { id fullName }
    members { id }
  }
`);

type Row = FamilyTable_FamilyFragment;

/** Families, by their heads: how many they are, where they live, their desil as a number (rule 34). `arriving`: where they have come to. */
export function FamilyTable({ label: name, rows, arriving }: { label: string; rows: readonly Row[]; arriving?: boolean }) {
  const t = useText();
  const label = useLabel();
  const columns: Column<Row>[] = [
    {
      key: 'head',
      head: t('ppks.head'),
      cell: ({ id, head, members, lifeState }) => (
        <>
          <Link to="/ppks/keluarga/$id" params={{ id }} className={rowLinkClass}>{head?.fullName ?? t('ppks.noHead')}</Link>
          <span className={secondLineClass}>{[t('ppks.memberCount', { count: members?.length ?? 0 }), !arriving && lifeState !== 'ACTIVE' && label('FAMILY_STATE', lifeState)].filter(Boolean).join(' · ')}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'area', head: t('ppks.village'), cell: ({ area, movedTo, address }) => <>{areaWords(arriving && movedTo ? movedTo : area)}{!arriving && address && <span className={secondLineClass}>{address}</span>}</>, phone: 'bare' },
    ...(arriving ? [] : [{ key: 'desil', head: t('ppks.desil'), cell: ({ desil }: Row) => desil, align: 'end' as const }]),
  ];
  return <Table label={name} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}
