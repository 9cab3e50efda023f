/** There is nothing under that key. */
export class FileMissing extends Error {}

/** There is no room for it; the same may succeed once somebody has made some. */
export class StoreFull extends Error {}

const noRoom = new Set(['ENOSPC', 'EDQUOT']);

/** A failed writing as StoreFull when that is what it was; anything else unchanged. */
export function asStoreError(error: unknown): unknown {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && noRoom.has(code) ? new StoreFull('There is no room left for files', { cause: error }) : error;
}
