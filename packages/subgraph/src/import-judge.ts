import type { Context, RawDb } from './context.ts';
import type { CellProblem, Importer, ImportRow } from './importing.ts';
import { distinctColumn } from './importing.ts';
import { requireAskedByRows } from './guesses.ts';
import { say, type Language } from './messages.ts';
import { Problems } from './problems.ts';

/** A row after its rules were asked: data when nothing is wrong with it. */
export type Judged<Data> = { ref: string; data: Data | null; problems: CellProblem[]; warnings: CellProblem[] };

/** What the rules say of each row: those of the mutation first, then whether the record is there already. `typed`: somebody has just typed the numbers in them. */
export async function judge<Data, Tx extends RawDb>(importer: Importer<Data, Tx>, rows: readonly ImportRow[], ctx: Context<Tx>, typed = false): Promise<Judged<Data>[]> {
  const read = await importer.reader(rows.map(({ values }) => values), ctx);
  const inColumns = wording(importer, ctx.language);
  const asked: string[] = [];
  const judged = rows.map(({ ref, values }): Judged<Data> => {
    const problems = new Problems(ctx);
    const data = read(values, problems);
    asked.push(...problems.found.map(({ message }) => message));
    const told = problems.found.map(({ path, message }) => ({ column: importer.columnOf(path, values), message: inColumns(message) }));
    const right = told.length === 0;
    return { ref, data: right ? data : null, problems: told, warnings: right ? importer.remarks?.(data) ?? [] : [] };
  });
  await requireAskedByRows(ctx, rows.map(({ values }) => values), asked, typed);
  await findSame(importer, rows, judged, ctx);
  return judged;
}

/** Notes rows whose record is there already, or stands further up among these rows; confirmed ones are let through. */
async function findSame<Data, Tx extends RawDb>({ same, existing, columns }: Importer<Data, Tx>, rows: readonly ImportRow[], judged: Judged<Data>[], ctx: Context<Tx>): Promise<void> {
  const sound = judged.flatMap((row, at) => (row.data !== null && rows[at]?.values[distinctColumn] !== true ? [{ row, data: row.data }] : []));
  if (sound.length === 0) return;
  const title = columns.find(({ key }) => key === distinctColumn)?.title[ctx.language] ?? distinctColumn;
  const refuse = (row: Judged<Data>, message: string) => {
    row.data = null;
    row.problems.push({ column: same.column, message });
  };
  for (const { index, exact, area } of await existing(ctx.db, sound.map(({ data }) => data))) {
    const found = sound[index];
    if (!found) continue;
    if (exact) refuse(found.row, say(ctx.language, same.recorded, { column: title }));
    else found.row.warnings.push({ column: same.column, message: say(ctx.language, same.elsewhere, { area }) });
  }
  const first = new Map<string, string>();
  for (const { row, data } of sound) {
    if (row.data === null) continue;
    const key = same.key(data);
    const before = first.get(key);
    if (before === undefined) first.set(key, row.ref);
    else refuse(row, say(ctx.language, same.repeated, { ref: before, column: title }));
  }
}

/** Puts the titles of columns where a message names fields of the mutation's input, such as incompleteReason. */
function wording<Data, Tx extends RawDb>({ columns }: Importer<Data, Tx>, language: Language): (message: string) => string {
  const titles = new Map(columns.filter(({ key }) => /[A-Z]/.test(key)).map(({ key, title }) => [key, title[language]]));
  if (titles.size === 0) return (message) => message;
  const pattern = new RegExp(`\\b(${[...titles.keys()].join('|')})\\b`, 'g');
  return (message) => message.replace(pattern, (key) => `"${titles.get(key) ?? key}"`);
}
