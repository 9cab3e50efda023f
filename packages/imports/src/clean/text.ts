/** Ways in which offices write that a cell is empty. */
const nothing = new Set(['', '-', '--', '---', '–', '—', '.', '…', 'nihil', 'n/a', 'null', 'kosong']);

/** Zero-width signs, direction marks, soft hyphens and the like, and control characters, which no eye sees. */
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** The text without invisible signs, doubled and unusual spaces; null when it says that there is nothing. */
export function tidy(text: string): string | null {
  const bare = text.replace(/\s+/g, ' ').replace(invisible, '').replace(/ {2,}/g, ' ').trim().normalize('NFC');
  return nothing.has(bare.toLowerCase()) ? null : bare;
}

/** As `tidy`, keeping the breaks between lines. */
export function tidyLines(text: string): string | null {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/\s+/g, ' ').replace(invisible, '').replace(/ {2,}/g, ' ').trim().normalize('NFC'));
  const bare = lines.join('\n').replace(/\n{3,}/g, '\n\n').trim();
  return nothing.has(bare.toLowerCase()) ? null : bare;
}

/** What a spreadsheet's trick to keep digits leaves behind: a leading apostrophe, or `="3604…"`. */
export function untrick(text: string): string {
  return text.replace(/^="?([^"]*)"?$/, '$1').replace(/^['’‘`]+/, '').trim();
}
