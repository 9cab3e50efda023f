import type { JobHandler } from '@pilar/jobs/handler';
import { rowSeal } from '../sealed.ts';
import type { CheckInput } from './import-check.ts';
import type { CommitInput } from './import-commit.ts';
import type { ReadInput } from './import-read.ts';
import type { UndoInput } from './import-undo.ts';

/** What the worker does for imports. */
export const importHandlers = [
  { kind: 'IMPORT_READ', run: async (step) => (await import('./import-read.ts')).importRead(rowSeal()).run(step) } satisfies JobHandler<ReadInput>,
  { kind: 'IMPORT_CHECK', run: async (step) => (await import('./import-check.ts')).importCheck(rowSeal()).run(step) } satisfies JobHandler<CheckInput>,
  { kind: 'IMPORT_COMMIT', run: async (step) => (await import('./import-commit.ts')).importCommit(rowSeal()).run(step) } satisfies JobHandler<CommitInput>,
  { kind: 'IMPORT_UNDO', run: async (step) => (await import('./import-undo.ts')).importUndo(rowSeal()).run(step) } satisfies JobHandler<UndoInput>,
] as const;
