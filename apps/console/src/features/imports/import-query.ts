import { useApolloClient } from '@apollo/client/react';
import type { ImportPageQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useWork } from '../../shell/use-work.ts';

/** Everything that the page of an import shows but its rows. */
export const importQuery = graphql(`
  query ImportPage($id: ID!) {
    import(id: $id) {
      id
      kind
      state
      version
      fileName
      byName
      area { code shortName fullName }
      createdAt
      committedAt
      undoneAt
      reason
      warnings
      counts { rows accepted wrong mended skipped warned created refused undone kept }
      job { id done total }
      errorFile { id name url }
      viewerCan { map check mend commit undo cancel }
      missing
      given { column value }
      sheet
      headerRow
      headerRows
      encoding
      separator
      sheets { position name rows hidden hiddenRows hiddenColumns }
      columns { position header target confidence samples }
      preview { number cells }
    }
    importKinds {
      kind
      titleId
      titleEn
      columns { key titleId titleEn type list required given checkedOnly example }
    }
  }
`);

/** An import as its page shows it. */
export type ShownImport = NonNullable<ImportPageQuery['import']>;
/** What can be imported, and its columns. */
export type Definition = NonNullable<ImportPageQuery['importKinds']>[number];
export type DefinedColumn = Definition['columns'][number];

/** States in which a job is at work. */
const atWork: readonly string[] = ['READING', 'CHECKING', 'COMMITTING', 'UNDOING'];

/** Whether a job is at work on the import. */
export function isAtWork({ state }: Pick<ShownImport, 'state'>): boolean {
  return atWork.includes(state);
}

/** Reads the import anew; whatever shows it follows. */
export function useReload(id: string): () => Promise<void> {
  const client = useApolloClient();
  return async () => {
    await client.query({ query: importQuery, variables: { id }, fetchPolicy: 'network-only' }).catch(() => undefined);
  };
}

/** Reads the import anew as the job at work on it moves. */
export function useProgress(shown: ShownImport): void {
  useWork(isAtWork(shown), useReload(shown.id));
}
