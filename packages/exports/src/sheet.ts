import type { Language } from '@pilar/domain/dates';
import type { ListColumn, Words } from '@pilar/domain/lists';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';

/** A value as a file holds it: text, a number, a day, or nothing. A day is ISO (YYYY-MM-DD). */
export type Cell = string | number | { day: string } | null;

/** What a file tells, before its rows. */
export type Sheet = {
  title: string;
  /** Lines beneath the title: filter, area, number of rows, who and when. */
  lines: string[];
  /** Who took it and for what, where it holds personal data; it stands on every printed page too. */
  watermark: string | null;
  /** Somebody else's form: as XLSX its head is the first row, and the watermark stands on printed pages alone. */
  form?: boolean;
  columns: SheetColumn[];
};

/** A column of a file. */
export type SheetColumn = { title: string; kind: 'text' | 'number' | 'date' };

/** Turns rows as the subgraph streams them into rows of the file. */
export type Layout = { columns: SheetColumn[]; cells: (row: readonly unknown[]) => Cell[] };

type Part = SheetColumn & { cell: (value: unknown) => Cell };

const codeOf: Words = { id: 'Kode', en: 'Code of' };
const yesNo: Record<Language, readonly [string, string]> = { id: ['Ya', 'Tidak'], en: ['Yes', 'No'] };
const between = '; ';

/** The columns of a file: a region becomes two, its full name and its code. */
export function layoutOf(columns: readonly ListColumn[], language: Language): Layout {
  const parts = columns.map((column) => partsOf(column, language));
  return {
    columns: parts.flat().map(({ title, kind }) => ({ title, kind })),
    cells: (row) => parts.flatMap((group, index) => group.map(({ cell }) => (row[index] == null ? null : cell(row[index])))),
  };
}

function partsOf({ title, kind, list }: ListColumn, language: Language): Part[] {
  const words = title[language];
  const term = (code: unknown) => (list ? label(list, String(code), language) : String(code));
  const text = (cell: (value: unknown) => Cell): Part[] => [{ title: words, kind: 'text', cell }];
  switch (kind) {
    case 'number': return [{ title: words, kind: 'number', cell: Number }];
    case 'date': return [{ title: words, kind: 'date', cell: (value) => ({ day: String(value) }) }];
    case 'boolean': return text((value) => yesNo[language][value === true ? 0 : 1]);
    case 'code': return text(term);
    case 'codes': return text((value) => listed(value).map(term).join(between));
    case 'nik': return text((value) => maskNik(String(value)));
    case 'region':
    case 'regions': return [
      ...text((value) => listed(value).map(nameOf).join(between)),
      { title: `${codeOf[language]} ${words.toLowerCase()}`, kind: 'text', cell: (value) => listed(value).join(between) },
    ];
    case 'text': return text(String);
  }
}

function listed(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String);
}

function nameOf(code: string): string {
  return region(code)?.fullName ?? code;
}

/** `3604**********01`. The subgraph has masked it already; a whole one is masked here once more rather than let out. */
export function maskNik(nik: string): string {
  return /^\d{16}$/.test(nik) ? `${nik.slice(0, 4)}**********${nik.slice(-2)}` : nik;
}
