import { namesPerson } from '@pilar/domain/nik-rules';
import { JobRefused, type JobHandler, type JobStep } from '@pilar/jobs/handler';
import { Doubles } from '../clean/doubles.ts';
import type { CommitAnswer, Values } from '../kind.ts';
import { missingColumns } from '../map/propose.ts';
import { textOf, type Row } from '../read/cell.ts';
import { MendedRows, refTarget, type RowContent } from '../row-content.ts';
import type { RowSeal } from '../sealed.ts';
import { ask, chunkSize } from './calls.ts';
import { dataRows } from './data-rows.ts';
import { writeErrorFile } from './error-file.ts';
import { readWork, refusing, storable } from './import-read.ts';
import { changeImport, loadImport, type ImportWork } from './import-row.ts';
import { workMessages } from './messages.ts';
import { countOutcomes, writeOutcomes, type Outcome } from './outcomes.ts';
import { remark } from './remark.ts';
import { sourceOf } from './source-of.ts';
import { countWrong, mendedAfter, stagedBetween, stageRows } from './staged-rows.ts';

/** What entering is told. `onlyMended`: the rest was entered before. */
export type CommitInput = { importId: string; demo: boolean; onlyMended: boolean };

/** Everything up to this row is entered or refused. */
type Checkpoint = { row: number; done: number };

/** A chunk on its way: entered once the subgraph took it, written once it is known here what came of it. */
type Sent = { checkpoint: Checkpoint; entered: Promise<unknown>; written: Promise<void> };

/** A row to be entered, or refused for what is wrong with it by itself. */
type Entry = { number: number; ref: string; content: RowContent; values: Values };

/** IMPORT_COMMIT: enters the rows that are right, in chunks that a subgraph takes once each. A batch is read first. */
export function importCommit(seal: RowSeal): JobHandler<CommitInput> {
  return {
    kind: 'IMPORT_COMMIT',
    async run(step) {
      const { importId, onlyMended } = step.input;
      let work = await loadImport(step.db, importId, step.id, 'COMMITTING');
      if (work.batch && work.mapping.length === 0) work = await readBatch(step, seal, work);
      const start = (step.checkpoint as Checkpoint | null) ?? { row: 0, done: 0 };
      const save = (checkpoint: Checkpoint) => step.save({ done: checkpoint.done, total: onlyMended ? null : work.rows, checkpoint });
      // One chunk is read while the one before is entered and what came of the one before that is written.
      let before: Sent = { checkpoint: start, entered: Promise.resolve(), written: Promise.resolve() };
      let latest = before;
      try {
        for await (const { entries, last, count } of onlyMended ? mendedEntries(step, seal, work, start.row) : fileEntries(step, seal, work, start.row)) {
          step.signal.throwIfAborted();
          await Promise.all([before.written, latest.entered]);
          await save(before.checkpoint);
          const entered = enter(step, work, entries);
          const written = entered.then((outcomes) => write(step, seal, work, outcomes));
          written.catch(() => {});
          [before, latest] = [latest, { checkpoint: { row: last, done: latest.checkpoint.done + count }, entered, written }];
        }
        await Promise.all([before.written, latest.written]);
        await save(latest.checkpoint);
      } finally {
        // Cancelled or not, what was sent is known before the work ends.
        await Promise.allSettled([before.written, latest.written]);
      }
      return finish(step, seal, work);
    },
  };
}

async function readBatch(step: JobStep<CommitInput>, seal: RowSeal, work: ImportWork): Promise<ImportWork> {
  const read = await refusing(step, work.id, 'COMMITTING', () => readWork(step, work, null));
  const mapping = read.mapping.map((one) => (one.header === refTarget ? { ...one, target: refTarget, confidence: 'EXACT' as const } : one));
  const missing = missingColumns(mapping, work.kind, work.given);
  if (missing.length > 0) {
    const columns = work.kind.columns.filter(({ key }) => missing.includes(key)).map(({ title }) => title[step.language]).join(', ');
    await changeImport(step.db, work.id, step.id, 'COMMITTING', { stage: 'REFUSED', message: remark(workMessages.missingColumns, { columns }) });
    throw new JobRefused(workMessages.missingColumns, { columns });
  }
  await changeImport(step.db, work.id, step.id, 'COMMITTING', { ...storable(seal, work.id, read), mapping, warnings: read.warnings });
  return { ...work, layout: read.layout, mapping, rows: read.rows, warnings: read.warnings };
}

type Chunk = { entries: Entry[]; last: number; count: number };

/** Rows of the file behind the one of that number; of those staged only the mended ones, as they are now. */
async function* fileEntries(step: JobStep<CommitInput>, seal: RowSeal, work: ImportWork, after: number): AsyncGenerator<Chunk> {
  const source = await sourceOf(step, work);
  const rows = new MendedRows(work.kind, work.mapping, { language: step.language, demo: step.input.demo, from1904: source.from1904, area: work.areaCode }, work.given);
  const doubles = new Doubles(step.language);
  const refAt = work.mapping.find(({ target }) => target === refTarget)?.position;
  const read = (number: number, ref: string, content: Pick<RowContent, 'cells' | 'mended'>, isNew: boolean): Entry => {
    const { values, problems, warnings } = rows.read(content);
    const found = problems.length > 0 || !isNew ? problems : doubles.find(number, values);
    return { number, ref, values, content: { ...content, problems: found, warnings } };
  };
  const nameOf = ({ number, cells }: Row) => {
    const name = refAt === undefined ? '' : textOf(cells[refAt]);
    // The name stands in the trail of what the row makes: a number of a person must not.
    return name === '' || namesPerson(name) ? String(number) : name;
  };
  for await (const chunk of dataRows(source, work.layout, chunkSize)) {
    const last = chunk.at(-1)?.number ?? after;
    const fresh = chunk.filter(({ number }) => number > after);
    const staged = fresh.length === 0 ? null : await stagedBetween(step.db, work.id, chunk[0]?.number ?? 0, last);
    const entries = chunk.flatMap((row) => {
      const ref = nameOf(row);
      const known = staged?.get(ref);
      if (known === undefined) return [read(row.number, ref, { cells: row.cells, mended: {} }, true)];
      return known.state === 'MENDED' ? [read(row.number, ref, seal.open<RowContent>(work.id, known.content), false)] : [];
    });
    if (fresh.length > 0) yield { entries: entries.filter(({ number }) => number > after), last, count: fresh.length };
  }
}

/** Rows that were mended since the rest was entered. */
async function* mendedEntries(step: JobStep<CommitInput>, seal: RowSeal, work: ImportWork, after: number): AsyncGenerator<Chunk> {
  const source = await sourceOf(step, work);
  const rows = new MendedRows(work.kind, work.mapping, { language: step.language, demo: step.input.demo, from1904: source.from1904, area: work.areaCode }, work.given);
  for (let from = after; ;) {
    const mended = await mendedAfter(step.db, work.id, from, chunkSize);
    const last = mended.at(-1)?.number;
    if (last === undefined) return;
    const entries = mended.map(({ number, ref, content: sealed }) => {
      const content = seal.open<RowContent>(work.id, sealed);
      const { values, problems, warnings } = rows.read(content);
      return { number, ref, values, content: { ...content, problems, warnings } };
    });
    yield { entries, last, count: entries.length };
    from = last;
  }
}

/** What the subgraph said of the rows of a chunk. */
type Answered = (Outcome & { entry: Entry })[];

/** Enters the rows of a chunk. Sent again, it changes nothing and is answered the same. */
async function enter(step: JobStep<CommitInput>, work: ImportWork, entries: Entry[]): Promise<Answered> {
  const right = entries.filter(({ content }) => content.problems.length === 0);
  const { results } = right.length === 0 ? { results: [] } : await ask<CommitAnswer>(step, work.kind, '/work/imports/commit', {
    kind: work.kind.kind, importId: work.id, rows: right.map(({ ref, values }) => ({ ref, values })),
  });
  const answers = new Map(results.map((result) => [result.ref, result]));
  return entries.map((entry) => {
    const { number, ref, content } = entry;
    if (content.problems.length > 0) return { number, ref, outcome: 'REFUSED', recordId: null, problems: content.problems, entry };
    const answer = answers.get(ref);
    if (!answer) throw new Error(`${work.kind.subgraph} told nothing of a row that was sent`);
    const refused = answer.outcome === 'REFUSED';
    return { number, ref, outcome: refused ? 'REFUSED' : 'CREATED', recordId: refused ? null : answer.id, problems: refused ? answer.problems : [], entry };
  });
}

/** Writes what came of the rows of a chunk; a refused one is staged with the reason. */
async function write(step: JobStep<CommitInput>, seal: RowSeal, work: ImportWork, outcomes: Answered): Promise<void> {
  const wrong = outcomes.filter(({ outcome }) => outcome === 'REFUSED');
  await stageRows(step.db, seal, work, wrong.map(({ number, ref, problems, entry }) => ({ number, ref, content: { ...entry.content, problems } })));
  await writeOutcomes(step.db, seal, work, outcomes);
}

async function finish(step: JobStep<CommitInput>, seal: RowSeal, work: ImportWork) {
  const wrong = await countWrong(step.db, work.id);
  const fileId = wrong > 0 ? await writeErrorFile(step, seal, work) : null;
  const figures = await countOutcomes(step.db, work.id);
  await changeImport(step.db, work.id, step.id, 'COMMITTING', {
    stage: 'COMMITTED', committedAt: work.committedAt ?? new Date(), errorFileId: fileId, message: null, ...(work.batch ? { accepted: figures.created } : {}),
  });
  return { figures: { ...figures, wrong }, fileId };
}
