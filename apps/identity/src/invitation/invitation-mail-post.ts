import { z } from 'zod';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import type { InternalPost } from '../internal/internal-post.ts';
import { letterOf } from './invitation-mail.ts';

const question = z.strictObject({ id: z.uuid() });

/** The worker asks for the letter of a mail that it is sending. Nobody else is told a code. */
export function invitationMailPost({ PUBLIC_URL }: Pick<Env, 'PUBLIC_URL'>, database: WorkerDatabase): InternalPost<typeof question> {
  return { path: '/internal/invitation-mail', shape: question, answer: ({ id }) => letterOf(database, id, PUBLIC_URL) };
}
