import type { MachinePage_ClientFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Table } from '../../ui/Table.tsx';

/** What a system asked for on the days on which it did, and what of it was refused for what. */
export function UsageTable({ usage }: Pick<MachinePage_ClientFragment, 'usage'>) {
  const t = useText();
  const label = useLabel();
  const { number, shortDate } = useFormat();
  const days = usage.filter(({ requests }) => requests > 0);
  return (
    <Section title={t('klien.usage')}>
      {days.length === 0 ? <p>{t('klien.noUse')}</p> : (
        <Table
          label={t('klien.usage')}
          dense
          rows={days}
          rowKey={({ day }) => day}
          columns={[
            { key: 'day', head: t('klien.day'), fit: true, phone: 'lead', cell: ({ day }) => shortDate(day) },
            { key: 'requests', head: t('klien.requests'), align: 'end', fit: true, cell: ({ requests }) => number(requests) },
            { key: 'refused', head: t('klien.refused'), cell: ({ refused }) => refused.map(({ reason, count }) => t('klien.refusedOne', { reason: label('CLIENT_REFUSAL', reason), count })).join('; ') || '–' },
          ]}
        />
      )}
    </Section>
  );
}
