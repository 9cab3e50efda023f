import { today } from '@pilar/domain/dates';
import { isGrantValid } from '@pilar/domain/viewer';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { findOfficer } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';

const question = z.strictObject({ digest: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * `POST /internal/calendar`: the gateway asks who reads the events by the address of that digest. An unknown one, a revoked one and
 * one whose account or grant has ended are answered alike.
 */
export function calendarRoute(env: Env, database: WorkerDatabase) {
  const isSigned = internalVerifier('identity', env.PILAR_SECRET);
  return async (app: FastifyInstance): Promise<void> => {
    app.post('/internal/calendar', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = question.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      return (await readerOf(env, database, asked.data.digest)) ?? reply.code(404).send({ code: 'NOT_FOUND' });
    });
  };
}

async function readerOf(env: Env, database: WorkerDatabase, digest: string) {
  const { rows: [found] } = await database.query<{ id: string; account: string; grant: string }>('SELECT id, account, grant_id AS grant FROM calendar_address WHERE digest = $1 AND revoked_at IS NULL', [digest]);
  if (!found) return null;
  const officer = await findOfficer(database, { accountId: found.account }, '', env.PILAR_DEMO);
  const grant = officer?.grants.find(({ id }) => id === found.grant);
  if (!officer || !grant || !isGrantValid(grant, today())) return null;
  await database.query(`UPDATE calendar_address SET last_used_at = now() WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`, [found.id]);
  return { kind: 'officer', accountId: officer.accountId, name: officer.name, grants: [grant], language: officer.language };
}
