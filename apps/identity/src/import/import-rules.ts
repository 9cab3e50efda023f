import type { ImportKind } from '@pilar/imports/kind';

/** What decides about what may be done with an import. */
export type ImportStanding = { stage: string; stopped: boolean; rows: number; accepted: number; created: number; undone: number; kept: number };

/** What may be done with it, by its stage alone. `waiting`: rows that were mended and are not entered yet. */
export function mayDo({ stage, stopped, accepted, created, undone, kept }: ImportStanding, waiting: number, missing: readonly string[]) {
  const stoppedIn = (...stages: string[]) => stopped && stages.includes(stage);
  const entered = created > undone + kept;
  const laidOut = stage === 'MAPPING' || stage === 'CHECKED' || stoppedIn('CHECKING');
  return {
    map: laidOut || stoppedIn('READING'),
    check: laidOut && missing.length === 0,
    mend: stage === 'CHECKED' || stage === 'COMMITTED' || stoppedIn('COMMITTING'),
    commit: (stage === 'CHECKED' && accepted + waiting > 0) || stoppedIn('COMMITTING') || (stage === 'COMMITTED' && waiting > 0),
    undo: entered && (stage === 'COMMITTED' || stoppedIn('COMMITTING', 'UNDOING')),
    cancel: ['READING', 'MAPPING', 'CHECKING', 'CHECKED'].includes(stage) || (stage === 'COMMITTING' && (!stopped || !entered)) || (stage === 'UNDOING' && !stopped),
  };
}

/** What can be done with an import. */
export type ImportAction = keyof ReturnType<typeof mayDo>;

/** Title of a kind's column; its key when there is none of that name. */
export function columnTitle(kind: ImportKind | undefined, key: string, language: 'id' | 'en'): string {
  return kind?.columns.find((column) => column.key === key)?.title[language] ?? key;
}
