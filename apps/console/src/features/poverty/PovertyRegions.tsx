import { formatRupiah } from '@pilar/domain/amounts';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { PovertyRegions_PovertyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment PovertyRegions_poverty on Poverty {
    area { code level }
    regions {
      region { code level shortName }
      snapshots { id statedBy period families persons percent }
      register { families valid verified hidden }
      movement { came went }
      spending { amount }
    }
  }
`);

type Row = PovertyRegions_PovertyFragment['regions'][number];
const sources = ['BPS', 'P3KE', 'DTSEN', 'FIELD'] as const;

const route = getRouteApi('/kemiskinan');

/** Regions below with what each source states of them, what the register counts, and what is spent: each leads one level down. */
export function PovertyRegions({ poverty: { area, regions } }: { poverty: PovertyRegions_PovertyFragment }) {
  const t = useText();
  const search = route.useSearch();
  const label = useLabel();
  const { number } = useFormat();
  const share = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 4 });
  const told = (value: number | null) => (value === null ? t('kemiskinan.few') : number(value));
  const stated = ({ snapshots }: Row, source: (typeof sources)[number]) => {
    const found = snapshots.find(({ statedBy }) => statedBy === source);
    if (!found) return '–';
    const { families, persons, percent, period } = found;
    return <>{families !== null ? number(families) : percent !== null ? `${share.format(percent)}%` : number(persons ?? 0)}<span className={secondLineClass}>{period}</span></>;
  };
  const columns: Column<Row>[] = [
    { key: 'region', phone: 'lead', head: t('kemiskinan.region'), cell: ({ region }) => (region.code === area.code ? region.shortName : <Link to="/kemiskinan" search={{ ...search, wilayah: region.code, tingkat: undefined }}>{region.shortName}</Link>) },
    ...sources.map((source): Column<Row> => ({ key: source, head: source === 'FIELD' ? label('POVERTY_SOURCE', source) : source, align: 'end', fit: true, cell: (row) => stated(row, source) })),
    { key: 'register', head: t('kemiskinan.register'), align: 'end', fit: true, cell: ({ register }) => told(register.families) },
    { key: 'valid', head: t('kemiskinan.valid'), align: 'end', fit: true, cell: ({ register }) => told(register.valid) },
    { key: 'verified', head: t('kemiskinan.verified'), align: 'end', fit: true, cell: ({ register }) => told(register.verified) },
    { key: 'moved', head: `${t('kemiskinan.came')} / ${t('kemiskinan.went')}`, align: 'end', fit: true, cell: ({ movement }) => (movement === null ? '–' : `${number(movement.came)} / ${number(movement.went)}`) },
    { key: 'spent', head: t('kemiskinan.efforts'), align: 'end', fit: true, cell: ({ spending }) => (spending.length === 0 ? '–' : formatRupiah(String(spending.reduce((all, { amount }) => all + BigInt(amount), 0n)))) },
  ];
  return <Section title={t('kemiskinan.byRegion')}><Table label={t('kemiskinan.byRegion')} columns={columns} rows={regions} rowKey={({ region }) => region.code} dense /></Section>;
}
