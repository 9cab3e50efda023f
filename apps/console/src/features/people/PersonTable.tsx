import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { PersonTable_PersonFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useListVisit } from '../../shell/list-visit.ts';
import { Table, rowLinkClass, secondLineClass, type Column } from '../../ui/Table.tsx';
import { areaWords } from '../records/area-words.ts';
import { usePillarWord } from './use-pillar-word.ts';

const fragment = graphql(`
  fragment PersonTable_person on Person {
    id
    displayName
    aliases
    official
    area { code level shortName fullName parent { code shortName } }
    posts { id title office { id name } }
    pillars { id type state }
  }
`);

type Row = PersonTable_PersonFragment;

/** Persons who serve, as a table: who, what as, where. */
export function PersonTable({ people }: { people: FragmentType<Row>[] }) {
  const t = useText();
  const word = usePillarWord();
  const { busy } = useListVisit();
  const { data } = useFragment({ fragment, from: people });
  const rows = data.filter((row) => row !== null) as Row[];
  const servesAs = ({ posts, pillars, official }: Row) => {
    const post = posts?.[0];
    if (post) return `${post.title}, ${post.office.name}`;
    const types = new Set(pillars.filter(({ state }) => state !== 'ENDED').map(({ type }) => word(type)));
    if (types.size > 0) return [...types].join(', ');
    return official ? t('people.official') : t('people.noTerm');
  };
  const columns: Column<Row>[] = [
    {
      key: 'name',
      head: t('people.name'),
      cell: (row) => (
        <>
          <Link to="/orang/$id" params={{ id: row.id }} className={rowLinkClass}>{row.displayName}</Link>
          <span className={secondLineClass}>{servesAs(row)}</span>
        </>
      ),
      phone: 'lead',
    },
    { key: 'aliases', head: t('people.aliases'), cell: ({ aliases }) => (aliases.length > 0 ? aliases.join(', ') : null) },
    { key: 'area', head: t('events.region'), cell: ({ area }) => areaWords(area), phone: 'bare' },
  ];
  return <Table label={t('people.people')} columns={columns} rows={rows} rowKey={({ id }) => id} busy={busy} />;
}
