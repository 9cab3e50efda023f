import { JobRefused, type JobHandler, type JobStep } from '@pilar/jobs/handler';
import type { Remembered } from '../map/propose.ts';
import { FileRefused } from '../read/refused.ts';
import type { RowSeal } from '../sealed.ts';
import { changeImport, loadImport, type ImportWork } from './import-row.ts';
import { readFile, type Chosen, type FileRead } from './read.ts';
import { remark } from './remark.ts';
import { sourceOf } from './source-of.ts';

/** What a reading is told. */
export type ReadInput = { importId: string; chosen?: Chosen | null };

/** IMPORT_READ: finds sheet, header and columns of a file, and proposes where they go. */
export function importRead(seal: RowSeal): JobHandler<ReadInput> {
  return {
    kind: 'IMPORT_READ',
    async run(step) {
      const { importId, chosen = null } = step.input;
      const work = await loadImport(step.db, importId, step.id, 'READING');
      const read = await refusing(step, importId, 'READING', () => readWork(step, work, chosen));
      await changeImport(step.db, importId, step.id, 'READING', { ...storable(seal, importId, read), warnings: [...work.warnings, ...read.warnings], message: null, stage: 'MAPPING' });
      return { figures: { rows: read.rows } };
    },
  };
}

/** Reads the file of an import. */
export async function readWork(step: JobStep<unknown>, work: ImportWork, chosen: Chosen | null): Promise<FileRead> {
  const recall = async (shape: string) => {
    const { rows } = await step.db.query<{ targets: Remembered }>('SELECT targets FROM identity.import_mapping WHERE area_code = $1 AND shape = $2', [work.areaCode, shape]);
    return rows[0]?.targets ?? null;
  };
  return readFile(await sourceOf(step, work), work.kind, chosen, recall, (done) => step.save({ done, total: null }));
}

/** What was read, as it is stored. */
export function storable(seal: RowSeal, importId: string, { layout, mapping, preview, rows }: FileRead) {
  return { layout, mapping, rows, preview: seal.seal(importId, preview) };
}

/** Turns a file that cannot be read into an import that is refused with the reason, and a job that says the same. */
export async function refusing<Result>(step: JobStep<unknown>, importId: string, stage: 'READING' | 'COMMITTING', read: () => Promise<Result>): Promise<Result> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    await changeImport(step.db, importId, step.id, stage, { stage: 'REFUSED', message: remark(error.told, error.parameters) });
    throw new JobRefused(error.told, error.parameters);
  }
}
