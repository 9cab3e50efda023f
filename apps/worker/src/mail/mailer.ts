import { setTimeout as pause } from 'node:timers/promises';
import type { Code } from '@pilar/domain/vocabulary';
import { callTokens, type Addresses } from '@pilar/jobs/calls';
import { reportOf } from '@pilar/domain/error-report';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { asWorker } from '@pilar/subgraph/scope';
import type { Logger } from 'pino';
import { eventOutbox } from './event-outbox.ts';
import { invitationOutbox } from './invitation-outbox.ts';
import type { Ended, MailRows, Outbox, Taken } from './outbox.ts';
import { openSmtp, type Smtp, type SmtpSettings } from './smtp.ts';

/** What a mailer is made of. */
export type MailerOptions = {
  /** The database as role pilar_worker. */
  databaseUrl: string;
  secret: string;
  addresses: Addresses;
  smtp: SmtpSettings;
  log: Logger;
  /** Told of each try's end. */
  observe?: (end: MailEnd) => void;
  /** Seconds until a mail is tried again after so many tries. */
  pauseSeconds?: (attempts: number) => number;
  /** Milliseconds until the outbox is looked at again when it was empty or the server was away. */
  lookMs?: { idle: number; away: number };
};

/** How a try ended; DELAYED: it is tried again. */
export type MailEnd = Ended['state'] | 'DELAYED';

/** A minute, then longer each time; the eighth failure, after three days, is the last. */
const pausesMinutes = [1, 5, 15, 60, 360, 1_440, 2_880];
const longerEachTime = (attempts: number) => (pausesMinutes[attempts - 1] ?? 0) * 60;
const mostAttempts = pausesMinutes.length + 1;

/**
 * Sends what stands in the outboxes, one after the other, each once: a worker that dies after it has begun to give a message to the
 * server leaves it as "may have arrived" for somebody to decide, and no worker sends it again by itself.
 */
export class Mailer {
  readonly #options: MailerOptions;
  readonly #db: ScopedPool;
  readonly #smtp: Smtp;
  readonly #outboxes: readonly [ReturnType<typeof eventOutbox>, ReturnType<typeof invitationOutbox>];
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #reachable: boolean | null = null;

  constructor(options: MailerOptions) {
    this.#options = options;
    this.#db = openPool(options.databaseUrl, 2);
    this.#smtp = openSmtp(options.smtp);
    const { secret, addresses, smtp: { from } } = options;
    const { identity: identityUrl } = addresses.subgraphs;
    if (!identityUrl) throw new Error('SUBGRAPHS names no identity');
    const shared = { db: this.#db, secret, identityUrl, from };
    this.#outboxes = [eventOutbox({ ...shared, addresses, tokens: callTokens(secret, addresses), signal: this.#stopping.signal }), invitationOutbox(shared)];
  }

  /** Begins to send. */
  start(): void {
    this.#running = asWorker(() => this.#run());
  }

  /** Ends after the message under way. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
    await this.#db.end();
  }

  /** Whether the server answered last; null when it was not asked yet. */
  get reachable(): boolean | null {
    return this.#reachable;
  }

  /** How many mails wait. */
  waiting(): Promise<number> {
    return asWorker(async () => (await Promise.all(this.#outboxes.map(({ rows }) => rows.countWaiting()))).reduce((sum, count) => sum + count, 0));
  }

  async #run(): Promise<void> {
    const { log, lookMs = { idle: 2_000, away: 30_000 } } = this.#options;
    while (!this.#stopping.signal.aborted) {
      const wait = await this.#round().then((away) => (away ? lookMs.away : lookMs.idle), (error: unknown) => {
        log.warn(reportOf(error), 'the outbox of mail could not be read');
        return lookMs.away;
      });
      await pause(wait, undefined, { signal: this.#stopping.signal }).catch(() => {});
    }
  }

  /** Sends until nothing is due; true when the server is away. It is asked first, so that its absence uses up no message's tries. */
  async #round(): Promise<boolean> {
    for (const { rows } of this.#outboxes) await rows.recover();
    if (this.#reachable !== null && (await this.waiting()) === 0) return false;
    const answers = await this.#smtp.answers();
    if (answers !== this.#reachable) this.#options.log[answers ? 'info' : 'warn']({ answers }, 'mail server');
    this.#reachable = answers;
    if (!answers) return true;
    // One of each in turn, so that none waits for the other's hundreds.
    for (let sent = true; sent;) {
      sent = false;
      for (const outbox of this.#outboxes) {
        if (this.#stopping.signal.aborted) return false;
        if (!(await this.#sendNext(outbox))) continue;
        sent = true;
        if (!this.#reachable) return true;
      }
    }
    return false;
  }

  /** Sends the mail whose turn it is; false when there is none. */
  async #sendNext<Mail extends Taken>(outbox: Outbox<Mail>): Promise<boolean> {
    const mail = await outbox.take();
    if (!mail) return false;
    const end = await this.#send(outbox, mail).catch(async (error: unknown) => {
      this.#options.log.warn({ mail: mail.id, ...reportOf(error) }, 'a mail was not sent');
      return this.#delay(outbox, mail, 'UNEXPECTED');
    });
    this.#options.observe?.(end);
    this.#options.log.info({ mail: mail.id, attempts: mail.attempts, end }, 'mail');
    return true;
  }

  async #send<Mail extends Taken>(outbox: Outbox<Mail>, mail: Mail): Promise<MailEnd> {
    const letter = await outbox.letterOf(mail);
    if ('ended' in letter) return this.#end(outbox, mail, letter.ended);
    if (!(await outbox.rows.noteHanding(mail))) return 'DROPPED';
    const handed = await this.#smtp.give(letter.message);
    if (handed.sent) return this.#end(outbox, mail, { state: 'SENT', reason: null });
    if (handed.reason === 'UNREACHABLE') this.#reachable = false;
    return handed.retry ? this.#delay(outbox, mail, handed.reason) : this.#end(outbox, mail, { state: 'FAILED', reason: handed.reason });
  }

  async #end({ rows }: { rows: MailRows }, mail: Taken, ended: Ended): Promise<MailEnd> {
    await rows.end(mail, ended);
    return ended.state;
  }

  async #delay(outbox: { rows: MailRows }, mail: Taken, reason: Code<'MAIL_REASON'>): Promise<MailEnd> {
    if (mail.attempts >= mostAttempts) return this.#end(outbox, mail, { state: 'FAILED', reason });
    await outbox.rows.delay(mail, reason, (this.#options.pauseSeconds ?? longerEachTime)(mail.attempts));
    return 'DELAYED';
  }
}
