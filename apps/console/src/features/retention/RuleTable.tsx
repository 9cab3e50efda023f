import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { RuleTable_RuleFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, secondLineClass, tableNoteClass, type Column } from '../../ui/Table.tsx';
import { SetRule } from './SetRule.tsx';

graphql(`
  fragment RuleTable_rule on RetentionRule {
    id
    version
    class
    years
    action
    basis
    checkedOn
  }
`);

/** The retention schedule, class by class. */
export function RuleTable({ rules }: { rules: readonly RuleTable_RuleFragment[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const sets = useCan('retention.set');
  const [setting, setSetting] = useState<RuleTable_RuleFragment | null>(null);
  const columns: Column<RuleTable_RuleFragment>[] = [
    { key: 'class', head: t('retensi.class'), phone: 'lead', cell: (row) => label('RETENTION_CLASS', row.class) },
    { key: 'years', head: t('retensi.years'), fit: true, cell: ({ years }) => (years === null ? t('retensi.forGood') : t('retensi.yearCount', { count: years })) },
    { key: 'action', head: t('retensi.action'), fit: true, cell: ({ action }) => label('RETENTION_ACTION', action) },
    {
      key: 'basis', head: t('retensi.basis'), wide: true,
      cell: ({ basis, checkedOn }) => (
        <>
          {basis}
          <span className={secondLineClass}>{checkedOn ? <StateDot tone="done">{t('shell.checkedOn', { date: shortDate(checkedOn) })}</StateDot> : <StateDot tone="soon">{t('retensi.notChecked')}</StateDot>}</span>
        </>
      ),
    },
    ...(sets ? [{ key: 'set', head: t('retensi.steps'), fit: true, phone: 'bare', cell: (row) => <Button weight="quiet" onClick={() => setSetting(row)}>{t('retensi.set')}</Button> } satisfies Column<RuleTable_RuleFragment>] : []),
  ];
  return (
    <Section title={t('retensi.schedule')}>
      <Table label={t('retensi.schedule')} columns={columns} rows={rules} rowKey={({ id }) => id} />
      <p className={tableNoteClass}>{t('retensi.scheduleLine')}</p>
      {setting && <SetRule rule={setting} onClose={() => setSetting(null)} />}
    </Section>
  );
}
