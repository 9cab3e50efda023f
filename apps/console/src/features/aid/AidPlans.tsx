import { today } from '@pilar/domain/dates';
import type { AidPlans_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Table, secondLineClass, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment AidPlans_programme on Programme {
    yearFrom
    yearTo
    planLinks { year items { id code title plan { id title } } }
  }
`);

type Link = { year: number; id: string; code: string; title: string; plan: { id: string; title: string } };

/** What a programme carries out of each year's plans; a year that runs without any is said first (rule 42). */
export function AidPlans({ programme: { planLinks, yearFrom, yearTo } }: { programme: AidPlans_ProgrammeFragment }) {
  const t = useText();
  const thisYear = Number(today().slice(0, 4));
  const runs = yearFrom <= thisYear && (yearTo == null || yearTo >= thisYear);
  const rows: Link[] = planLinks.flatMap(({ year, items }) => (items ?? []).map((item) => ({ year, ...item })));
  const columns: Column<Link>[] = [
    { key: 'year', head: t('bantuan.year'), fit: true, phone: 'bare', cell: ({ year }) => year },
    { key: 'item', head: t('bantuan.planItem'), phone: 'lead', cell: ({ id, code, title, plan }) => <><RecordLink to={`/rencana/butir/${id}`}>{code} {title}</RecordLink><span className={secondLineClass}>{plan.title}</span></> },
  ];
  return (
    <Section title={t('bantuan.planItems')}>
      {runs && !planLinks.some(({ year }) => year === thisYear) && <Notice tone="due" word={t('bantuan.unlinkedWord')}>{t('bantuan.unlinkedNow', { year: String(thisYear) })}</Notice>}
      {rows.length > 0 && <Table label={t('bantuan.planItems')} columns={columns} rows={rows} rowKey={({ year, id }) => `${year} ${id}`} />}
    </Section>
  );
}
