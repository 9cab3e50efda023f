import { formatLongDate } from '@pilar/domain/dates';
import type { YearSums_YearFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useLanguage, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table, type Column } from '../../ui/Table.tsx';
import styles from './service-centres.module.css';
import { useCount } from './use-count.ts';

graphql(`
  fragment YearSums_year on ServiceYear {
    year
    total { persons male female settled referred hidden }
    months { month days figures { persons male female settled referred hidden } }
    kinds { kind figures { persons male female settled referred hidden } }
  }
`);

type Figures = YearSums_YearFragment['total'];
type Row = { key: string; name: string; days?: number; figures: Figures };
const parts = ['persons', 'male', 'female', 'settled', 'referred'] as const;

/** A year of a log by month and by kind of service; months and kinds in which nothing happened are left out. */
export function YearSums({ year: { year, total, months, kinds } }: { year: YearSums_YearFragment }) {
  const t = useText();
  const label = useLabel();
  const count = useCount();
  const { number } = useFormat();
  const language = useLanguage();
  // "1 Juli 2000" without its day and year.
  const monthName = (month: number) => formatLongDate(`2000-${String(month).padStart(2, '0')}-01`, language).split(' ')[1] ?? '';
  if (total.persons === 0) return <p className={styles.said}>{t('services.nothingLogged')}</p>;
  const hidden = [total, ...months.map(({ figures }) => figures), ...kinds.map(({ figures }) => figures)].some((figures) => figures.hidden);
  const figures: Column<Row>[] = parts.map((part) => ({ key: part, head: t(`services.${part}`), align: 'end', fit: true, cell: (row) => count(row.figures[part]) }));
  const ofMonths: Row[] = months.filter(({ days }) => days > 0).map(({ month, days, figures: of }) => ({ key: String(month), name: monthName(month), days, figures: of }));
  const ofKinds: Row[] = kinds.filter(({ figures: of }) => of.persons !== 0).map(({ kind, figures: of }) => ({ key: kind, name: label('SERVICE_KIND', kind), figures: of }));
  const name = (head: string): Column<Row> => ({ key: 'name', head, phone: 'lead', cell: (row) => row.name });
  return (
    <Section title={t('services.logYear', { year: String(year) })}>
      <p className={styles.said}>{t('services.yearLine', { persons: count(total.persons), male: count(total.male), female: count(total.female), settled: count(total.settled), referred: count(total.referred) })}</p>
      {hidden && <p className={styles.said}>{t('services.yearHidden')}</p>}
      <Table label={t('services.month')} columns={[name(t('services.month')), { key: 'days', head: t('services.days'), align: 'end', fit: true, cell: ({ days }) => number(days ?? 0) }, ...figures]} rows={ofMonths} rowKey={({ key }) => key} dense />
      <div className={styles.next}><Table label={t('services.kind')} columns={[name(t('services.kind')), ...figures]} rows={ofKinds} rowKey={({ key }) => key} dense /></div>
    </Section>
  );
}
