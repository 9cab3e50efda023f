/**
 * Gives the focus to the next cell that is still wrong, or to the way out of a row that is wrong as a whole: in the same
 * row, else in the rows behind it, else at the beginning.
 */
export function focusNext(list: HTMLElement | null, rowId: string): void {
  const cells = [...(list?.querySelectorAll<HTMLElement>('[data-wrong]') ?? [])];
  const row = list?.querySelector(`[data-row="${CSS.escape(rowId)}"]`);
  const next = cells.find((cell) => !row || row.contains(cell) || Boolean(row.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING));
  (next ?? cells[0])?.focus();
}
