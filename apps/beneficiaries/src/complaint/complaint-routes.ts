import type { ScopedPool } from '@pilar/subgraph/pool';
import { asPublic } from '@pilar/subgraph/scope';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import { parseReceiptCode } from '../inventory/receipt-code.ts';
import { takeComplaint } from './public-complaint.ts';

const line = z.string().max(1_000).trim();
const sent = z.strictObject({ form: z.uuid(), category: line, office: line, area: line, text: z.string().max(20_000).trim(), name: line, contact: line, receipt: line });
const question = z.strictObject({ code: z.string().max(60) });

/** What the gateway's pages for complaints ask: to take one, and how far the one of a ticket is. Malformed and unknown tickets are answered alike. */
export function complaintRoutes(secret: string, client: PrismaClient, pool: ScopedPool) {
  const isSigned = internalVerifier('beneficiaries', secret);
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
    });

    app.post('/internal/public/complaint', async (request, reply) => {
      const asked = sent.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      return takeComplaint(client, asked.data, request.id);
    });

    app.post('/internal/public/ticket', async (request, reply) => {
      const asked = question.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      // A code that is none is looked up too: how long an answer takes tells nothing.
      const code = parseReceiptCode(asked.data.code) ?? '';
      const { rows } = await asPublic(() => pool.query<{ found: object | null }>('SELECT beneficiaries.ticket_state($1) AS found', [code]));
      return rows[0]?.found ?? reply.code(404).send({ code: 'NOT_FOUND' });
    });
  };
}
