import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import type { NoticeTable_NoticeFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { noticeTones } from './notice-words.ts';

graphql(`
  fragment NoticeTable_notice on PolicyNotice {
    id
    statement
    validFrom
    validTo
    state(asOf: $asOf)
    supersededOn
    supersededBy { id statement }
    area { code shortName }
  }
`);

/** Policy notices, the latest first; one that was superseded says by what. */
export function NoticeTable({ notices }: { notices: readonly NoticeTable_NoticeFragment[] }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { busy } = useListVisit();
  const columns: Column<NoticeTable_NoticeFragment>[] = [
    {
      key: 'statement', head: t('notices.statement'), phone: 'lead',
      cell: ({ id, statement, supersededBy, supersededOn }) => (
        <>
          <Link to="/kebijakan/$id" params={{ id }} className={rowLinkClass}>{statement}</Link>
          {supersededBy && <span className={secondLineClass}>{t('notices.supersededLine', { date: shortDate(supersededOn ?? ''), by: supersededBy.statement })}</span>}
        </>
      ),
    },
    { key: 'area', head: t('notices.area'), cell: ({ area }) => area.shortName },
    { key: 'validFrom', head: t('notices.validFrom'), fit: true, cell: ({ validFrom }) => shortDate(validFrom) },
    { key: 'validTo', head: t('notices.validTo'), fit: true, cell: ({ validTo }) => (validTo ? shortDate(validTo) : '–') },
    { key: 'state', head: t('notices.state'), fit: true, cell: ({ state }) => <StateDot tone={noticeTones[state]}>{label('NOTICE_STATE', state)}</StateDot> },
  ];
  return <Table label={t('notices.title')} columns={columns} rows={notices} rowKey={({ id }) => id} busy={busy} />;
}
