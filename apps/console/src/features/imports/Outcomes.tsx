import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ImportKind, ImportOutcome, ImportOutcomesQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { Table, rowLinkClass, type Column } from '../../ui/Table.tsx';
import { enteredWords } from './import-words.ts';

const outcomesQuery = graphql(`
  query ImportOutcomes($id: ID!, $outcome: ImportOutcome, $after: String) {
    import(id: $id) {
      id
      outcomes(first: 20, after: $after, outcome: $outcome) {
        edges { node { ref number recordId problems { column message } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

type Row = NonNullable<NonNullable<ImportOutcomesQuery['import']>['outcomes']>['edges'][number]['node'];
type Props = { id: string; kind: ImportKind; outcome: ImportOutcome; title: string };

/** Rows that were not entered after all, or that stay after an undo, each with the reason. */
export function Outcomes({ id, kind, outcome, title }: Props) {
  const t = useText();
  const [pages, setPages] = useState<readonly string[]>([]);
  const { data, error } = useQuery(outcomesQuery, { variables: { id, outcome, after: pages.at(-1) ?? null }, fetchPolicy: 'cache-and-network' });
  const page = data?.import?.outcomes;
  const { record } = enteredWords[kind];
  const name = (row: Row) => t('imports.row', { row: row.number ?? row.ref });
  const columns: Column<Row>[] = [
    { key: 'row', head: t('imports.rowNumber'), cell: (row) => (row.recordId && record ? <Link to={`${record}/$id`} params={{ id: row.recordId }} className={rowLinkClass}>{name(row)}</Link> : name(row)), phone: 'lead', fit: true },
    { key: 'why', head: t('imports.why'), cell: ({ problems }) => problems.map(({ message }) => message).join('; '), phone: 'bare' },
  ];
  return (
    <Section title={title}>
      {error && !page && <Notice tone="due">{t('imports.rowsFailed')}</Notice>}
      {page && <Table label={title} columns={columns} rows={page.edges.map(({ node }) => node)} rowKey={({ ref }) => ref} dense />}
      {(pages.length > 0 || page?.pageInfo.hasNextPage) && (
        <Pager>
          {pages.length > 0 && <Button weight="quiet" onClick={() => setPages(pages.slice(0, -1))}>{t('shell.previousPage')}</Button>}
          {page?.pageInfo.hasNextPage && <Button weight="quiet" onClick={() => setPages([...pages, page.pageInfo.endCursor ?? ''])}>{t('shell.nextPage')}</Button>}
        </Pager>
      )}
    </Section>
  );
}
