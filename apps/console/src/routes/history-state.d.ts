import '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** Words that a list is searched for. They may name persons, so they stand in no address. */
    text?: string;
    /** Cursors of the pages before this one, first page first; null is the beginning. */
    pages?: (string | null)[];
    /** What a person served is sought by, but for numbers, which stand in no history. */
    sought?: { text: string; born: string; place: { id: string; name: string; second?: string } | null };
    /** Led here from the address without a path: the beginning of a visit. */
    home?: boolean;
  }
}
