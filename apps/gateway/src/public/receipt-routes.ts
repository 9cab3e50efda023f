import { setTimeout as pause } from 'node:timers/promises';
import type { Language } from '@pilar/domain/dates';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Guessing } from './guessing.ts';
import { messagePage } from './layout.ts';
import { askReceiptPage, receiptPage, receiptPath } from './receipt-page.ts';
import { receiptWords } from './receipt-words.ts';
import type { Receipts } from './receipts.ts';

/** Milliseconds that a wrong code waits for its answer. */
const slowMs = 700;

/**
 * The page on which whoever holds a receipt sees how far it is. The code comes by a form, so that it stands in no address and no
 * log; every wrong code is answered alike and late, and too many close the page to their address for a while.
 */
export function receiptRoutes(app: FastifyInstance, receipts: Receipts, languageOf: (request: FastifyRequest) => Language): void {
  const guessing = new Guessing();
  const send = (reply: FastifyReply, status: number, text: string) => reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(text);

  app.get(receiptPath, (request, reply) => send(reply, 200, askReceiptPage(languageOf(request))));

  app.post(receiptPath, async (request, reply) => {
    const language = languageOf(request);
    const text = receiptWords[language];
    if (guessing.isTooMuch(request.ip)) return send(reply.header('retry-after', '600'), 429, messagePage(language, text.guessingTitle, text.guessing));
    const code = request.body instanceof URLSearchParams ? request.body.get('kode')?.trim() ?? '' : '';
    const found = await receipts.of(code.slice(0, 60));
    if (found) return send(reply, 200, receiptPage(language, found));
    guessing.note(request.ip);
    await pause(slowMs);
    return send(reply, 422, askReceiptPage(language, true));
  });
}
