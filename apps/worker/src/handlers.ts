import { documentHandler } from '@pilar/documents/handler';
import { personCopyHandler } from '@pilar/documents/person-copy';
import { exportJob } from '@pilar/exports/export-job';
import { importHandlers } from '@pilar/imports/work/handlers';
import type { JobHandler } from '@pilar/jobs/handler';
import { boundariesJob } from '@pilar/map/boundaries/job';
import { duplicateSearchJob } from './duplicates/search-job.ts';

/** What the worker can do: one line a kind of job. Each imports what weighs much only when it runs. */
export const handlers: readonly JobHandler<never>[] = [boundariesJob, duplicateSearchJob, exportJob, documentHandler, personCopyHandler, ...importHandlers];
