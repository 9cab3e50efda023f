import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ComplaintState, type FiguresTables_ComplaintFiguresFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, tableNoteClass, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment FiguresTables_complaintFigures on ComplaintFigures {
    year
    area { code level }
    total { received answered open kept broken medianDays hidden }
    categories { category count { received answered open kept broken medianDays hidden } }
    regions { region { code level shortName } count { received answered open kept broken medianDays hidden } }
    claims { month received }
  }
`);

type Figures = FiguresTables_ComplaintFiguresFragment;
type Count = Figures['total'];
type Row = { key: string; name: ReactNode; count: Count };

const counted = [['received', 'pengaduan.countReceived'], ['answered', 'pengaduan.countAnswered'], ['open', 'pengaduan.countOpen'], ['kept', 'pengaduan.countKept'], ['broken', 'pengaduan.countBroken']] as const;

/** Complaints by category, then by region, then claims after enumeration by month (report 11). */
export function FiguresTables({ figures: { year, total, categories, regions, claims } }: { figures: Figures }) {
  const t = useText();
  const label = useLabel();
  const language = useLanguage();
  const { number } = useFormat();
  const reads = useCan('complaint.read');
  const told = (value: number | null, hidden = value === null) => (hidden ? '<5' : value === null ? '–' : number(value));
  const columnsOf = (head: string): Column<Row>[] => [
    { key: 'name', head, phone: 'lead', cell: ({ name }) => name },
    ...counted.map(([field, words]): Column<Row> => ({ key: field, head: t(words), align: 'end', fit: true, cell: ({ count }) => told(count[field], count.hidden) })),
    { key: 'median', head: t('pengaduan.countMedian'), align: 'end', fit: true, cell: ({ count: { medianDays, hidden } }) => (hidden || medianDays === null ? '–' : number(medianDays)) },
  ];
  const some = ({ count }: Row) => count.hidden || count.received !== 0;
  const [from, to] = [`${year}-01-01`, `${year}-12-31`];
  const byCategory: Row[] = categories.map(({ category, count }) => ({
    key: category, count,
    name: reads ? <Link to="/pengaduan-warga" search={({ wilayah }: { wilayah?: string }) => ({ wilayah, kategori: [category], dari: from, sampai: to, status: Object.values(ComplaintState) })}>{label('COMPLAINT_CATEGORY', category)}</Link> : label('COMPLAINT_CATEGORY', category),
  }));
  const byRegion: Row[] = regions.map(({ region, count }) => ({ key: region.code, count, name: region.shortName }));
  const months = claims.map(({ month, received }) => ({ key: String(month), name: new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(year, month - 1, 1)), received }));
  return (
    <>
      <Section title={t('pengaduan.byCategory')}><Table label={t('pengaduan.byCategory')} columns={columnsOf(t('pengaduan.category'))} rows={[...byCategory.filter(some), { key: 'all', name: <strong>{t('pengaduan.all')}</strong>, count: total }]} rowKey={({ key }) => key} dense /></Section>
      <Section title={t('pengaduan.byRegion')}>
        <Table label={t('pengaduan.byRegion')} columns={columnsOf(t('pengaduan.area'))} rows={byRegion.filter(some)} rowKey={({ key }) => key} dense />
        <p className={tableNoteClass}>{t('pengaduan.keptWhy')}</p>
      </Section>
      <Section title={t('pengaduan.claims')}>
        <Table
          label={t('pengaduan.claims')} dense rowKey={({ key }) => key} rows={months.filter(({ received }) => received !== 0)}
          columns={[{ key: 'name', head: t('pengaduan.month'), phone: 'lead', cell: ({ name }) => name }, { key: 'received', head: t('pengaduan.countReceived'), align: 'end', fit: true, cell: ({ received }) => told(received) }]}
        />
        <p className={tableNoteClass}>{t('ppks.noPromise')}</p>
      </Section>
    </>
  );
}
