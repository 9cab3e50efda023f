import { codes } from '@pilar/domain/vocabulary';
import { z } from 'zod';
import type { WorkerDatabase } from '../db.ts';
import type { InternalPost } from '../internal/internal-post.ts';
import { keepUses } from './machine-uses.ts';

const told = z.strictObject({
  uses: z.array(z.strictObject({ client: z.string().min(1).max(200), day: z.iso.date(), what: z.enum(['ASKED', ...codes('CLIENT_REFUSAL')]), count: z.int().positive(), at: z.iso.datetime() })).max(10_000),
});
/** Bytes of as many counts as are told at once. */
const largestBody = 4_000_000;

/** The gateway tells what machine clients asked for since it last did, and what of it was refused. */
export function machineUsesPost(database: WorkerDatabase): InternalPost<typeof told> {
  return {
    path: '/internal/client-uses', shape: told, bodyLimit: largestBody,
    async answer({ uses }) {
      await keepUses(database, uses);
      return {};
    },
  };
}
