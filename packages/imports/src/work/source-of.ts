import type { JobStep } from '@pilar/jobs/handler';
import { openSource, type Source } from '../read/source.ts';
import type { ImportWork } from './import-row.ts';

/** Opens the file of an import. */
export function sourceOf({ files }: Pick<JobStep<unknown>, 'files'>, { fileId, fileName }: Pick<ImportWork, 'fileId' | 'fileName'>): Promise<Source> {
  return openSource(() => files.open(fileId), fileName);
}
