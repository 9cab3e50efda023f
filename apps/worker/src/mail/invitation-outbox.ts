import { codes } from '@pilar/domain/vocabulary';
import { internalHeader, signInternal } from '@pilar/trust/internal-tokens';
import type pg from 'pg';
import { z } from 'zod';
import { messageIdOf } from './letter.ts';
import { mailRows, type Outbox } from './outbox.ts';

const answer = z.union([
  z.strictObject({ name: z.string(), address: z.string(), subject: z.string(), text: z.string() }),
  z.strictObject({ ended: z.enum(codes('MAIL_REASON')) }),
]);
const timeoutMs = 5_000;

/** Mails that bring accounts their codes. Codes and addresses are identity's: it is asked for each letter as it is sent, and nothing of one is kept here. */
export function invitationOutbox({ db, secret, identityUrl, from }: { db: pg.Pool; secret: string; identityUrl: string; from: string }): Outbox {
  return {
    rows: mailRows(db, 'identity.invitation_mail'),
    async take() {
      const { rows } = await db.query<{ id: string; attempts: number }>(`
        UPDATE identity.invitation_mail SET state = 'SENDING', attempts = attempts + 1, taken_at = now(), handed_at = NULL, changed_at = now()
        WHERE id = (SELECT id FROM identity.invitation_mail WHERE state = 'WAITING' AND next_at <= now() ORDER BY next_at, id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, attempts`);
      return rows[0];
    },
    async letterOf({ id }) {
      const response = await fetch(new URL('/internal/invitation-mail', identityUrl), {
        method: 'POST', headers: { 'content-type': 'application/json', [internalHeader]: await signInternal('identity', secret) }, body: JSON.stringify({ id }), signal: AbortSignal.timeout(timeoutMs),
      });
      if (!response.ok) throw new Error(`Identity answered ${response.status} about the letter of an invitation`);
      const letter = answer.parse(await response.json());
      if ('ended' in letter) return { ended: { state: letter.ended === 'SENDER_ENDED' ? 'FAILED' : 'DROPPED', reason: letter.ended } };
      const { name, address, subject, text } = letter;
      return { message: { to: { name, address }, subject, text, messageId: messageIdOf(id, from), headers: { 'Auto-Submitted': 'auto-generated' } } };
    },
  };
}
