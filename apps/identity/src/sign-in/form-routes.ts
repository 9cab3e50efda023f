import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { reportOf } from '@pilar/domain/error-report';
import { pageHeaders } from './page.ts';
import { errorPage } from './pages.ts';
import { chooseLanguage, type Language } from './words.ts';

/** Lets the routes take forms, and answers what fails among them with a page. */
export function takeForms(app: FastifyInstance, log: Logger): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16 * 1024 }, (_request, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
  app.setErrorHandler((error, request, reply) => {
    log.error({ requestId: request.id, ...reportOf(error) }, 'sign-in page failed');
    return send(reply, 503, errorPage(languageOf(request), 'temporarily_unavailable', undefined));
  });
}

/** The page's language: as chosen on it, else as the client or the browser asks. */
export function languageOf(request: FastifyRequest, chosen?: string | null, asked?: unknown): Language {
  return chooseLanguage(chosen ?? undefined, typeof asked === 'string' ? asked : undefined, request.headers['accept-language']);
}

/** The fields of a form; none where it has no body. */
export function formOf(request: FastifyRequest): URLSearchParams {
  return request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
}

/** Whether the form comes from another site. Cookies are SameSite=Lax, so a foreign form brings none; this refuses one more plainly. */
export function isForeign(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  return origin !== undefined && origin !== 'null' && origin !== new URL(publicUrl).origin;
}

/** The reader's address: the gateway is the only neighbour and puts it last. */
export function addressOf(request: FastifyRequest): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  return forwarded || (request.socket.remoteAddress ?? '');
}

/** Answers a page. */
export function send(reply: FastifyReply, status: number, text: string): FastifyReply {
  return reply.code(status).headers(pageHeaders).send(text);
}
