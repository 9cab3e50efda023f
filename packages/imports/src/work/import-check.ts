import { JobRefused, type JobHandler, type JobStep } from '@pilar/jobs/handler';
import { Doubles } from '../clean/doubles.ts';
import type { CheckAnswer, Problem, Values } from '../kind.ts';
import { fileRemarks } from '../messages.ts';
import type { Row } from '../read/cell.ts';
import { MendedRows } from '../row-content.ts';
import type { RowSeal } from '../sealed.ts';
import { ask, chunkSize } from './calls.ts';
import { dataRows } from './data-rows.ts';
import { writeErrorFile } from './error-file.ts';
import { changeImport, loadImport, type ImportWork } from './import-row.ts';
import { workMessages } from './messages.ts';
import { remark } from './remark.ts';
import { sourceOf } from './source-of.ts';
import { clearRows, stageRows, type WrongRow } from './staged-rows.ts';

/** What a check is told. `demo`: whether invented NIK are accepted (rule 5). */
export type CheckInput = { importId: string; demo: boolean };

/** Where a check stands: everything up to this row is checked and staged. */
type Checkpoint = { row: number; done: number; wrong: number; warned: number; niks: number; zeros: number };
const beginning: Checkpoint = { row: 0, done: 0, wrong: 0, warned: 0, niks: 0, zeros: 0 };

/** Beyond this the file or its mapping is wrong, not its rows. */
export const mostWrong = 20_000;
/** Calls to the subgraph at once: one is answered while the next is read. */
const callsAtOnce = 2;
/** Share of NIK ending in 0 beyond which a spreadsheet has rounded them (rule 4), and how few say nothing. */
const roundedShare = 0.5;
const fewestNiks = 10;

type Read = { row: Row; values: Values; problems: Problem[]; warnings: Problem[] };

/** IMPORT_CHECK: cleans every row, has the subgraph check it, and stages those that are wrong. Nothing is entered. */
export function importCheck(seal: RowSeal): JobHandler<CheckInput> {
  return {
    kind: 'IMPORT_CHECK',
    async run(step) {
      const work = await loadImport(step.db, step.input.importId, step.id, 'CHECKING');
      let at = (step.checkpoint as Checkpoint | null) ?? beginning;
      if (step.checkpoint === null) await clearRows(step.db, work.id);
      const waiting: Promise<Read[]>[] = [];
      const settle = async () => {
        at = await stage(step, seal, work, at, await (waiting.shift() ?? []));
        await step.save({ done: at.done, total: work.rows, checkpoint: at });
      };
      for await (const reads of cleaned(step, work, at.row)) {
        step.signal.throwIfAborted();
        const answer = check(step, work, reads);
        // Told where it is awaited; until then it must not count as unheard.
        answer.catch(() => {});
        waiting.push(answer);
        if (waiting.length >= callsAtOnce) await settle();
      }
      while (waiting.length > 0) await settle();
      return finish(step, seal, work, at);
    },
  };
}

/** Rows behind the one of that number, read and compared with all before them, in chunks. */
async function* cleaned(step: JobStep<CheckInput>, work: ImportWork, after: number): AsyncGenerator<Read[]> {
  const source = await sourceOf(step, work);
  const rows = new MendedRows(work.kind, work.mapping, { language: step.language, demo: step.input.demo, from1904: source.from1904, area: work.areaCode }, work.given);
  const doubles = new Doubles(step.language);
  for await (const chunk of dataRows(source, work.layout, chunkSize)) {
    const reads = chunk.map((row) => {
      const { values, problems, warnings } = rows.read({ cells: row.cells, mended: {} });
      return { row, values, warnings, problems: problems.length > 0 ? problems : doubles.find(row.number, values) };
    });
    const fresh = reads.filter(({ row }) => row.number > after);
    if (fresh.length > 0) yield fresh;
  }
}

/** Has the subgraph check the rows that are clean by themselves. */
async function check(step: JobStep<CheckInput>, { id, kind }: ImportWork, reads: Read[]): Promise<Read[]> {
  const clean = reads.filter(({ problems }) => problems.length === 0);
  if (clean.length === 0) return reads;
  const { results } = await ask<CheckAnswer>(step, kind, '/work/imports/check', { kind: kind.kind, importId: id, rows: clean.map(({ row, values }) => ({ ref: String(row.number), values })) });
  const found = new Map(results.map((result) => [result.ref, result]));
  return reads.map((read) => {
    const result = found.get(String(read.row.number));
    return result ? { ...read, problems: [...read.problems, ...result.problems], warnings: [...read.warnings, ...result.warnings] } : read;
  });
}

async function stage(step: JobStep<CheckInput>, seal: RowSeal, work: ImportWork, at: Checkpoint, reads: Read[]): Promise<Checkpoint> {
  const wrong: WrongRow[] = reads.filter(({ problems }) => problems.length > 0)
    .map(({ row, problems, warnings }) => ({ number: row.number, ref: String(row.number), content: { cells: row.cells, mended: {}, problems, warnings } }));
  await stageRows(step.db, seal, work, wrong);
  const niks = reads.flatMap(({ values: { nik } }) => (typeof nik === 'string' && !(step.input.demo && nik.endsWith('0000')) ? [nik] : []));
  const now = {
    row: reads.at(-1)?.row.number ?? at.row,
    done: at.done + reads.length,
    wrong: at.wrong + wrong.length,
    warned: at.warned + reads.filter(({ problems, warnings }) => problems.length === 0 && warnings.length > 0).length,
    niks: at.niks + niks.length,
    zeros: at.zeros + niks.filter((nik) => nik.endsWith('0')).length,
  };
  if (now.wrong > mostWrong) {
    await changeImport(step.db, work.id, step.id, 'CHECKING', { stage: 'MAPPING', message: remark(workMessages.tooManyWrong, { max: mostWrong }) });
    throw new JobRefused(workMessages.tooManyWrong, { max: mostWrong });
  }
  return now;
}

async function finish(step: JobStep<CheckInput>, seal: RowSeal, work: ImportWork, at: Checkpoint) {
  const fileId = at.wrong > 0 ? await writeErrorFile(step, seal, work) : null;
  const rounded = at.niks >= fewestNiks && at.zeros / at.niks > roundedShare ? [remark(fileRemarks.nikZeros, { count: at.zeros, total: at.niks })] : [];
  await changeImport(step.db, work.id, step.id, 'CHECKING', {
    stage: 'CHECKED', message: null, rows: at.done, accepted: at.done - at.wrong, warned: at.warned, errorFileId: fileId,
    warnings: [...work.warnings.filter(({ id }) => !id.includes('NIK berakhir dengan 0')), ...rounded],
  });
  return { figures: { rows: at.done, accepted: at.done - at.wrong, wrong: at.wrong, warned: at.warned }, fileId };
}
