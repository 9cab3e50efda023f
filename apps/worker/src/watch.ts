import { createServer, type Server } from 'node:http';
import type { JobKind } from '@pilar/jobs/handler';
import type { RunEnd } from '@pilar/jobs/runner';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Sealer } from './audit/sealer.ts';
import type { Mailer, MailEnd } from './mail/mailer.ts';

/** What the worker shows of itself over HTTP. */
export type Watch = { server: Server; observe(kind: JobKind, seconds: number, end: RunEnd): void; observeMail(end: MailEnd): void };

/** /healthz, /readyz and /metrics. Nothing else is asked of the worker. A mail server that is away is told, and no reason to be unready. */
export function makeWatch(ping: () => Promise<unknown>, sealer: Pick<Sealer, 'newest'>, mailer?: Pick<Mailer, 'reachable' | 'waiting'>): Watch {
  const registry = new Registry();
  registry.setDefaultLabels({ server: 'worker' });
  collectDefaultMetrics({ register: registry });
  const runs = new Histogram({
    name: 'pilar_job_seconds', help: 'Duration of starts of jobs', labelNames: ['kind', 'end'], registers: [registry], buckets: [0.1, 0.5, 1, 5, 15, 60, 300, 1_800],
  });

  // A number for each seal would make a series of its own each time: its hash is told by its first six bytes.
  registry.registerMetric(new Gauge({ name: 'pilar_audit_seal', help: 'Number of the last seal of the audit trail by this worker', registers: [], collect() { this.set(sealer.newest?.n ?? 0); } }));
  registry.registerMetric(new Gauge({ name: 'pilar_audit_seal_mark', help: 'First six bytes of its hash as a number: a witness outside the database', registers: [], collect() { this.set(sealer.newest ? parseInt(sealer.newest.hash.slice(0, 12), 16) : 0); } }));
  const mails = new Counter({ name: 'pilar_mail_total', help: 'Tries to send a mail, by how they ended', labelNames: ['end'], registers: [registry] });
  if (mailer) {
    registry.registerMetric(new Gauge({ name: 'pilar_mail_waiting', help: 'Mails that wait in the outbox', registers: [], async collect() { this.set(await mailer.waiting()); } }));
    registry.registerMetric(new Gauge({ name: 'pilar_mail_server_away', help: '1 when the mail server did not answer last', registers: [], collect() { this.set(mailer.reachable === false ? 1 : 0); } }));
  }
  const mailState = () => (!mailer ? 'off' : mailer.reachable === false ? 'away' : 'on');

  async function answer(path: string): Promise<{ status: number; type: string; body: string }> {
    if (path === '/healthz') return { status: 200, type: 'text/plain', body: 'ok' };
    if (path === '/metrics') return { status: 200, type: registry.contentType, body: await registry.metrics() };
    if (path !== '/readyz') return { status: 404, type: 'text/plain', body: 'not found' };
    const ready = await ping().then(() => true, () => false);
    return { status: ready ? 200 : 503, type: 'application/json', body: JSON.stringify({ ready, mail: mailState() }) };
  }

  const server = createServer((request, response) => {
    void answer(request.url?.split('?', 1)[0] ?? '').then(({ status, type, body }) => response.writeHead(status, { 'content-type': type }).end(body), () => response.writeHead(500).end());
  });
  return { server, observe: (kind, seconds, end) => runs.observe({ kind, end }, seconds), observeMail: (end) => mails.inc({ end }) };
}
