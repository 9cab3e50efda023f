import type { Language } from '@pilar/subgraph/messages';
import { say } from '@pilar/subgraph/messages';
import { maskNik, readNik } from '@pilar/domain/nik';
import type { Column, ImportKind, Problem, Value, Values } from '../kind.ts';
import { slug } from '../map/slug.ts';
import { messages } from '../messages.ts';
import { textOf, type Raw } from '../read/cell.ts';
import { cleanDate, cleanTime } from './dates.ts';
import { cleanFamilyCard, cleanNik } from './nik.ts';
import type { Cleaned, Note } from './note.ts';
import { cleanBoolean, cleanCode, cleanList, cleanNumber, cleanSex, cleanText } from './plain.ts';
import { readRegions, type RegionsRead } from './regions.ts';

/** What cleaning depends on beside the cells. */
export type CleanContext = {
  language: Language;
  /** Whether invented NIK are accepted (rule 5). */
  demo: boolean;
  /** Whether the workbook's dates count from 1904. */
  from1904: boolean;
  /** Area in which the rows are entered: it settles names of regions that several bear. */
  area: string;
};

/** Where the cells of a column of the kind stand in a row. */
export type Place = { key: string; position: number };

/** A row read: its values, or what keeps it out. */
export type RowRead = { values: Values; problems: Problem[]; warnings: Problem[] };

const textLength = 200;
const longTextLength = 5_000;
/** Different cells whose reading is kept: coded cells and regions repeat from row to row. */
const mostKept = 20_000;

/** Reads rows of one file: one mapping, one language. */
export class RowCleaner {
  readonly #kind: ImportKind;
  readonly #context: CleanContext;
  readonly #single: { column: Column; position: number; read: (cell: Raw) => Cleaned<Value> }[];
  readonly #together: { key: string; level: Column['level']; position: number }[];
  readonly #regions = new Map<string, RegionsRead>();

  constructor(kind: ImportKind, places: readonly Place[], context: CleanContext) {
    this.#kind = kind;
    this.#context = context;
    const position = new Map(places.map((place) => [place.key, place.position]));
    const joined = new Set(kind.area?.from);
    const placed = (column: Column) => position.get(column.key) ?? -1;
    this.#single = kind.columns.filter(({ key, type }) => !(type === 'region' && joined.has(key)))
      .map((column) => ({ column, position: placed(column), read: this.#reader(column) }));
    this.#together = (kind.area?.from ?? []).flatMap((key) => {
      const column = kind.columns.find((one) => one.key === key);
      return column ? [{ key, level: column.level, position: placed(column) }] : [];
    });
  }

  /** Reads the cells of one row. */
  read(cells: readonly Raw[]): RowRead {
    const values: Values = {};
    const problems: Problem[] = [];
    const warnings: Problem[] = [];
    const tell = (column: string, notes: readonly Note[]) => {
      for (const { warning, message, parameters } of notes) (warning ? warnings : problems).push({ column, message: say(this.#context.language, message, parameters) });
    };
    for (const { column, position, read } of this.#single) {
      const cell = cellAt(cells, position);
      const cleaned = cell === null ? null : unreadable(cell) ?? read(cell);
      if (cleaned === null) {
        if (column.required) tell(column.key, [{ message: messages.required }]);
        continue;
      }
      if (cleaned.value !== undefined) values[column.key] = cleaned.value;
      if (cleaned.notes) tell(column.key, cleaned.notes);
    }
    this.#readTogether(cells, values, tell);
    this.#compare(values, tell);
    return { values, problems, warnings };
  }

  #readTogether(cells: readonly Raw[], values: Values, tell: (column: string, notes: readonly Note[]) => void): void {
    if (this.#together.length === 0) return;
    const parts = this.#together.map(({ position }) => cellAt(cells, position));
    const bad = parts.findIndex((part) => unreadable(part) !== null);
    if (bad >= 0) return tell(this.#together[bad]?.key ?? '', unreadable(parts[bad] ?? null)?.notes ?? []);
    const name = parts.map(textOf).join('\0');
    let read = this.#regions.get(name);
    if (!read) {
      read = readRegions(this.#together.map(({ key, level }, i) => ({ key, level, cell: parts[i] ?? null })), this.#context.language, this.#context.area);
      if (this.#regions.size >= mostKept) this.#regions.clear();
      this.#regions.set(name, read);
    }
    Object.assign(values, read.codes);
    if (read.area !== null) values['area'] = read.area;
    for (const [key, notes] of Object.entries(read.notes)) tell(key, notes);
    this.#together.forEach(({ key }, i) => {
      if (parts[i] === null && this.#kind.columns.find((column) => column.key === key)?.required) tell(key, [{ message: messages.required }]);
    });
  }

  /** Compares a NIK with birth date and sex beside it: a difference is told, not refused (rule 2). */
  #compare(values: Values, tell: (column: string, notes: readonly Note[]) => void): void {
    const { nik, birthDate, sex } = values;
    if (typeof nik !== 'string') return;
    const parts = readNik(nik);
    if (!parts) return;
    const value = maskNik(nik);
    if (typeof birthDate === 'string' && !parts.births.includes(birthDate)) {
      tell('nik', [{ warning: true, message: messages.nikBirth, parameters: { value, other: birthDate.split('-').toReversed().join('/') } }]);
    }
    if ((sex === 'L' || sex === 'P') && sex !== parts.sex) tell('nik', [{ warning: true, message: messages.nikSex, parameters: { value } }]);
  }

  #reader(column: Column): (cell: Raw) => Cleaned<Value> {
    return withSpellings(column, this.#readerOfType(column));
  }

  #readerOfType(column: Column): (cell: Raw) => Cleaned<Value> {
    const { language, demo, from1904, area } = this.#context;
    const { type, list } = column;
    switch (type) {
      case 'nik': return (cell) => cleanNik(cell, demo);
      case 'familyCard': return cleanFamilyCard;
      case 'date': return (cell) => cleanDate(cell, from1904);
      case 'time': return cleanTime;
      case 'number': return cleanNumber;
      case 'boolean': return cleanBoolean;
      case 'sex': return kept((cell) => cleanSex(cell));
      case 'code': return kept((cell) => (list === undefined ? cleanText(cell, textLength, false) : cleanCode(cell, list, language)));
      case 'list': return kept((cell) => cleanList(cell, list, column.maxLength ?? textLength, language));
      case 'region': return kept((cell) => oneRegion(column, cell, language, area));
      case 'longText': return (cell) => cleanText(cell, column.maxLength ?? longTextLength, true);
      case 'text': return (cell) => cleanText(cell, column.maxLength ?? textLength, false);
    }
  }
}

function oneRegion({ key, level }: Column, cell: Raw, language: Language, within: string): Cleaned<string> {
  const { area, notes } = readRegions([{ key, level, cell }], language, within);
  return area === null ? (notes[key] ? { notes: notes[key] } : null) : { value: area };
}

/** Reads what the column has words of its own for, and everything else as its type does. */
function withSpellings({ type, spellings }: Column, read: (cell: Raw) => Cleaned<Value>): (cell: Raw) => Cleaned<Value> {
  if (spellings === undefined) return read;
  const known = new Map(Object.entries(spellings).flatMap(([value, words]) => words.map((word): [string, Value] => [slug(word), type === 'boolean' ? value === 'true' : value])));
  return (cell) => {
    const value = known.get(slug(textOf(cell)));
    return value === undefined ? read(cell) : { value };
  };
}

/** Reads equal cells once. */
function kept(read: (cell: Raw) => Cleaned<Value>): (cell: Raw) => Cleaned<Value> {
  const known = new Map<Raw, Cleaned<Value>>();
  return (cell) => {
    if (cell !== null && typeof cell === 'object') return read(cell);
    const before = known.get(cell);
    if (before !== undefined) return before;
    const now = read(cell);
    if (known.size >= mostKept) known.clear();
    known.set(cell, now);
    return now;
  };
}

/** The cell in that place. A look-up that found nothing (#N/A) is how many lists say "empty". */
function cellAt(cells: readonly Raw[], position: number): Raw {
  const cell = position < 0 ? null : cells[position] ?? null;
  return cell !== null && typeof cell === 'object' && 'error' in cell && cell.error === '#N/A' ? null : cell;
}

/** Why nothing can be read from the cell at all. */
function unreadable(cell: Raw): { value?: undefined; notes: Note[] } | null {
  if (cell === null || typeof cell !== 'object' || !('error' in cell)) return null;
  if (cell.error === 'formula') return { notes: [{ message: messages.formulaWithoutResult }] };
  return { notes: [{ message: messages.cellError, parameters: { value: cell.error } }] };
}
