import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Language } from '@pilar/domain/dates';
import { children } from '@pilar/domain/regions';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { askTicketPage, complaintPage, complaintPath, takenPage, ticketPage, ticketPath, type ComplaintForm, type FormFault } from './complaint-page.ts';
import { complaintWords } from './complaint-words.ts';
import type { Complaints } from './complaints.ts';
import { Guessing } from './guessing.ts';
import { messagePage } from './layout.ts';

/** Bytes of a form: 4,000 letters, each of which may be sent as nine, and what stands beside them. */
const largestForm = 65_536;
/** Complaints that an address may send in ten minutes: behind that of a telephone company are many people. */
const mostSent = 20;
/** Milliseconds that a wrong code waits for its answer. */
const slowMs = 700;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const district = /^\d{2}\.\d{2}\.\d{2}$/;

const plain = (name: string) => name.toLowerCase().replace(/^(desa|kelurahan|kel\.?)\s+/, '').replace(/[^a-z0-9]/g, '');

/** The village of that name in the district, or the district where none is named; null where there is no such village. */
function areaOf({ district: of, village }: Pick<ComplaintForm, 'district' | 'village'>): string | null {
  if (!district.test(of)) return '';
  return village === '' ? of : children(of).find(({ name }) => plain(name) === plain(village))?.code ?? null;
}

function readForm(body: unknown): { given: ComplaintForm; trapped: boolean } {
  const form = body instanceof URLSearchParams ? body : new URLSearchParams();
  const text = (name: string, most = 1_000) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim().slice(0, most);
  const key = text('formulir');
  return {
    given: {
      form: uuid.test(key) ? key : randomUUID(), category: text('kategori'), office: text('petugas'), district: text('kecamatan'), village: text('desa'), text: text('isi', 20_000),
      receipt: text('tanda-terima'), name: text('nama'), contact: text('kontak'),
    },
    trapped: text('situs') !== '',
  };
}

/**
 * The pages on which anybody complains without signing in, and reads the answer by the code of a ticket. Codes come by a form, so that they
 * stand in no address and no log; every wrong one is answered alike and late, and too many close the page to their address for a while.
 */
export function complaintRoutes(app: FastifyInstance, complaints: Complaints, languageOf: (request: FastifyRequest) => Language): void {
  const [guessing, sending] = [new Guessing(), new Guessing(mostSent)];
  const send = (reply: FastifyReply, status: number, text: string) => reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).send(text);
  const wait = (reply: FastifyReply, language: Language, title: 'guessingTitle' | 'manyTitle', said: 'guessing' | 'many') =>
    send(reply.header('retry-after', '600'), 429, messagePage(language, complaintWords[language][title], complaintWords[language][said]));

  app.get(complaintPath, (request, reply) => send(reply, 200, complaintPage(languageOf(request), readForm(null).given)));

  app.post(complaintPath, { bodyLimit: largestForm }, async (request, reply) => {
    const language = languageOf(request);
    if (sending.isTooMuch(request.ip)) return wait(reply, language, 'manyTitle', 'many');
    // The code of a receipt could be guessed here as well as on its own page.
    if (guessing.isTooMuch(request.ip)) return wait(reply, language, 'guessingTitle', 'guessing');
    const { given, trapped } = readForm(request.body);
    const { district: _district, village: _village, ...sent } = given;
    const area = areaOf(given);
    const found: FormFault[] = [...(trapped ? ['TRAP' as const] : []), ...(area === null ? ['VILLAGE' as const] : [])];
    if (found.length > 0) return send(reply, 422, complaintPage(language, given, found));
    const answer = await complaints.take({ ...sent, area: area ?? '' });
    if ('ticket' in answer) {
      sending.note(request.ip);
      return send(reply, 200, takenPage(language, answer.ticket, given.category));
    }
    if (answer.faults.includes('RECEIPT')) {
      guessing.note(request.ip);
      await pause(slowMs);
    }
    return send(reply, 422, complaintPage(language, given, answer.faults));
  });

  app.get(ticketPath, (request, reply) => send(reply, 200, askTicketPage(languageOf(request))));

  app.post(ticketPath, async (request, reply) => {
    const language = languageOf(request);
    if (guessing.isTooMuch(request.ip)) return wait(reply, language, 'guessingTitle', 'guessing');
    const code = request.body instanceof URLSearchParams ? request.body.get('kode')?.trim() ?? '' : '';
    const found = await complaints.ticket(code.slice(0, 60));
    if (found) return send(reply, 200, ticketPage(language, found));
    guessing.note(request.ip);
    await pause(slowMs);
    return send(reply, 422, askTicketPage(language, true));
  });
}
