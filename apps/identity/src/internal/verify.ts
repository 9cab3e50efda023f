import { parseVerificationCode } from '@pilar/documents/verification-code';
import type { WorkerDatabase } from '../db.ts';

/** What everybody may know of a paper: nothing of whom it tells. */
export type Verified = {
  /** Whether the paper holds; a revoked one does not. */
  valid: boolean;
  revoked: boolean;
  /** Code of DOCUMENT_KIND. */
  kind: string;
  number: string;
  issuer: string;
  /** YYYY-MM-DD. */
  date: string;
  title: string;
  signed: boolean;
  /** SHA-256 of the issued file, in hexadecimal. */
  hash: string;
};

/** What the code stands for; an unknown and a malformed one are answered alike, and so is one that was never issued. */
export async function verifyDocument(database: WorkerDatabase, typed: string): Promise<Verified | { valid: false }> {
  const code = parseVerificationCode(typed);
  if (code === null) return { valid: false };
  const { rows } = await database.query<Verified>(
    `SELECT state <> 'REVOKED' AS valid, state = 'REVOKED' AS revoked, kind, number, office_name AS issuer, to_char(dated, 'YYYY-MM-DD') AS date,
       title, signed_file_id IS NOT NULL AS signed, file_hash AS hash
     FROM document WHERE code = $1 AND issued_at IS NOT NULL`, [code]);
  return rows[0] ?? { valid: false };
}
