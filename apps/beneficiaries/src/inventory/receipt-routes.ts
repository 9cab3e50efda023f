import type { ScopedPool } from '@pilar/subgraph/pool';
import { asPublic } from '@pilar/subgraph/scope';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { parseReceiptCode } from './receipt-code.ts';

const question = z.strictObject({ code: z.string().max(60) });

/** What the gateway's page for receipts asks: how far the entry of a code is. Malformed and unknown codes are answered alike. */
export function receiptRoutes(secret: string, pool: ScopedPool) {
  const isSigned = internalVerifier('beneficiaries', secret);
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
    });

    app.post('/internal/public/receipt', async (request, reply) => {
      const asked = question.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      // A code that is none is looked up too: how long an answer takes tells nothing.
      const code = parseReceiptCode(asked.data.code) ?? '';
      const { rows } = await asPublic(() => pool.query<{ found: object | null }>('SELECT beneficiaries.receipt_state($1) AS found', [code]));
      return rows[0]?.found ?? reply.code(404).send({ code: 'NOT_FOUND' });
    });
  };
}
