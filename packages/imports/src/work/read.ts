import type { Message } from '@pilar/subgraph/messages';
import type { ImportKind } from '../kind.ts';
import { findHeader, headerAt, headerDepth, type FoundHeader } from '../map/header.ts';
import { proposeMapping, shapeOf, type Mapped, type Remembered } from '../map/propose.ts';
import { fileRemarks } from '../messages.ts';
import { textOf, type Row } from '../read/cell.ts';
import { FileRefused, refusals } from '../read/refused.ts';
import type { Source } from '../read/source.ts';
import type { SheetNotes } from '../read/xlsx/sheet.ts';
import { dataRows } from './data-rows.ts';
import type { Layout } from './import-row.ts';
import { remark } from './remark.ts';

/** What an officer pointed at instead of what was found. */
export type Chosen = { sheet: number; headerRow: number; headerRows: number };

/** First rows beneath the header, and for each column what stands in it here and there. Tells of persons. */
export type Preview = { rows: { number: number; cells: string[] }[]; samples: Record<number, string[]> };

/** What the first reading of a file finds. */
export type FileRead = { layout: Layout; mapping: Mapped[]; preview: Preview; rows: number; warnings: Message[] };

const previewRows = 10;
const samplesOfColumn = 3;
const sampleLength = 60;

/** Reads a file once through: sheet, header, columns and their targets, how many rows, and what else is to be known of it. */
export async function readFile(source: Source, kind: ImportKind, chosen: Chosen | null, recall: (shape: string) => Promise<Remembered | null>, onRows: (rows: number) => Promise<void>): Promise<FileRead> {
  const { sheet, header } = chosen ? await pointedAt(source, kind, chosen) : await found(source, kind);
  const shape = shapeOf(header.headers, kind);
  const mapping = proposeMapping(header.headers, kind, await recall(shape));
  const place = { sheet, headerRow: header.row, headerRows: header.rows, headers: header.headers };
  const notes: SheetNotes = { hiddenRows: 0, hiddenColumns: 0, formulas: 0 };
  const { preview, rows, repeated } = await readThrough(noting(source, notes), place, onRows);
  if (rows === 0) throw new FileRefused(refusals.noRows, { sheet: source.sheets[sheet]?.name ?? '' });
  const visible = source.sheets.filter(({ hidden }) => !hidden);
  const warnings = [
    ...(!chosen && visible.length > 1 ? [remark(fileRemarks.otherSheets, { count: source.sheets.length, sheet: source.sheets[sheet]?.name ?? '' })] : []),
    ...(notes.formulas > 0 ? [remark(fileRemarks.formulas, { count: notes.formulas })] : []),
    ...(notes.hiddenRows > 0 ? [remark(fileRemarks.hiddenRows, { count: notes.hiddenRows })] : []),
    ...(notes.hiddenColumns > 0 ? [remark(fileRemarks.hiddenColumns, { count: notes.hiddenColumns })] : []),
    ...(repeated > 0 ? [remark(fileRemarks.repeatedHeader, { count: repeated })] : []),
  ];
  const sheets = source.sheets.map((one, i) => ({
    ...one, rows: i === sheet ? rows : null, hiddenRows: i === sheet ? notes.hiddenRows : 0, hiddenColumns: i === sheet ? notes.hiddenColumns : 0,
  }));
  return { layout: { ...place, sheets, encoding: source.text?.encoding ?? null, separator: source.text?.separator ?? null, shape }, mapping, preview, rows, warnings };
}

async function readThrough(source: Source, place: Pick<Layout, 'sheet' | 'headerRow' | 'headerRows' | 'headers'>, onRows: (rows: number) => Promise<void>) {
  const preview: Preview = { rows: [], samples: {} };
  let rows = 0;
  let repeated = 0;
  for await (const batch of dataRows(source, place, 1_000, () => { repeated += 1; })) {
    for (const { number, cells } of batch.slice(0, preview.rows.length < previewRows ? 200 : 0)) {
      if (preview.rows.length < previewRows) preview.rows.push({ number, cells: cells.map((cell) => textOf(cell).slice(0, 200)) });
      cells.forEach((cell, position) => {
        const samples = (preview.samples[position] ??= []);
        const text = textOf(cell).slice(0, sampleLength);
        if (text !== '' && samples.length < samplesOfColumn && !samples.includes(text)) samples.push(text);
      });
    }
    rows += batch.length;
    await onRows(rows);
  }
  return { preview, rows, repeated };
}

/** The same source, which tells of a sheet's further content once it is read through. */
function noting(source: Source, notes: SheetNotes): Source {
  return { ...source, rows: (sheet) => source.rows(sheet, (noted) => Object.assign(notes, noted)) };
}

async function pointedAt(source: Source, kind: ImportKind, { sheet, headerRow, headerRows }: Chosen): Promise<{ sheet: number; header: FoundHeader }> {
  const header = headerAt(await topOf(source, sheet, headerRow + headerRows), headerRow, headerRows, kind);
  if (!header) throw noHeader(source, sheet, kind);
  return { sheet, header };
}

/** The sheet whose header names most columns; hidden ones only when no other does. */
async function found(source: Source, kind: ImportKind): Promise<{ sheet: number; header: FoundHeader }> {
  let best: { sheet: number; header: FoundHeader; rank: number } | null = null;
  let refused: FileRefused | null = null;
  for (const [sheet, { hidden }] of source.sheets.entries()) {
    try {
      const header = findHeader(await topOf(source, sheet), kind);
      const rank = (header?.score ?? 0) * (hidden ? 0.1 : 1);
      if (header && rank > (best?.rank ?? 0)) best = { sheet, header, rank };
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      refused ??= error;
    }
  }
  if (!best) throw refused ?? noHeader(source, 0, kind);
  return best;
}

async function topOf(source: Source, sheet: number, until = 0): Promise<Row[]> {
  const top: Row[] = [];
  for await (const batch of source.rows(sheet)) {
    top.push(...batch);
    if (top.length >= headerDepth && (top.at(-1)?.number ?? 0) >= until) break;
  }
  return until > 0 ? top.filter(({ number }) => number <= until) : top.slice(0, headerDepth);
}

function noHeader(source: Source, sheet: number, kind: ImportKind): FileRefused {
  return new FileRefused(refusals.noHeader, { sheet: source.sheets[sheet]?.name ?? '', example: kind.columns.slice(0, 3).map(({ title }) => title.id.toUpperCase()).join(', ') });
}
