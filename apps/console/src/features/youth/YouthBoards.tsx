import { Link } from '@tanstack/react-router';
import type { YouthBoards_YouthFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { Table, type Column } from '../../ui/Table.tsx';

graphql(`
  fragment YouthBoards_youth on YouthOrganisation {
    boards {
      decreeNumber
      decreeDate
      decreeSigner
      termFrom
      termTo
      members { position name age person { id } }
    }
  }
`);

type Board = YouthBoards_YouthFragment['boards'][number];
type Member = Board['members'][number] & { row: number };

/** The board in office, and those before it. */
export function YouthBoards({ boards }: { boards: readonly Board[] }) {
  const t = useText();
  const { shortDate } = useFormat();
  const [present, ...before] = boards;
  if (!present) return null;
  const term = ({ termFrom, termTo }: Board) => `${shortDate(termFrom)} – ${shortDate(termTo)}`;
  return (
    <Section title={t('youth.boardOf', { term: term(present) })}>
      <Members board={present} label={t('youth.board')} />
      {before.map((board) => (
        <Details key={board.termFrom} title={t('youth.boardBefore', { term: term(board) })} second={[board.decreeNumber, board.decreeSigner].join(', ')} open={false}>
          <Members board={board} label={t('youth.boardBefore', { term: term(board) })} />
        </Details>
      ))}
    </Section>
  );
}

function Members({ board, label: title }: { board: Board; label: string }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const columns: Column<Member>[] = [
    { key: 'name', head: t('people.name'), phone: 'lead', cell: ({ name, person }) => (person ? <Link to="/orang/$id" params={{ id: person.id }}>{name}</Link> : name ?? t('youth.elsewhere')) },
    { key: 'position', head: t('youth.position'), phone: 'bare', cell: ({ position }) => label('YOUTH_POSITION', position) },
    { key: 'age', head: t('youth.age'), align: 'end', fit: true, cell: ({ age }) => number(age) },
  ];
  return <Table label={title} columns={columns} rows={board.members.map((member, row) => ({ ...member, row }))} rowKey={({ row }) => String(row)} dense />;
}
