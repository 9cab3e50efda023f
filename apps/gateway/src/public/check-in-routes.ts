import { setTimeout as pause } from 'node:timers/promises';
import type { Language } from '@pilar/domain/dates';
import { html } from '@pilar/domain/html';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CheckIn } from './check-in.ts';
import { about, checkInPage, presentPage } from './check-in-page.ts';
import { feedbackForm } from './feedback-page.ts';
import { Guessing } from './guessing.ts';
import { messagePage } from './layout.ts';
import { words } from './words.ts';

const token = /^[2-9A-Z]{12}$/;
/** Bytes of a form: a remark of 1,000 letters, each of which may be sent as nine. */
const largestForm = 16_384;
/** Milliseconds that a wrong code waits for its answer. */
const slowMs = 700;

/**
 * The page by which those who come to an event check in on their own phones, and afterwards say what they thought of it. It shows the event, and of its list nothing: a code
 * that nobody has and one of another event are answered alike and late.
 */
export function checkInRoutes(app: FastifyInstance, checkIn: CheckIn, languageOf: (request: FastifyRequest) => Language): void {
  const guessing = new Guessing();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: largestForm }, (_request, body, done) => {
    done(null, new URLSearchParams(body as string));
  });
  const send = (reply: FastifyReply, status: number, text: string) => reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(text);
  const noLink = (reply: FastifyReply, language: Language) => send(reply, 404, messagePage(language, words[language].noLinkTitle, words[language].noLink));

  app.get<{ Params: { token: string } }>('/hadir/:token', async (request, reply) => {
    const language = languageOf(request);
    const event = token.test(request.params.token) ? await checkIn.event(request.params.token) : null;
    return event ? send(reply, 200, checkInPage(language, request.params.token, event)) : noLink(reply, language);
  });

  app.post<{ Params: { token: string } }>('/hadir/:token', async (request, reply) => {
    const language = languageOf(request);
    const link = request.params.token;
    const event = token.test(link) ? await checkIn.event(link) : null;
    if (!event) return noLink(reply, language);
    if (event.open !== 'OPEN') return send(reply, 200, checkInPage(language, link, event));
    const caller = `${request.ip} ${link}`;
    if (guessing.isTooMuch(caller)) return send(reply.header('retry-after', '600'), 429, messagePage(language, words[language].guessingTitle, words[language].guessing));
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const given = (name: string) => form.get(name)?.trim() ?? '';
    const named = given('nama') !== '';
    const answer = await checkIn.arrive(link, named ? { name: given('nama'), affiliation: given('lembaga'), group: given('kelompok') } : { code: given('kode') });
    if (answer?.outcome === 'PRESENT') return send(reply, 200, presentPage(language, link, event, answer));
    guessing.note(caller);
    await pause(slowMs);
    return send(reply, 422, checkInPage(language, link, event, named ? 'name' : 'code'));
  });

  app.post<{ Params: { token: string } }>('/hadir/:token/tanggapan', async (request, reply) => {
    const language = languageOf(request);
    const [link, text] = [request.params.token, words[language]];
    const event = token.test(link) ? await checkIn.event(link) : null;
    if (!event) return noLink(reply, language);
    const caller = `${request.ip} ${link}`;
    if (guessing.isTooMuch(caller)) return send(reply.header('retry-after', '600'), 429, messagePage(language, text.guessingTitle, text.guessing));
    const form = request.body instanceof URLSearchParams ? request.body : new URLSearchParams();
    const given = { code: form.get('kode')?.trim() ?? '', rating: form.get('nilai') ?? '', remark: form.get('saran') ?? '' };
    const outcome = (await checkIn.leaveFeedback(link, given))?.outcome ?? 'CLOSED';
    if (outcome === 'THANKS' || outcome === 'GIVEN') return send(reply, 200, about(language, link, event, html`<p class="card verdict genuine" role="status">${outcome === 'THANKS' ? text.feedbackThanks : text.feedbackGiven}</p>`));
    if (outcome === 'CLOSED') return send(reply, 422, about(language, link, event, html`<h2>${text.feedbackClosedTitle}</h2><p>${text.feedbackClosed}</p>`));
    if (outcome === 'UNKNOWN') {
      guessing.note(caller);
      await pause(slowMs);
    }
    return send(reply, 422, about(language, link, event, feedbackForm(language, link, { ...given, outcome })));
  });
}
