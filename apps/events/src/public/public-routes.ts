import type { ScopedPool } from '@pilar/subgraph/pool';
import { asPublic } from '@pilar/subgraph/scope';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

const listQuestion = z.strictObject({
  within: z.string().max(20).nullable(),
  year: z.number().int().min(1900).max(2200).nullable(),
  /** The event after which to go on, the latest being first. */
  before: z.strictObject({ date: z.iso.date(), id: z.uuid() }).nullable(),
  most: z.number().int().min(1).max(100),
});
const idQuestion = z.strictObject({ id: z.uuid() });

/**
 * What the gateway's anonymous pages show of events. Behind them stands no viewer: the statements run in the public
 * scope, in which the database shows published events, and of those only what is meant for everybody.
 */
export function publicRoutes(secret: string, pool: ScopedPool) {
  const isSigned = internalVerifier('events', secret);
  const ask = <Row>(text: string, values: unknown[]) => asPublic(async () => {
    const { rows } = await pool.query<{ found: Row }>(text, values);
    return rows.map(({ found }) => found);
  });

  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
    });

    app.post('/internal/public/events', async (request, reply) => {
      const asked = listQuestion.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      const { within, year, before, most } = asked.data;
      const [events, years] = await Promise.all([
        ask('SELECT public_events AS found FROM events.public_events($1, $2, $3, $4, $5)', [within, year, before?.date ?? null, before?.id ?? null, most]),
        ask<number[]>('SELECT events.public_years() AS found', []),
      ]);
      return { events, years: years[0] ?? [] };
    });

    app.post('/internal/public/event', async (request, reply) => {
      const asked = idQuestion.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      const [event] = await ask<object | null>('SELECT events.public_event($1) AS found', [asked.data.id]);
      if (!event) return reply.code(404).send({ code: 'NOT_FOUND' });
      const [photos] = await ask<object[]>('SELECT events.public_event_photos($1) AS found', [asked.data.id]);
      return { ...event, photos };
    });

    app.post('/internal/public/photo', async (request, reply) => {
      const asked = idQuestion.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      const [shown] = await ask<boolean>('SELECT events.public_photo($1) AS found', [asked.data.id]);
      return shown ? { id: asked.data.id } : reply.code(404).send({ code: 'NOT_FOUND' });
    });
  };
}
