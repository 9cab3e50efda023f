import { Link } from '@tanstack/react-router';
import type { ForumBoards_ForumFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Table, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment ForumBoards_forum on Forum {
    boards {
      decreeNumber
      decreeIssuer
      termFrom
      termTo
      closedOn
      members { position name person { id } }
    }
  }
`);

type Board = ForumBoards_ForumFragment['boards'][number];
type Member = Board['members'][number] & { row: number };

/** The present board, and those before it. */
export function ForumBoards({ boards }: { boards: readonly Board[] }) {
  const t = useText();
  const { shortDate } = useFormat();
  const [present, ...before] = boards;
  if (!present) return <Section title={t('forums.board')}><p>{t('forums.noBoard')}</p></Section>;
  const term = ({ termFrom, termTo, closedOn }: Board) => `${shortDate(termFrom)} – ${shortDate(closedOn ?? termTo)}`;
  return (
    <Section title={t('forums.boardOf', { term: term(present) })}>
      <Members board={present} label={t('forums.board')} />
      {before.map((board) => (
        <Details key={board.termFrom} title={t('forums.boardBefore', { term: term(board) })} second={[board.decreeNumber, board.decreeIssuer].join(', ')} open={false}>
          <Members board={board} label={t('forums.boardBefore', { term: term(board) })} />
        </Details>
      ))}
    </Section>
  );
}

function Members({ board, label: title }: { board: Board; label: string }) {
  const t = useText();
  const label = useLabel();
  const columns: Column<Member>[] = [
    { key: 'name', head: t('people.name'), phone: 'lead', cell: ({ name, person }) => (person ? <Link to="/orang/$id" params={{ id: person.id }}>{name}</Link> : name ?? t('forums.elsewhere')) },
    { key: 'position', head: t('forums.position'), phone: 'bare', cell: ({ position }) => label('FORUM_POSITION', position) },
  ];
  return <Table label={title} columns={columns} rows={board.members.map((member, row) => ({ ...member, row }))} rowKey={({ row }) => String(row)} dense />;
}
