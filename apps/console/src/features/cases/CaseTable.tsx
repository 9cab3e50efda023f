import { Link } from '@tanstack/react-router';
import type { CaseTable_CaseFragment, WelfareCaseOrder } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { caseTones, useTypeName } from './case-words.ts';
import { useSubjectName } from './subject-name.ts';

graphql(`
  fragment CaseTable_case on WelfareCase {
    id
    number
    unit
    state
    stale
    foundOn
    checkedOn
    groupName
    persons
    sex
    ageGroup
    type { id code nameId nameEn }
    beneficiary { id fullName }
    family { id head { id fullName } }
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = CaseTable_CaseFragment;

/** Cases as a table: who, which type, where, since when, and how far they have come. `order` where the list can be put in another. */
export function CaseTable({ label: title, cases, order, busy }: { label: string; cases: readonly Row[]; order?: WelfareCaseOrder; busy?: boolean }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const typeName = useTypeName();
  const subject = useSubjectName();
  const sorted = (by: WelfareCaseOrder, head: string, arrow: 'up' | 'down') => (order === undefined ? { head } : {
    label: head, head: <SortLink to={by} arrow={order === by ? arrow : null}>{head}</SortLink>, sorted: order === by ? (arrow === 'up' ? 'ascending' as const : 'descending' as const) : undefined,
  });
  const columns: Column<Row>[] = [
    {
      key: 'subject', head: t('cases.subject'), phone: 'lead',
      cell: (row) => (
        <>
          <Link to="/ppks/kasus/$id" params={{ id: row.id }} className={rowLinkClass}>{subject(row)}</Link>
          <span className={secondLineClass}>{[row.number, row.unit === 'PERSON' ? [row.sex && label('SEX', row.sex), row.ageGroup !== 'UNKNOWN' && label('AGE_GROUP', row.ageGroup)] : label('CASE_UNIT', row.unit)].flat().filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'type', head: t('cases.type'), cell: ({ type }) => typeName(type), phone: 'bare' },
    { key: 'area', ...sorted('AREA', t('ppks.village'), 'up'), cell: ({ area }) => areaWords(area), phone: 'bare' },
    {
      key: 'found', ...sorted('FOUND_DESC', t('cases.foundOn'), 'down'), fit: true,
      cell: (row) => <>{shortDate(row.foundOn)}{row.checkedOn && <span className={secondLineClass}>{t(row.stale ? 'cases.staleSince' : 'cases.checkedLine', { date: shortDate(row.checkedOn) })}</span>}</>,
    },
    { key: 'state', head: t('ppks.state'), fit: true, phone: 'bare', cell: ({ state, stale }) => state && <StateDot tone={stale ? 'due' : caseTones[state]}>{label('CASE_STATE', state)}</StateDot> },
  ];
  return <Table label={title} columns={columns} rows={cases} rowKey={({ id }) => id} busy={busy} />;
}
