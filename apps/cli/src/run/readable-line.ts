const levels: Record<number, string> = { 40: 'warning: ', 50: 'error: ', 60: 'fatal: ' };

/** A server's line of output for a person who develops: of its log only what went wrong, and everything else as it is. */
export function readableLine(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const entry = JSON.parse(line) as { level?: unknown; msg?: unknown; err?: { stack?: unknown; message?: unknown }; error?: unknown };
    const level = typeof entry.level === 'number' ? levels[entry.level] : undefined;
    if (!level) return '';
    const cause = entry.err?.stack ?? entry.err?.message ?? entry.error;
    return `${level}${String(entry.msg ?? '')}${typeof cause === 'string' ? ` ${cause}` : ''}`;
  } catch {
    return line;
  }
}
