import type { CaveatKind } from '../../__generated__/graphql.ts';

/** A grade as it is typed. */
export type GradeRow = { key: string; code: string; title: string; years: string };
type Grade = { code: string; title: string; years?: number | null };
type Caveat = { field?: string | null; kind: CaveatKind; text: string; checkedOn?: string | null };

export function newRow(): GradeRow {
  return { key: crypto.randomUUID(), code: '', title: '', years: '' };
}

/** What is recorded, to be typed over. */
export function rowsOf(grades: readonly Grade[]): GradeRow[] {
  return grades.map(({ code, title, years }) => ({ key: crypto.randomUUID(), code, title, years: typeof years === 'number' ? String(years) : '' }));
}

/** As the graph takes it. What is no number is sent as 0, which the graph refuses at its field. */
export function gradesOf(rows: readonly GradeRow[]): { code: string; title: string; years: number | null }[] {
  return rows.map(({ code, title, years }) => ({ code, title, years: years.trim() === '' ? null : Number.parseInt(years, 10) || 0 }));
}

/** Whether what is typed says what is recorded. */
export function sameGrades(rows: readonly GradeRow[], grades: readonly Grade[]): boolean {
  return JSON.stringify(gradesOf(rows)) === JSON.stringify(grades.map(({ code, title, years }) => ({ code, title, years: years ?? null })));
}

/** Caveats out of one a line: those that stood there keep their kind, field and day. */
export function caveatsOf(text: string, recorded: readonly Caveat[]): Caveat[] {
  const lines = text.split('\n').map((line) => line.trim()).filter(Boolean);
  return lines.map((line) => {
    const known = recorded.find((caveat) => caveat.text === line);
    return known ? { field: known.field, kind: known.kind, text: line, checkedOn: known.checkedOn } : { kind: 'UNCONFIRMED' as CaveatKind, text: line };
  });
}
