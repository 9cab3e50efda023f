import { Link } from '@tanstack/react-router';
import type { Criterion, RecapTables_RecapFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, tableNoteClass, type Column } from '../../ui/Table.tsx';
import { RecapNumber, useOpens } from './RecapNumber.tsx';
import { useTypeName } from './case-words.ts';

graphql(`
  fragment RecapTables_recap on Recap {
    year
    area { code level }
    all { value before stale hidden }
    types { type { id code nameId nameEn criterion sensitivities } count { value before stale hidden } }
    regions { region { code level shortName } count { value before hidden } }
    groups { sex ageGroup count { value before hidden } }
  }
`);

type Recap = RecapTables_RecapFragment;
type Shown = { recap: Recap; type: string | undefined; criterion: Criterion | undefined };
/** Whether a count tells of anybody, in that year or the one before. */
const counts = (count: { value: number | null; before: number | null; hidden: boolean }) => count.hidden || count.value !== 0 || count.before !== 0;

/** The recap by type: each leads to itself, each number to its cases. */
export function TypesTable({ recap: { types, year, area }, type: chosen }: Omit<Shown, 'criterion'>) {
  const t = useText();
  const label = useLabel();
  const name = useTypeName();
  const mayOpen = useOpens();
  const opens = (type: { sensitivities: readonly string[] }) => mayOpen(isSealed(type));
  type Row = Recap['types'][number];
  const columns: Column<Row>[] = [
    {
      key: 'type', head: t('cases.type'), phone: 'lead',
      cell: ({ type }) => (
        <>
          <Link to="/rekap-ppks" search={({ wilayah, tahun, kriteria }) => ({ wilayah, tahun, kriteria, jenis: chosen === type.code ? undefined : type.code })}>{name(type)}</Link>
          <span className={secondLineClass}>{label('CRITERION', type.criterion)}</span>
        </>
      ),
    },
    { key: 'value', head: t('cases.standingIn', { year: String(year) }), align: 'end', fit: true, cell: ({ type, count }) => <RecapNumber value={count.value} sealed={isSealed(type)} list={{ jenis: [type.code], tahun: year, wilayah: area.code }} /> },
    { key: 'before', head: String(year - 1), align: 'end', fit: true, cell: ({ type, count: { before } }) => <RecapNumber value={before} sealed={isSealed(type)} list={{ jenis: [type.code], tahun: year - 1, wilayah: area.code }} /> },
    { key: 'change', head: t('cases.change'), align: 'end', fit: true, cell: ({ count }) => <Change count={count} /> },
    { key: 'stale', head: t('cases.staleShare'), align: 'end', fit: true, cell: ({ type, count: { stale } }) => (stale === null ? '–' : !opens(type) ? t('cases.percent', { value: stale }) : <Link to="/ppks/kasus" search={{ jenis: [type.code], basi: 'ya', wilayah: area.code }}>{t('cases.percent', { value: stale })}</Link>) },
  ];
  return <Section title={t('cases.byType')}><Table label={t('cases.byType')} columns={columns} rows={types.filter(({ count }) => counts(count))} rowKey={({ type }) => type.code} dense /></Section>;
}

function Change({ count: { value, before } }: { count: { value: number | null; before: number | null } }) {
  const difference = value === null || before === null ? null : value - before;
  return difference === null ? '–' : difference === 0 ? '0' : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;
}

/** Types whose cases stand in no list for whoever lacks the right. */
const isSealed = ({ sensitivities }: { sensitivities: readonly string[] }) => sensitivities.length > 0;
/** Whether the recap is narrowed to such types alone. */
const sealedOnly = ({ types }: Recap) => types.length > 0 && types.every(({ type }) => isSealed(type));

/** The types whose cases a number counts; a criterion by its types, since cases keep that of the list that they were recorded under. */
const typesOf = ({ types }: Recap, { type, criterion }: Omit<Shown, 'recap'>) => (type !== undefined ? [type] : criterion === undefined ? undefined : types.map((one) => one.type.code));

/** The recap by region: each leads one level down. Those without a case are named beneath, so that the table is no longer than what it tells. */
export function RegionsTable({ recap, type, criterion }: Shown) {
  const t = useText();
  const { regions, year, area } = recap;
  const sealed = sealedOnly(recap);
  const jenis = typesOf(recap, { type, criterion });
  type Row = Recap['regions'][number];
  const [told, empty] = [regions.filter(({ count }) => counts(count)), regions.filter(({ count }) => !counts(count))];
  const nameOf = ({ region }: Row) => (region.code === area.code ? region.shortName : <Link to="/rekap-ppks" search={{ wilayah: region.code, tahun: year, jenis: type, kriteria: criterion }}>{region.shortName}</Link>);
  const columns: Column<Row>[] = [
    { key: 'region', head: t('events.region'), phone: 'lead', cell: nameOf },
    { key: 'value', head: t('cases.standingIn', { year: String(year) }), align: 'end', fit: true, cell: ({ region, count }) => <RecapNumber value={count.value} sealed={sealed} list={{ jenis, tahun: year, wilayah: region.code }} /> },
    { key: 'before', head: String(year - 1), align: 'end', fit: true, cell: ({ region, count: { before } }) => <RecapNumber value={before} sealed={sealed} list={{ jenis, tahun: year - 1, wilayah: region.code }} /> },
    { key: 'change', head: t('cases.change'), align: 'end', fit: true, cell: ({ count }) => <Change count={count} /> },
  ];
  return (
    <Section title={t('cases.byRegion')}>
      {told.length > 0 && <Table label={t('cases.byRegion')} columns={columns} rows={told} rowKey={({ region }) => region.code} dense />}
      {empty.length > 0 && <p className={tableNoteClass}>{t('cases.noneIn', { years: `${year - 1}–${year}` })} {empty.map((row, at) => <span key={row.region.code}>{at > 0 && ', '}{nameOf(row)}</span>)}</p>}
    </Section>
  );
}

const ages = ['AGE_0_5', 'AGE_6_12', 'AGE_13_17', 'AGE_18_59', 'AGE_60', 'UNKNOWN'] as const;
const sexes = ['L', 'P', null] as const;

/** The recap by sex and age, where it is told. */
export function GroupsTable({ recap, type, criterion }: Shown) {
  const t = useText();
  const label = useLabel();
  const seesSmall = useCan('recap.readSmall');
  const { groups, year, area } = recap;
  const sealed = sealedOnly(recap);
  const jenis = typesOf(recap, { type, criterion });
  if (groups === null) return <Section title={t('cases.byAge')}><p>{t('cases.byAgeHidden')}</p></Section>;
  const at = (age: string, sex: string | null) => groups.find((group) => group.ageGroup === age && group.sex === sex)?.count ?? { value: 0, before: 0, hidden: false };
  const columns: Column<(typeof ages)[number]>[] = [
    { key: 'age', head: t('cases.age'), phone: 'lead', cell: (age) => label('AGE_GROUP', age) },
    ...sexes.map((sex): Column<(typeof ages)[number]> => ({
      key: sex ?? '-', head: sex ? label('SEX', sex) : t('cases.sexUnknown'), align: 'end', fit: true,
      cell: (age) => <RecapNumber value={at(age, sex).value} sealed={sealed} list={{ jenis, ...(sex === null ? { tanpakelamin: 'ya' as const } : { kelamin: sex }), umur: age, tahun: year, wilayah: area.code }} />,
    })),
  ];
  return <Section title={t('cases.byAge')}><Table label={t('cases.byAge')} columns={columns} rows={ages} rowKey={(age) => age} dense />{!seesSmall && <p className={tableNoteClass}>{t('cases.byAgeListed')}</p>}</Section>;
}
