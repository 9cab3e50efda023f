import { chosenColumns, listSpec } from '@pilar/domain/lists';
import { region } from '@pilar/domain/regions';
import { today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { JobRefused, type JobHandler, type JobOutcome, type JobStep } from '@pilar/jobs/handler';
import { accountOf } from '@pilar/subgraph/scope';
import { pipeline } from 'node:stream/promises';
import { writeCsv } from './csv.ts';
import type { ExportInput } from './export-input.ts';
import { readExport, type ExportStream } from './export-stream.ts';
import { layoutOf, type Cell, type Sheet } from './sheet.ts';
import { linesAbove, watermarkOf, type Taking } from './sheet-words.ts';
import { writeXlsx } from './xlsx.ts';
import { mostRows } from './xlsx-parts.ts';

const daysKept = { personal: 7, other: 30 };
const day = 86_400_000;
const rowsBetweenReports = 2_000;
const roomForTitle = 100;

const mediaTypes: Record<ExportInput['format'], string> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv',
};

const tooManyRows = {
  id: 'Daftar ini memuat {count} baris; satu lembar Excel hanya memuat {most}. Pilih CSV, atau persempit saringan.',
  en: 'This list has {count} rows; a sheet of Excel holds {most}. Choose CSV, or narrow the filter.',
};

/**
 * Writes a list as a file. Begun again after a crash it starts from scratch: the rows come from one snapshot, and half of
 * one joined to half of another would be neither. Nothing of a file that was not finished stays.
 */
export const exportJob: JobHandler<ExportInput> = { kind: 'EXPORT', run };

async function run(step: JobStep<ExportInput>): Promise<JobOutcome> {
  const { list, purpose, area, filter, order, columns } = step.input;
  const source = await readExport(await begin(step, { exportId: step.id, list, purpose, area, filter, order, columns }));
  try {
    return await write(step, source);
  } finally {
    await source.close();
  }
}

async function write(step: JobStep<ExportInput>, source: ExportStream): Promise<JobOutcome> {
  const { input: { list, format, purpose, area }, viewer, language, signal } = step;
  const { count, columns: keys, leftOut = 0 } = source.header;
  if (format === 'XLSX' && count > mostRows - roomForTitle) throw new JobRefused(tooManyRows, { count, most: mostRows - roomForTitle });
  const columns = chosenColumns(list, keys);
  const personal = columns.some((column) => column.personal);
  const at = new Date();
  const taking: Taking = { name: viewer.name, grantArea: viewer.grant.area, at, expiresAt: new Date(at.getTime() + daysKept[personal ? 'personal' : 'other'] * day), count, leftOut };
  const layout = layoutOf(columns, language);
  const sheet: Sheet = {
    title: label('LIST', list, language), lines: linesAbove(step.input, taking, language), columns: layout.columns,
    watermark: personal ? watermarkOf(purpose ?? '', taking, language) : null,
    form: listSpec(list).form,
  };
  const file = await step.files.create({
    name: fileName(sheet.title, listSpec(list).byArea ? (area ?? viewer.grant.area) : null, format), mediaType: mediaTypes[format],
    personal, expiresAt: taking.expiresAt, owner: { account: accountOf(viewer), area: viewer.grant.area },
  });
  try {
    const rows = cellsOf(step, source, layout.cells);
    const written = format === 'XLSX' ? writeXlsx(sheet, rows) : writeCsv(sheet, rows, language);
    await pipeline(written, file.stream, { signal, end: false });
    const { size } = await file.finish();
    return { figures: { rows: count, bytes: size, ...(leftOut > 0 && { leftOut }) }, fileId: file.id };
  } catch (error) {
    await file.abandon();
    throw error;
  }
}

async function begin(step: JobStep<ExportInput>, request: object): Promise<ReadableStream<Uint8Array>> {
  const response = await step.work(listSpec(step.input.list).subgraph, '/work/exports', request);
  if (response.status === 400 || response.status === 403) {
    // Told in the owner's language already.
    const { message } = await response.json() as { message: string };
    throw new JobRefused({ id: message, en: message });
  }
  if (!response.ok || !response.body) throw new Error(`the subgraph answered ${response.status}`);
  return response.body;
}

async function* cellsOf(step: JobStep<ExportInput>, { header, rows }: ExportStream, cells: (row: readonly unknown[]) => Cell[]): AsyncGenerator<Cell[]> {
  let done = 0;
  for await (const row of rows) {
    if (done % rowsBetweenReports === 0) await step.save({ done, total: header.count });
    done += 1;
    yield cells(row);
  }
  await step.save({ done, total: header.count });
}

/** "pilar-orang-kab-lebak-2026-11-25.xlsx". No word that somebody typed stands in it. */
function fileName(title: string, area: string | null, format: ExportInput['format']): string {
  const words = ['pilar', title, ...(area === null ? [] : [region(area)?.shortName ?? area]), today()].join(' ').toLowerCase();
  return `${words.replace(/[^a-z0-9]+/g, '-')}.${format.toLowerCase()}`;
}
