import type { Cell } from '@pilar/exports/sheet';
import { writeXlsx } from '@pilar/exports/xlsx';
import type { JobStep } from '@pilar/jobs/handler';
import { say } from '@pilar/subgraph/messages';
import { pipeline } from 'node:stream/promises';
import { textOf } from '../read/cell.ts';
import type { RowSeal } from '../sealed.ts';
import { workMessages } from './messages.ts';
import type { ImportWork } from './import-row.ts';
import { wrongRows } from './staged-rows.ts';

const daysKept = 30;

/**
 * Makes the file of the rows that are still wrong: the cells as they came, and the reasons in a column of their own. It has
 * the header of the original, so that it can be mended and uploaded like any other.
 */
export async function writeErrorFile(step: Pick<JobStep<unknown>, 'db' | 'files' | 'language' | 'viewer'>, seal: RowSeal, work: ImportWork): Promise<string> {
  const { language, db, files } = step;
  const titles = new Map(work.kind.columns.map(({ key, title }) => [key, title[language]]));
  const headers = [say(language, workMessages.rowNumber), ...work.mapping.map(({ header }) => header), say(language, workMessages.reason)];
  const sheet = { title: say(language, workMessages.errorFile), lines: [], watermark: null, columns: headers.map((title) => ({ title, kind: 'text' as const })) };
  async function* rows(): AsyncGenerator<Cell[]> {
    for await (const { number, content: { cells, mended, problems } } of wrongRows(db, seal, work.id)) {
      const reasons = problems.map(({ column, message }) => (column === null ? message : `${titles.get(column) ?? column}: ${message}`));
      yield [String(number), ...work.mapping.map(({ position, target }) => (target === null ? undefined : mended[target]) ?? textOf(cells[position])), reasons.join('\n')];
    }
  }
  const file = await files.create({
    name: `${work.fileName.replace(/\.\w{1,5}$/, '').slice(0, 150)} - ${say(language, workMessages.errorFile)}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', personal: true,
    expiresAt: new Date(Date.now() + daysKept * 86_400_000), owner: { account: work.account, area: work.areaCode },
  });
  try {
    await pipeline(writeXlsx(sheet, rows()), file.stream);
    await file.finish();
  } catch (error) {
    await file.abandon();
    throw error;
  }
  return file.id;
}
