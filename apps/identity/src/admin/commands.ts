import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { roles, type Role } from '@pilar/domain/access';
import { isDate } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { organisationOf } from '@pilar/domain/role-grants';
import { revealScope } from '@pilar/subgraph/reveals';
import { z } from 'zod';
import { normalEmail } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import { machineSnapshot } from '../machine-client/machine-client-entity.ts';
import { mostOverlapDays, newSecret, putSecret, type SecretOwner } from '../machine-client/machine-secrets.ts';
import { invite } from '../invitation/invitations.ts';
import { noteCredentials } from '../sign-in/credential-trail.ts';
import { addAccount, addClient, findAccountId, giveGrant } from './accounts.ts';
import { commandViewer, noted, rawOf } from './command-trail.ts';
import { demoClients, demoOfficers, demoPassword } from './demo-accounts.ts';

/** What an administrator got wrong, told in one line. */
export class CommandRefused extends Error {}

const area = z.string().refine((code) => region(code) !== null, 'is no region code that we know (36, 36.02, 36.04.34, …)');
const day = z.string().refine(isDate, 'is not a date (YYYY-MM-DD)');
// A machine's role is not given: it comes with the client.
const officerRoles: Role[] = roles.filter((role) => role !== 'MACHINE');

const newAccount = z.strictObject({
  email: z.email().max(254),
  name: z.string().trim().min(1).max(200).optional(),
  role: z.enum(officerRoles),
  area,
  organisation: z.uuid('is no id of an organisation').nullish(),
  language: z.enum(['id', 'en']).optional(),
  validFrom: day.nullish(),
  validTo: day.nullish(),
});

const newClient = z.strictObject({
  clientId: z.string().regex(/^[a-z0-9][a-z0-9-]{2,62}$/, 'must be 3 to 63 lower-case letters, digits and hyphens'),
  name: z.string().trim().min(1).max(200),
  area,
  scopes: z.array(z.enum([revealScope], `is none of the scopes that there are: ${revealScope}`)).optional(),
  validTo: day.nullish(),
});

/** The demo officers and machine clients; adding them again changes nothing. */
export async function seedDemo(database: WorkerDatabase, demo: boolean): Promise<{ officers: string[]; clients: string[] }> {
  if (!demo) throw new CommandRefused('PILAR_DEMO=0: this installation is in earnest and takes no demo accounts');
  await database.transaction(async (connection) => {
    for (const { email, name, grants } of demoOfficers) {
      const id = (await findAccountId(connection, email)) ?? (await addAccount(connection, { email, name, password: demoPassword, demo: true }));
      for (const grant of grants) await giveGrant(connection, id, grant);
    }
    for (const client of demoClients) await addClient(connection, { ...client, demo: true });
  });
  return { officers: demoOfficers.map(({ email }) => email), clients: demoClients.map(({ clientId }) => clientId) };
}

const attempts = 100;
/** Of a record that somebody names, which has mostly been there for long. */
const fewAttempts = 15;
const intervalMs = 200;

/** Gives demo officers who work for one institution theirs, once identity has heard of it; doing so again changes nothing. */
export async function bindDemo(database: WorkerDatabase, demo: boolean): Promise<{ bound: string[] }> {
  if (!demo) throw new CommandRefused('PILAR_DEMO=0: this installation is in earnest and takes no demo accounts');
  for (const { email, institution } of demoOfficers) {
    if (!institution) continue;
    const organisation = await institutionNamed(database, institution.name);
    const account = await findAccountId(database, email);
    if (account) await giveGrant(database, account, { role: 'LKS_USER', area: institution.area, organisation });
  }
  return { bound: demoOfficers.flatMap(({ email, institution }) => (institution ? [email] : [])) };
}

/** The id of an institution. */
async function institutionNamed(database: WorkerDatabase, name: string): Promise<string> {
  const found = await awaited<{ id: string }>(database, "SELECT entity_id AS id FROM ref_entity WHERE entity_type = 'Institution' AND label = $1 AND NOT deleted", [name]);
  if (!found) throw new CommandRefused(`The demo data has no institution ${name}`);
  return found.id;
}

/** The row, waited for while its record is on its way through the outbox; undefined where none comes. */
async function awaited<Row extends object>(database: WorkerDatabase, query: string, values: string[], tries = attempts): Promise<Row | undefined> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const { rows } = await database.query<Row>(query, values);
    if (rows[0]) return rows[0];
    await pause(intervalMs);
  }
  return undefined;
}

/** Refuses an organisation of which nothing is known, or outside the area: whoever signed in for it would see nothing. */
async function checkOrganisation(database: WorkerDatabase, { role, area: granted, organisation }: z.output<typeof newAccount>): Promise<void> {
  if ((organisation != null) !== organisationOf.has(role)) throw new CommandRefused(`organisation: ${[...organisationOf.keys()].join(' and ')} work for one and need its id; nobody else has one`);
  if (organisation == null) return;
  const found = await awaited<{ area: string }>(database, 'SELECT area_code AS area FROM ref_entity WHERE entity_type = $1 AND entity_id = $2 AND NOT deleted', [organisationOf.get(role) ?? '', organisation], fewAttempts);
  if (!found) throw new CommandRefused(`organisation: there is no ${organisationOf.get(role)} ${organisation}`);
  if (!covers(granted, found.area)) throw new CommandRefused(`organisation: it lies in ${found.area}, which is not in ${granted}`);
}

/** Adds an account with a grant, or a further grant to an account that exists. A new account's password is told once, here. */
export async function add(database: WorkerDatabase, input: unknown): Promise<{ email: string; password: string | null }> {
  const wanted = parse(newAccount, input);
  const email = normalEmail(wanted.email);
  if (email.endsWith('@demo.pilar')) throw new CommandRefused(`${email}: addresses of demo.pilar belong to the demo`);
  if (wanted.validFrom && wanted.validTo && wanted.validTo < wanted.validFrom) throw new CommandRefused('validTo is before validFrom');
  await checkOrganisation(database, wanted);
  return database.transaction(async (connection) => {
    const known = await findAccountId(connection, email);
    if (known === undefined && wanted.name === undefined) throw new CommandRefused(`name: ${email} is new and needs one`);
    const password = known === undefined ? randomBytes(12).toString('base64url') : null;
    const id = known ?? (await addAccount(connection, { email, name: wanted.name ?? email, language: wanted.language, password: password ?? undefined, demo: false }));
    await giveGrant(connection, id, wanted);
    return { email, password };
  });
}

const newInvitations = z.strictObject({
  emails: z.array(z.email().max(254)).min(1, 'name at least one account').max(500),
  recovery: z.boolean().optional(),
});

/** Makes one-time codes by which people set their passwords themselves, each told once, here; all of them or none. */
export async function inviteAll(database: WorkerDatabase, input: unknown): Promise<{ email: string; code: string }[]> {
  const { emails, recovery = false } = parse(newInvitations, input);
  const wanted = [...new Set(emails.map(normalEmail))];
  const demo = wanted.find((email) => email.endsWith('@demo.pilar'));
  if (demo !== undefined) throw new CommandRefused(`emails: ${demo} belongs to the demo, whose password stands on the sign-in page`);
  return database.transaction(async (connection) => {
    const made: { email: string; code: string }[] = [];
    for (const email of wanted) {
      const id = await findAccountId(connection, email);
      if (id === undefined) throw new CommandRefused(`emails: there is no account ${email}; add it first`);
      const code = await noteCredentials(connection, id, 'inviteAccounts', () => invite(connection, id, { kind: recovery ? 'RECOVERY' : 'INVITE', madeBy: 'pilar accounts invite' }), commandViewer);
      made.push({ email, code });
    }
    return made;
  });
}

/** Adds a machine client; its secret is told once, here. */
export async function addMachine(database: WorkerDatabase, input: unknown): Promise<{ clientId: string; secret: string }> {
  const wanted = parse(newClient, input);
  const secret = newSecret();
  const added = await database.transaction((connection) => addClient(connection, { ...wanted, secret, demo: false }));
  if (!added) throw new CommandRefused(`clientId: ${wanted.clientId} is taken`);
  return { clientId: wanted.clientId, secret };
}

const rotation = z.strictObject({
  clientId: z.string(),
  overlapDays: z.coerce.number().int().min(0, `is fewer than 0`).max(mostOverlapDays, `is more than ${mostOverlapDays} days, for which two secrets may be good`).optional(),
});

/** Gives a machine client a new secret, told once, here; the former one goes on for the days that its system needs. */
export async function rotateMachine(database: WorkerDatabase, input: unknown): Promise<{ clientId: string; secret: string; formerUntil: string }> {
  const { clientId, overlapDays = mostOverlapDays } = parse(rotation, input);
  const secret = newSecret();
  return database.transaction(async (connection) => {
    // Locked, as what the graph changes is: the trail tells what stood before.
    const { rows: [client] } = await connection.query<SecretOwner>('SELECT id, name, owner_code AS "ownerCode" FROM machine_client WHERE client_id = $1 FOR UPDATE', [clientId]);
    if (!client) throw new CommandRefused(`clientId: there is no machine client ${clientId}`);
    await noted(connection, 'rotateMachineSecret', { type: 'MachineClient', snapshot: machineSnapshot }, client.id, () => putSecret(rawOf(connection), client, secret, overlapDays));
    const { rows: [rotated] } = await connection.query<{ until: Date | null }>('SELECT former_secret_until AS until FROM machine_client WHERE id = $1', [client.id]);
    return { clientId, secret, formerUntil: (rotated?.until ?? new Date()).toISOString() };
  });
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.output<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new CommandRefused(parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`).join('; '));
}
