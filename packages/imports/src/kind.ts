import type { Permission } from '@pilar/domain/access';
import type { RegionLevel } from '@pilar/domain/region-code';
import type { Code, ListName } from '@pilar/domain/vocabulary';

/** A text in both languages. */
export type Words = { id: string; en: string };

/**
 * How a cell is read, and what it becomes in the values that a subgraph receives (empty cells are left out):
 *
 * - `text`, `longText`, `nik`, `familyCard`: string, tidy (one space between words, no invisible characters); numbers of
 *   persons and families are 16 digits (rules 1 to 5)
 * - `date`: "2021-07-12" · `time`: "09:00" (the office's zone) · `number`: number · `boolean`: true or false
 * - `sex`: "L" or "P" · `code`: a code of `list`
 * - `list`: string[], parts parted by `;`, `,` or `/`; with `list` each part is a code of it
 * - `region`: the Kemendagri code, at `level` if that is given
 */
export type ColumnType = 'text' | 'longText' | 'nik' | 'familyCard' | 'date' | 'time' | 'number' | 'boolean' | 'sex' | 'code' | 'list' | 'region';

/** One column that a file may have. */
export type Column = {
  /** Name in the values, camel case. */
  key: string;
  title: Words;
  /** Other headers in use; compared like the titles without case, spaces and signs, and forgiving a slip of the pen. */
  aliases: string[];
  type: ColumnType;
  /** Vocabulary of `code` and `list`. */
  list?: ListName;
  /** Level that a region must have. */
  level?: RegionLevel;
  /** Words of this kind's files for its codes, or for `true` and `false`, beside those that its type knows. */
  spellings?: Readonly<Record<string, readonly string[]>>;
  /** A row without it is wrong. */
  required?: boolean;
  /** Characters at most; default 200, of long texts 5,000. */
  maxLength?: number;
  /** Its cells tell of a person: never in a log, shown to those only who may import in that area. */
  personal?: boolean;
  /** Checked against its rules but not stored yet. */
  checkedOnly?: boolean;
  /** Told once for a file that lacks it, when its columns are matched. */
  given?: boolean;
  /** As an officer would write it. */
  example: string;
};

/** What can be imported: which records a file becomes, and its columns. */
export type ImportKind = {
  kind: Code<'IMPORT_KIND'>;
  /** Subgraph whose work routes check and commit the rows. */
  subgraph: 'people' | 'institutions' | 'events' | 'beneficiaries';
  /** Right that a viewer needs beside `import.run`. */
  permission: Permission;
  /** Right to what the rows tell, where that is more than whoever enters them may know: without it neither cells nor file name are seen. */
  reads?: Permission;
  title: Words;
  columns: Column[];
  /** Headers of such files that are none of the columns, though they read much like one: left out, not proposed. */
  others?: readonly string[];
  /**
   * Keys of the region columns, broadest first, that are read together, since a name alone is shared by several (rule 45):
   * "KAB. SERANG" + "BANDUNG" is 36.04.34. Each then has its own code in the values, and `area` has that of the narrowest.
   */
  area?: { from: string[] };
};

/** A cleaned cell; see `ColumnType`. */
export type Value = string | number | boolean | string[];

/** A cleaned row, by column key. Empty cells are absent. */
export type Values = Record<string, Value>;

/** A cleaned row as it goes to a subgraph: `ref` names it within its import (its row number in the file, or a machine's own name). */
export type CleanRow = { ref: string; values: Values };

/** What is wrong with a cell, in the viewer's language; `column` null when it concerns the row as a whole. */
export type Problem = { column: string | null; message: string };

/** Answer of `/work/imports/check`: only rows that have something to say. */
export type CheckAnswer = { results: { ref: string; problems: Problem[]; warnings: Problem[] }[] };

/** Answer of `/work/imports/commit`: one result a row. `ALREADY`: this import has entered the row before. */
export type CommitAnswer = { results: { ref: string; outcome: 'CREATED' | 'ALREADY' | 'REFUSED'; id: string | null; problems: Problem[] }[] };

/**
 * Answer of `/work/imports/undo` for one page of rows; `next` is the `after` of the page behind it. `undone` counts the rows of
 * the page that are undone, by this call or one before, so that a page asked for again tells the same. `kept`: records that
 * others have changed or refer to since, and why they stay.
 */
export type UndoAnswer = { undone: number; kept: { ref: string; id: string; message: string }[]; more: boolean; next: string | null };
