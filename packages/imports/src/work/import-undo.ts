import type { JobHandler } from '@pilar/jobs/handler';
import type { UndoAnswer } from '../kind.ts';
import type { RowSeal } from '../sealed.ts';
import { ask, chunkSize } from './calls.ts';
import { changeImport, loadImport } from './import-row.ts';
import { countOutcomes, writeUndone } from './outcomes.ts';

/** What an undo is told. */
export type UndoInput = { importId: string; reason: string };

/** `after`: last row of the pages that are done. `kept`: refs and reasons, sealed, since a reason may name a record. */
type Checkpoint = { after: string | null; undone: number; kept: string };

/** Parts reasons of one row, of which several records may stay. */
const besides = '; ';

/** IMPORT_UNDO: takes back what an import entered, in chunks. Records that others have changed since stay, and are told. */
export function importUndo(seal: RowSeal): JobHandler<UndoInput> {
  return {
    kind: 'IMPORT_UNDO',
    async run(step) {
      const { importId, reason } = step.input;
      const { kind } = await loadImport(step.db, importId, step.id, 'UNDOING');
      const { created } = await countOutcomes(step.db, importId);
      const before = step.checkpoint as Checkpoint | null;
      const stays = new Map(before ? seal.open<[ref: string, message: string][]>(importId, Buffer.from(before.kept, 'base64')) : []);
      let undone = before?.undone ?? 0;
      let after = before?.after ?? null;
      for (;;) {
        step.signal.throwIfAborted();
        const answer = await ask<UndoAnswer>(step, kind, '/work/imports/undo', { kind: kind.kind, importId, limit: chunkSize, after, reason });
        after = answer.next;
        undone += answer.undone;
        for (const { ref, message } of answer.kept) stays.set(ref, [...new Set([...stays.get(ref)?.split(besides) ?? [], message])].join(besides));
        const kept = seal.seal(importId, [...stays]).toString('base64');
        // Counts what rows made beside their records too: until the end something is left to be taken back.
        await changeImport(step.db, importId, step.id, 'UNDOING', { undone: Math.max(0, Math.min(undone, created - 1)) });
        await step.save({ done: Math.min(created, undone + stays.size), total: created, checkpoint: { after, undone, kept } satisfies Checkpoint });
        if (!answer.more) break;
      }
      const came = await writeUndone(step.db, seal, importId, stays);
      await changeImport(step.db, importId, step.id, 'UNDOING', { stage: 'UNDONE', ...came, undoneAt: new Date() });
      return { figures: came };
    },
  };
}
