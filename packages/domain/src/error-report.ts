/** What a log line tells of an error: its kind and where it arose. Never its message, which may quote what was typed in. */
export function reportOf(error: unknown): { kind: string; at: string[] } {
  if (!(error instanceof Error)) return { kind: typeof error, at: [] };
  return { kind: error.name, at: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()) };
}
