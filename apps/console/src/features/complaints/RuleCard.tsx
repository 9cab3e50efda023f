import { today } from '@pilar/domain/dates';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, tableNoteClass, type Column } from '../../ui/Table.tsx';
import { daySteps, type CategoryDays, type Rule } from './rules-query.ts';

/** Working days by category and step, from a day on. */
export function RuleCard({ rule: { validFrom, days, escalateDays, checkedOn, caveats }, holds }: { rule: Rule; holds: boolean }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const title = t(holds ? 'pengaduan.ruleNow' : validFrom > today() ? 'pengaduan.ruleComing' : 'pengaduan.ruleBefore', { date: shortDate(validFrom) });
  const columns: Column<CategoryDays>[] = [
    { key: 'category', head: t('pengaduan.category'), phone: 'lead', cell: ({ category }) => label('COMPLAINT_CATEGORY', category) },
    ...daySteps.map(([step, words]): Column<CategoryDays> => ({ key: step, head: t(words), align: 'end', fit: true, cell: (row) => number(row[step]) })),
  ];
  return (
    <Section title={title}>
      <p>{checkedOn ? <StateDot tone="done">{t('pengaduan.checkedOnDay', { date: shortDate(checkedOn) })}</StateDot> : <StateDot tone="soon">{t('pengaduan.notConfirmed')}</StateDot>}</p>
      <Table label={title} columns={columns} rows={days} rowKey={({ category }) => category} dense />
      <p className={tableNoteClass}>{[t('pengaduan.escalateAfter', { count: escalateDays }), ...caveats.map(({ text }) => text)].join(' ')}</p>
    </Section>
  );
}
