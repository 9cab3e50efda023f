import '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Words that a list is searched for. They may name persons, so they stand in no address. */
    text?: string;
    /** Cursors of the pages before this one, first page first; null is the beginning. */
    pages?: (string | null)[];
    /** Led here from the address without a path: the beginning of a visit. */
    home?: boolean;
  }
}
