import { createHash } from 'node:crypto';
import { today } from '@pilar/domain/dates';
import type { FastifyInstance } from 'fastify';
import { parse } from 'graphql';
import { callerOf } from '../access/caller.ts';
import type { RateLimit } from '../access/rate-limit.ts';
import type { SubgraphCall } from '../graph/subgraph-calls.ts';
import { RequestProblem } from '../problem.ts';
import type { Calendars } from './calendars.ts';

/** What calendars are made of. */
export type CalendarOptions = { calendars: Calendars; call: SubgraphCall; limit: RateLimit };

const address = /^([\w-]{43})\.ics$/;
/** The list of events as a calendar: what it would show this officer now, and nobody who takes part. */
const document = parse('query Calendar($filter: EventFilter) { eventsIcalendar(filter: $filter) }');

/**
 * Calendars by their addresses. Whoever has the address reads, without signing in, what its owner sees; an address that is unknown,
 * revoked or ended with its account or grant is answered like none at all. The log names the route, never the address.
 */
export async function calendarRoutes(app: FastifyInstance, { calendars, call, limit }: CalendarOptions): Promise<void> {
  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({ 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' });
    limit(request.ip);
  });

  app.setErrorHandler((error, request, reply) => {
    const many = error instanceof RequestProblem && error.status === 429;
    if (!many) request.log.error({ kind: error instanceof Error ? error.name : typeof error }, 'a calendar could not be made');
    return reply.code(many ? 429 : 503).headers({ 'retry-after': '60', 'cache-control': 'no-store' }).type('text/plain; charset=utf-8').send(many ? 'Terlalu banyak permintaan.' : 'Kalender sedang tidak dapat dibuka.');
  });

  app.get<{ Params: { file: string } }>('/kalender/:file', async (request, reply) => {
    const [, token] = address.exec(request.params.file) ?? [];
    const reader = token === undefined ? null : await calendars.reader(token);
    if (!reader) return reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('Tidak ada kalender di alamat ini.');
    const { data, errors } = await call('events', {
      document, mutation: false, variables: { filter: { from: aYearBefore(today()) } },
      context: { requestId: request.id, language: reader.language, caller: callerOf(reader.viewer), traceparent: undefined },
    });
    const file = data?.['eventsIcalendar'];
    if (typeof file !== 'string' || errors?.length) throw new Error('Events gave no calendar');
    const etag = `"${createHash('sha256').update(file).digest('base64url')}"`;
    void reply.headers({ etag, 'cache-control': 'private, no-cache', 'content-disposition': 'inline; filename="pilar.ics"' });
    if (request.headers['if-none-match']?.split(',').some((given) => given.trim().replace(/^W\//, '') === etag)) return reply.code(304).send();
    return reply.type('text/calendar; charset=utf-8').send(file);
  });
}

/** A calendar shows what is to come and the year behind. */
function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4, 8)}01`;
}
