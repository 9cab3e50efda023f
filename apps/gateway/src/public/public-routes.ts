import { isDate, type Language } from '@pilar/domain/dates';
import { installation } from '@pilar/domain/installation';
import { parentOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RateLimit } from '../access/rate-limit.ts';
import { RequestProblem } from '../problem.ts';
import { eventListPage, listPath } from './event-list-page.ts';
import { eventPage } from './event-page.ts';
import { contentPolicy, inLanguage, messagePage, styles, stylesPath } from './layout.ts';
import { keptFor, PageCache } from './page-cache.ts';
import type { CheckIn } from './check-in.ts';
import { checkInRoutes } from './check-in-routes.ts';
import { complaintRoutes } from './complaint-routes.ts';
import type { Complaints } from './complaints.ts';
import { receiptRoutes } from './receipt-routes.ts';
import type { Receipts } from './receipts.ts';
import type { Pictures } from './pictures.ts';
import type { PublicEvents } from './public-events.ts';
import { askCodePage, verdictPage } from './verification-page.ts';
import type { Verification } from './verification.ts';
import { words } from './words.ts';

/** What the anonymous pages work with. */
export type PublicOptions = { events: PublicEvents; pictures: Pictures; checkIn: CheckIn; verification: Verification; /** Left out where nobody counts. */ receipts?: Receipts | undefined; /** Left out where nobody takes them. */ complaints?: Complaints | undefined; limit: RateLimit };

type Query = Record<string, unknown>;

const pageSize = 20;
const longestCode = 40;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Pages that need no sign-in, made on the server without a script: what is published, and nothing else. */
export async function publicRoutes(app: FastifyInstance, { events, pictures, checkIn, verification, receipts, complaints, limit }: PublicOptions): Promise<void> {
  const cache = new PageCache();

  app.addHook('onRequest', async (request, reply) => {
    void reply.headers({ 'content-security-policy': contentPolicy, 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
    limit(request.ip);
  });

  app.setErrorHandler((error, request, reply) => {
    const text = words[languageOf(request)];
    const many = error instanceof RequestProblem && error.status === 429;
    if (!many) request.log.error({ kind: error instanceof Error ? error.name : typeof error }, 'an anonymous page could not be made');
    if (many) void reply.headers(error.headers);
    else void reply.header('retry-after', '60');
    return reply.code(many ? 429 : 503).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(messagePage(languageOf(request), many ? text.manyTitle : text.awayTitle, many ? text.manyText : text.awayText));
  });

  app.get(stylesPath, (_request, reply) => reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }).send(styles));

  app.get('/publik', (_request, reply) => reply.redirect('/publik/kegiatan', 302));

  app.get<{ Querystring: Query }>('/publik/kegiatan', async (request, reply) => {
    const language = languageOf(request);
    const choice = choiceOf(request.query);
    if (!choice) return send(request, reply, await cache.get(`404 ${language}`, async () => notFound(language)));
    const { within, year, after } = choice;
    return send(request, reply, await cache.get(`${language} ${listPath({ within, year, after: after && `${after.date}_${after.id}` })}`, async () => {
      const { events: found, years } = await events.list({ within, year, before: after, most: pageSize + 1 });
      const shown = found.slice(0, pageSize);
      const last = found.length > pageSize ? shown.at(-1) : undefined;
      return { status: 200, text: eventListPage({ language, within, year, events: shown, years, first: after === null, next: last ? `${last.date}_${last.id}` : null }) };
    }));
  });

  app.get<{ Params: { id: string } }>('/publik/kegiatan/:id', async (request, reply) => {
    const language = languageOf(request);
    const id = request.params.id.toLowerCase();
    return send(request, reply, await cache.get(uuid.test(id) ? `${language} ${id}` : `404 ${language}`, async () => {
      const event = uuid.test(id) ? await events.event(id) : null;
      return event ? { status: 200, text: eventPage(language, event) } : notFound(language);
    }));
  });

  app.get<{ Params: { id: string } }>('/publik/foto/:id', async (request, reply) => {
    const id = request.params.id.toLowerCase();
    const picture = uuid.test(id) ? await pictures.of(id) : null;
    if (!picture) return send(request, reply, await cache.get(`404 ${languageOf(request)}`, async () => notFound(languageOf(request))));
    return reply.headers({ 'content-type': 'image/jpeg', 'cache-control': `public, max-age=${keptFor / 1_000}`, 'cross-origin-resource-policy': 'same-origin' }).send(picture);
  });

  app.get<{ Querystring: Query }>('/verifikasi', async (request, reply) => {
    const language = languageOf(request);
    const { kode } = request.query;
    const typed = typeof kode === 'string' ? kode.trim().slice(0, longestCode) : '';
    if (typed !== '') return reply.redirect(inLanguage(`/verifikasi/${encodeURIComponent(typed)}`, language), 303);
    return send(request, reply, await cache.get(`verifikasi ${language}`, async () => ({ status: 200, text: askCodePage(language) })));
  });

  app.get<{ Params: { code: string } }>('/verifikasi/:code', async (request, reply) => {
    const language = languageOf(request);
    const code = request.params.code.slice(0, longestCode);
    const verified = await verification.of(code);
    // Not kept: a paper that is revoked must be known as such at once.
    return reply.code(verified.known ? 200 : 404).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
      .send(verdictPage(language, `/verifikasi/${encodeURIComponent(code)}`, verified));
  });

  checkInRoutes(app, checkIn, languageOf);
  if (receipts) receiptRoutes(app, receipts, languageOf);
  if (complaints) complaintRoutes(app, complaints, languageOf);

  app.get('/publik/*', async (request, reply) => send(request, reply, await cache.get(`404 ${languageOf(request)}`, async () => notFound(languageOf(request)))));
}

/** An event that is not published and one that never was are told alike. */
function notFound(language: Language): { status: number; text: string } {
  const text = words[language];
  return { status: 404, text: messagePage(language, text.notFoundTitle, text.notFoundText) };
}

function languageOf(request: FastifyRequest): Language {
  return (request.query as Query)['bahasa'] === 'en' ? 'en' : 'id';
}

/** What the list was asked for; null when that is not a choice there is. */
function choiceOf(query: Query): { within: string | null; year: number | null; after: { date: string; id: string } | null } | null {
  const text = (name: string) => (typeof query[name] === 'string' && query[name] !== '' ? query[name] : null);
  const [within, year, after] = [text('wilayah'), text('tahun'), text('setelah')];
  if (within !== null && !(parentOf(within) === installation.province && region(within))) return null;
  if (year !== null && !/^(19|20|21)\d\d$/.test(year)) return null;
  const [date = '', id = ''] = after?.split('_') ?? [];
  if (after !== null && !(isDate(date) && uuid.test(id))) return null;
  return { within, year: year === null ? null : Number(year), after: after === null ? null : { date, id } };
}

function send(request: FastifyRequest, reply: FastifyReply, { status, text, etag }: { status: number; text: string; etag: string }): FastifyReply {
  void reply.headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': `public, max-age=${keptFor / 1_000}`, etag });
  if (status === 200 && request.headers['if-none-match'] === etag) return reply.code(304).send();
  return reply.code(status).send(text);
}
