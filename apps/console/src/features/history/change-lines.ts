type Change = { before?: string | null; after?: string | null };

/**
 * What a change took away and what it put in place. Lists are kept one line an item, so only the items that differ
 * are shown; a text of one line is shown whole.
 */
export function changeLines({ before, after }: Change): { gone: string[]; come: string[] } {
  const was = before?.split('\n') ?? [];
  const is = after?.split('\n') ?? [];
  const gone = was.filter((line) => !is.includes(line));
  const come = is.filter((line) => !was.includes(line));
  // The same items in another order: only the whole shows what has changed.
  return gone.length === 0 && come.length === 0 ? { gone: was, come: is } : { gone, come };
}

/** Whether an entry records the beginning: everything in it was nothing before. */
export function isBeginning({ version, changes }: { version: number; changes: readonly Change[] }): boolean {
  return version === 1 && changes.length > 0 && changes.every(({ before }) => before === null || before === undefined);
}
