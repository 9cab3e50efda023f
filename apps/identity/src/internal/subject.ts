import { deriveKey } from '@pilar/domain/secret';
import type { FastifyInstance } from 'fastify';
import { jwtVerify } from 'jose';
import type { Logger } from 'pino';
import { z } from 'zod';
import { findOfficer } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { reportOf } from '../error-report.ts';
import { findMachineSubject } from '../machine-client/machine-client-rows.ts';
import { oidcPath } from '../oidc/provider.ts';

const question = z.union([
  z.strictObject({ account: z.strictObject({ issuer: z.string().min(1).max(2000), subject: z.string().min(1).max(500) }) }),
  z.strictObject({ client: z.string().min(1).max(200) }),
]);

const maxAgeSeconds = 60;
const clockTolerance = 5;

/** `POST /internal/subject`: the gateway asks who a token's subject is and what it was granted. Nobody else may ask. */
export function subjectRoute(env: Env, database: WorkerDatabase, log: Logger) {
  const key = deriveKey(env.PILAR_SECRET, 'internal:identity');
  const ownIssuer = `${env.PUBLIC_URL}${oidcPath}`;
  return async (app: FastifyInstance): Promise<void> => {
    app.setErrorHandler((error, request, reply) => {
      log.error({ requestId: request.id, ...reportOf(error) }, 'subject not read');
      return reply.code(503).send({ code: 'INTERNAL' });
    });
    app.post('/internal/subject', async (request, reply) => {
      const token = request.headers['x-pilar-internal'];
      if (typeof token !== 'string' || !(await isSigned(token, key))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const asked = question.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });

      if ('client' in asked.data) {
        const machine = await findMachineSubject(database, asked.data.client, env.PILAR_DEMO);
        if (!machine) return reply.code(404).send({ code: 'NOT_FOUND' });
        const { clientId, name, scopes, grant } = machine;
        return { kind: 'machine', clientId, name, grants: [grant], scopes };
      }
      const { issuer, subject } = asked.data.account;
      const officer = await findOfficer(database, { issuer, subject, own: issuer === ownIssuer }, env.PILAR_DEMO);
      return officer ? { kind: 'officer', ...officer } : reply.code(404).send({ code: 'NOT_FOUND' });
    });
  };
}

async function isSigned(token: string, key: Uint8Array): Promise<boolean> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: 'identity', requiredClaims: ['exp'], clockTolerance });
    return (payload.exp ?? 0) <= Date.now() / 1000 + maxAgeSeconds + clockTolerance;
  } catch {
    return false;
  }
}
