import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useReload } from './import-query.ts';
import type { StagedRow } from './WrongRows.tsx';

const mendRow = graphql(`
  mutation MendImportRow($input: MendImportRowInput!) {
    mendImportRow(input: $input) {
      __typename
      ... on ImportRow { id number state version problem warning cells { column original value problem warning } }
      ...Refusal @unmask
    }
  }
`);

const mendRows = graphql(`
  mutation MendImportRows($input: MendImportRowsInput!) {
    mendImportRows(input: $input) {
      __typename
      ... on Import { id version counts { rows accepted wrong mended skipped warned created refused undone kept } }
      ...Refusal @unmask
    }
  }
`);

const skipRows = graphql(`
  mutation SkipImportRows($input: SkipImportRowsInput!) {
    skipImportRows(input: $input) {
      __typename
      ... on Import { id version counts { rows accepted wrong mended skipped warned created refused undone kept } }
      ...Refusal @unmask
    }
  }
`);

/** Mending and skipping rows. Each change is checked by the rules at once; the counts follow. */
export function useMending(id: string, readRows: () => Promise<void>) {
  const t = useText();
  const { number } = useFormat();
  const reload = useReload(id);
  const one = useSubmit(mendRow);
  const many = useSubmit(mendRows);
  const skipping = useSubmit(skipRows);
  const [message, setMessage] = useState<string | null>(null);
  /** What was just done, for those who hear the page. */
  const [said, setSaid] = useState('');
  const refuse = (refusal: Refusal | null) => setMessage(refusal?.message ?? t('imports.noAnswer'));

  return {
    message,
    said,
    busy: one.busy || many.busy || skipping.busy,
    /** Puts a value into a cell; true when the cell is right now. */
    mend: async (row: StagedRow, column: string, value: string): Promise<boolean> => {
      setMessage(null);
      const { saved, refusal } = await one.submit({ row: row.id, rowVersion: row.version, cells: [{ column, value }] });
      if (!saved) {
        refuse(refusal);
        if (refusal?.__typename === 'Conflict') await readRows();
        return false;
      }
      void reload();
      const problem = saved.cells.find((cell) => cell.column === column)?.problem;
      setSaid(problem ? t('imports.stillWrong', { row: number(saved.number), problem }) : saved.state === 'WRONG' ? t('imports.cellRight', { row: number(saved.number) }) : t('imports.rowRight', { row: number(saved.number) }));
      return !problem;
    },
    /** Puts the same value into that column of all rows that say the same. */
    mendAll: async (column: string, from: string, to: string): Promise<void> => {
      setMessage(null);
      const { saved, refusal } = await many.submit({ import: id, column, from, to });
      if (saved) setSaid(t('imports.allMended', { count: saved.counts.wrong }));
      else refuse(refusal);
      await Promise.all([readRows(), reload()]);
    },
    /** Leaves a row out, or takes it in again. */
    skip: async (row: StagedRow, skip: boolean): Promise<void> => {
      setMessage(null);
      const { saved, refusal } = await skipping.submit({ import: id, rows: [row.id], skip });
      if (saved) setSaid(t(skip ? 'imports.rowSkipped' : 'imports.rowBack', { row: number(row.number) }));
      else refuse(refusal);
      await Promise.all([readRows(), reload()]);
    },
    /** Leaves out every row that is still wrong. */
    skipAll: async (): Promise<void> => {
      setMessage(null);
      const { saved, refusal } = await skipping.submit({ import: id, all: true, skip: true });
      if (!saved) refuse(refusal);
      await Promise.all([readRows(), reload()]);
    },
  };
}
