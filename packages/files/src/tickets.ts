import { deriveKey } from '@pilar/domain/secret';
import { jwtVerify, SignJWT } from 'jose';

/** What a ticket lets its holder do with one file. */
export type FileAction = 'read' | 'upload' | 'attach' | 'attachDocument';

/** Whom a ticket was given to, and for which file. */
export type Ticket = { file: string; account: string };

/**
 * Seconds that a ticket holds: a reader opens at once, an upload may be resumed the next morning. To attach is to tell another
 * subgraph that the picture (`attach`) or the scan of a paper (`attachDocument`) is whole and the holder's own, which follows the upload.
 */
export const ticketSeconds: Record<FileAction, number> = { read: 10 * 60, upload: 24 * 3_600, attach: 3_600, attachDocument: 3_600 };

/**
 * Signed tickets to files. One is bound to a file, an action, an account and a time, and needs no other sign-in. `now`
 * is milliseconds since 1970.
 */
export class FileTickets {
  readonly #key: Buffer;
  readonly #now: () => number;

  constructor(secret: string, now: () => number = Date.now) {
    this.#key = deriveKey(secret, 'files:ticket');
    this.#now = now;
  }

  async sign(action: FileAction, { file, account }: Ticket): Promise<string> {
    const seconds = Math.floor(this.#now() / 1_000);
    return new SignJWT({ file }).setProtectedHeader({ alg: 'HS256' }).setAudience(action).setSubject(account)
      .setExpirationTime(seconds + ticketSeconds[action]).sign(this.#key);
  }

  /** The account that the ticket was given to; null when it is not one for this file and action, or has run out. */
  async accountOf(ticket: string | undefined, action: FileAction, file: string): Promise<string | null> {
    if (!ticket) return null;
    try {
      const { payload } = await jwtVerify<{ file: string }>(ticket, this.#key, {
        algorithms: ['HS256'], audience: action, requiredClaims: ['exp', 'sub', 'file'], currentDate: new Date(this.#now()),
      });
      return payload.file === file ? (payload.sub ?? null) : null;
    } catch {
      return null;
    }
  }
}
