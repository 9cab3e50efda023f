import { randomBytes } from 'node:crypto';
import { rolesWith } from '@pilar/domain/access';
import { daysAfter, today } from '@pilar/domain/dates';
import { noticeDays } from '@pilar/domain/role-grants';
import type { RawDb } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import type { Queryable } from '../db.ts';
import { hashPassword } from '../sign-in/password.ts';
import { closeTask, openTask } from '../task/own-tasks.ts';

/** Days that a former secret may go on beside the new one. */
export const mostOverlapDays = 7;

/** Days after which a secret is to be renewed: it has been in many hands and backups by then. */
const secretDays = 365;

/** Task of whoever manages the client, until its system has signed in with the new secret. */
const formerTask = 'former';

/** A client of which a secret is made. */
export type SecretOwner = { id: string; name: string; ownerCode: string };

/** A new secret of a client: 256 random bits. */
export const newSecret = () => randomBytes(32).toString('base64url');

/**
 * Keeps a secret of the client, as a hash, in place of the one before, which goes on for so many days, none at all where it has leaked. Whoever
 * manages the client is asked to put it into the system in time, and to renew it after a year. False where nobody may do that here.
 */
export async function putSecret(tx: RawDb, client: SecretOwner, secret: string, overlapDays: number): Promise<boolean> {
  const [put] = await tx.$queryRaw<{ done: boolean }[]>(sql`SELECT identity.put_machine_secret(${client.id}::uuid, ${await hashPassword(secret)}, ${overlapDays}::integer) AS done`);
  if (!put?.done) return false;
  await askToRenew(tx, client, today());
  const [row] = await tx.$queryRaw<{ former: boolean }[]>(sql`SELECT former_secret_until IS NOT NULL AS former FROM identity.machine_client WHERE id = ${client.id}::uuid`);
  if (row?.former) await openTask(tx, subjectOf(client), { key: formerTask, kind: 'CLIENT_SECRET_SWAP', from: today(), due: daysAfter(today(), overlapDays), ...askedOf(client) });
  else await closeTask(tx, { type: 'MachineClient', id: client.id }, formerTask);
  return true;
}

/** Asks for a new secret, from a month before the one that was made on that day is a year old. */
export async function askToRenew(tx: RawDb, client: SecretOwner, madeOn: string): Promise<void> {
  const due = daysAfter(madeOn, secretDays);
  await openTask(tx, subjectOf(client), { key: 'secret', kind: 'CLIENT_SECRET_OLD', from: daysAfter(due, -noticeDays), due, ...askedOf(client) });
}

const subjectOf = ({ id, name }: SecretOwner) => ({ type: 'MachineClient', id, version: 1, label: name });
const askedOf = ({ ownerCode }: SecretOwner) => ({ area: ownerCode, roles: rolesWith('machine.manage') });

const closeFormer = `UPDATE task AS t SET done_at = now(), version = t.version + 1, updated_at = now() FROM machine_client AS c
  WHERE t.subgraph = 'identity' AND t.subject_type = 'MachineClient' AND t.subject_id = c.id AND t.key = '${formerTask}' AND t.done_at IS NULL`;

/** The system knows its newest secret: nobody need be reminded to put it in. */
export async function noteNewestSecret(database: Queryable, clientId: string): Promise<void> {
  await database.query(`${closeFormer} AND c.client_id = $1`, [clientId]);
}

/** Removes secrets that are past, and what was asked for before they were. */
export async function sweepSecrets(database: Queryable): Promise<void> {
  await database.query('DELETE FROM machine_secret WHERE expires_at < now()');
  await database.query(`${closeFormer} AND c.former_secret_until < now()`);
}
