import { codes } from '@pilar/domain/vocabulary';
import { internalHeader, internalVerifier } from '@pilar/trust/internal-tokens';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import { leaveFeedback } from '../feedback/link-feedback.ts';
import { checkInByLink, linkedEvent } from '../participant/link-check-in.ts';

const token = z.string().max(40);
const pageQuestion = z.strictObject({ token });
const name = z.string().trim().min(1).max(200);
const arrival = z.union([
  z.strictObject({ token, code: z.string().max(40) }),
  z.strictObject({ token, name, affiliation: z.string().trim().max(200).transform((text) => text || null).nullable(), group: z.enum(codes('PARTICIPANT_GROUP')) }),
]);
const feedback = z.strictObject({ token, code: z.string().max(40), rating: z.string().max(40), remark: z.string().max(20_000) });

/** What the gateway's page of an event's link asks. Whoever holds the link is told of its event, and of nobody on its list. */
export function checkInRoutes(secret: string, client: PrismaClient) {
  const isSigned = internalVerifier('events', secret);
  return async (app: FastifyInstance): Promise<void> => {
    app.addHook('onRequest', async (request, reply) => {
      if (!(await isSigned(request.headers[internalHeader]))) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
    });

    app.post('/internal/check-in/event', async (request, reply) => {
      const asked = pageQuestion.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      return (await linkedEvent(client, asked.data.token)) ?? reply.code(404).send({ code: 'NOT_FOUND' });
    });

    app.post('/internal/check-in', async (request, reply) => {
      const asked = arrival.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      const { token: link, ...who } = asked.data;
      return (await checkInByLink(client, link, who, request.id)) ?? reply.code(404).send({ code: 'NOT_FOUND' });
    });

    app.post('/internal/feedback', async (request, reply) => {
      const asked = feedback.safeParse(request.body);
      if (!asked.success) return reply.code(400).send({ code: 'BAD_USER_INPUT' });
      const { token: link, ...given } = asked.data;
      return (await leaveFeedback(client, link, given, request.id)) ?? reply.code(404).send({ code: 'NOT_FOUND' });
    });
  };
}
