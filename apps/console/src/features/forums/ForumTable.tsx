import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { ForumOrder, ForumTable_ForumFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { SortLink } from '../../shell/SortLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { TermEnd } from '../records/TermEnd.tsx';
import { forumTones } from './forum-words.ts';

const fragment = graphql(`
  fragment ForumTable_forum on Forum {
    id
    kind
    name
    state
    stateSince
    chairName
    termTo
    memberCount
    area { code level shortName fullName parent { code shortName } }
  }
`);

type Row = ForumTable_ForumFragment;

/** Forums as a table: which, where, until when the board serves, how many belong to it, and how it stands. */
export function ForumTable({ forums, order }: { forums: FragmentType<Row>[]; order: ForumOrder }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: forums });
  const rows = data.filter((row) => row !== null) as Row[];
  const sorted = (by: ForumOrder, title: string) => ({
    label: title, head: <SortLink to={by} arrow={order === by ? 'up' : null}>{title}</SortLink>, sorted: order === by ? 'ascending' as const : undefined,
  });
  const columns: Column<Row>[] = [
    {
      key: 'name', ...sorted('NAME', t('forums.name')), phone: 'lead',
      cell: (row) => (
        <>
          <Link to="/forum/$id" params={{ id: row.id }} className={rowLinkClass}>{row.name}</Link>
          <span className={secondLineClass}>{[label('FORUM_KIND', row.kind), row.chairName && t('forums.chairedBy', { name: row.chairName })].filter(Boolean).join(' · ')}</span>
        </>
      ),
    },
    { key: 'area', ...sorted('AREA', t('events.region')), cell: ({ area }) => areaWords(area), phone: 'bare' },
    { key: 'term', ...sorted('TERM_TO', t('forums.boardUntil')), cell: ({ termTo, state }) => <TermEnd on={termTo} open={state !== 'DISSOLVED'} />, fit: true },
    { key: 'members', head: t('forums.members'), cell: ({ memberCount }) => number(memberCount), align: 'end', fit: true },
    {
      key: 'state', head: t('forums.state'), fit: true, phone: 'bare',
      cell: ({ state, stateSince }) => (
        <>
          <StateDot tone={forumTones[state]}>{label('FORUM_STATE', state)}</StateDot>
          <span className={secondLineClass}>{t('records.since', { date: shortDate(stateSince) })}</span>
        </>
      ),
    },
  ];
  return <Table label={t('forums.title')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
