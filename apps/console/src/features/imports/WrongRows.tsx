import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { ImportRowState, ImportRowsQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { focusNext } from './focus-next.ts';
import type { Definition, ShownImport } from './import-query.ts';
import { MendRow } from './MendRow.tsx';
import { useMending } from './use-mending.ts';
import styles from './WrongRows.module.css';

const rowsQuery = graphql(`
  query ImportRows($id: ID!, $state: ImportRowState, $after: String) {
    import(id: $id) {
      id
      rows(first: 20, after: $after, state: $state) {
        edges { node { id number state version problem warning cells { column original value problem warning } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

type Rows = NonNullable<NonNullable<ImportRowsQuery['import']>['rows']>;
/** A row that is not simply accepted. */
export type StagedRow = Rows['edges'][number]['node'];

const views: readonly ImportRowState[] = ['WRONG', 'MENDED', 'SKIPPED'];

/** The rows that are wrong, each with the reason beside its cell, to be mended where they stand. */
export function WrongRows({ shown, definition }: { shown: ShownImport; definition: Definition }) {
  const t = useText();
  const label = useLabel();
  const list = useRef<HTMLOListElement>(null);
  const [state, setState] = useState<ImportRowState>('WRONG');
  const [pages, setPages] = useState<readonly string[]>([]);
  const { data, error, refetch } = useQuery(rowsQuery, { variables: { id: shown.id, state, after: pages.at(-1) ?? null }, fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' });
  const mending = useMending(shown.id, () => refetch().then(() => undefined));
  // Once the page shows what was saved: until then the old cell stands there, and buttons take no focus.
  const [left, setLeft] = useState<{ row: string } | null>(null);
  const followed = useRef(left);
  useEffect(() => {
    if (left === followed.current || mending.busy) return;
    followed.current = left;
    if (left) focusNext(list.current, left.row);
  }, [left, mending.busy]);
  const counts: Record<ImportRowState, number> = { WRONG: shown.counts.wrong, MENDED: shown.counts.mended, SKIPPED: shown.counts.skipped };
  const rows = data?.import?.rows;
  const choose = (next: ImportRowState) => {
    setState(next);
    setPages([]);
  };

  return (
    <Section title={t('imports.rows')}>
      <div role="group" aria-label={t('imports.rows')} className={styles.views}>
        {views.map((view) => (
          <button key={view} type="button" aria-pressed={view === state} onClick={() => choose(view)}>{t('imports.view', { state: label('IMPORT_ROW_STATE', view), count: counts[view] })}</button>
        ))}
      </div>
      {state === 'WRONG' && counts.WRONG > 0 && (
        <div className={styles.help}>
          <p>{t('imports.keys')}</p>
          <Button weight="quiet" disabled={mending.busy} onClick={() => void mending.skipAll()}>{t('imports.skipAll', { count: counts.WRONG })}</Button>
        </div>
      )}
      {mending.message && <Notice tone="due" live>{mending.message}</Notice>}
      <p role="status" className={styles.said}>{mending.said}</p>
      {error && !rows && <Notice tone="due">{t('imports.rowsFailed')}</Notice>}
      {rows?.edges.length === 0 && <p className={styles.none}>{t(state === 'WRONG' ? 'imports.noneWrong' : 'imports.noneHere')}</p>}
      {rows && rows.edges.length > 0 && (
        <ol ref={list} className={styles.rows}>
          {rows.edges.map(({ node }) => (
            <MendRow
              key={node.id}
              row={node}
              columns={shown.columns}
              definition={definition}
              mayMend={shown.viewerCan.mend}
              busy={mending.busy}
              onMend={async (column, value) => {
                const right = await mending.mend(node, column, value);
                if (right) setLeft({ row: node.id });
                return right;
              }}
              onMendAll={async (column, from, to) => {
                await mending.mendAll(column, from, to);
                setLeft({ row: node.id });
              }}
              onSkip={async (skip) => {
                await mending.skip(node, skip);
                setLeft({ row: node.id });
              }}
            />
          ))}
        </ol>
      )}
      {(pages.length > 0 || rows?.pageInfo.hasNextPage) && (
        <Pager>
          {pages.length > 0 && <Button weight="quiet" onClick={() => setPages(pages.slice(0, -1))}>{t('shell.previousPage')}</Button>}
          {rows?.pageInfo.hasNextPage && <Button weight="quiet" onClick={() => setPages([...pages, rows.pageInfo.endCursor ?? ''])}>{t('shell.nextPage')}</Button>}
        </Pager>
      )}
    </Section>
  );
}
