/**
 * How much a file may ask of the machine. A province's largest list has some ten thousand rows; whoever holds more splits
 * it by district, so that a mistake does not undo a whole day's work.
 */
export const bounds = {
  /** Filled rows of a sheet. */
  rows: 500_000,
  /** Columns of a sheet. */
  columns: 200,
  /** Bytes of a workbook as it was sent; it stands in memory, since its directory lies at its end. */
  packed: 100_000_000,
  /** Bytes of a workbook's parts together, counted while they are unpacked. */
  unpacked: 1_500_000_000,
  /** Bytes of all its texts together. */
  sharedText: 200_000_000,
  /** Characters of one row, whether XML or text. */
  row: 1_000_000,
  /** Characters of one cell, as Excel bounds it. */
  cell: 32_767,
} as const;
