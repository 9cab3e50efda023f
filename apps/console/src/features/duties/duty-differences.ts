/** A duty of two versions: in both, only in the newer, or only in the older one. */
export type DutyLine = { text: string; kind: 'kept' | 'added' | 'removed' };

/** The duties of two versions in one list: the newer one's order, each removed duty after the one that stood before it. */
export function dutyDifferences(older: readonly string[], newer: readonly string[]): DutyLine[] {
  const lines = newer.map((text): DutyLine => ({ text, kind: older.includes(text) ? 'kept' : 'added' }));
  for (const [index, text] of older.entries()) {
    if (newer.includes(text)) continue;
    const before = older.slice(0, index).findLast((one) => lines.some((line) => line.text === one));
    lines.splice(lines.findIndex((line) => line.text === before) + 1, 0, { text, kind: 'removed' });
  }
  return lines;
}

/** The version that holds on a day: the highest that has begun; those of a list that is sorted by number, the newest first. */
export function inForce<Version extends { validFrom: string }>(versions: readonly Version[], day: string): Version | undefined {
  return versions.find(({ validFrom }) => validFrom <= day);
}
