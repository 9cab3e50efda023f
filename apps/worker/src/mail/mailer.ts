import { setTimeout as pause } from 'node:timers/promises';
import type { Code } from '@pilar/domain/vocabulary';
import { callsOf, callTokens, type Addresses } from '@pilar/jobs/calls';
import { JobRefused } from '@pilar/jobs/handler';
import { resolveOwner } from '@pilar/jobs/owner';
import { reportOf } from '@pilar/domain/error-report';
import { openPool, type ScopedPool } from '@pilar/subgraph/pool';
import { asWorker } from '@pilar/subgraph/scope';
import type { ViewerTokens } from '@pilar/trust/viewer-tokens';
import type { Logger } from 'pino';
import { letterOf, type OutgoingMail } from './letter.ts';
import { countWaiting, delayMail, endMail, noteHanding, recoverMails, takeMail } from './mail-rows.ts';
import { findRecipient } from './recipient.ts';
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
export type MailEnd = 'SENT' | 'FAILED' | 'NO_ADDRESS' | 'DROPPED' | 'DELAYED';

/** A minute, then longer each time; the eighth failure, after three days, is the last. */
const pausesMinutes = [1, 5, 15, 60, 360, 1_440, 2_880];
const longerEachTime = (attempts: number) => (pausesMinutes[attempts - 1] ?? 0) * 60;
const mostAttempts = pausesMinutes.length + 1;

/**
 * Sends what stands in the outbox, one after the other, each once: a worker that dies after it has begun to give a message to the
 * server leaves it as "may have arrived" for somebody to decide, and no worker sends it again by itself.
 */
export class Mailer {
  readonly #options: MailerOptions;
  readonly #db: ScopedPool;
  readonly #smtp: Smtp;
  readonly #tokens: ViewerTokens;
  readonly #stopping = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #reachable: boolean | null = null;

  constructor(options: MailerOptions) {
    this.#options = options;
    this.#db = openPool(options.databaseUrl, 2);
    this.#smtp = openSmtp(options.smtp);
    this.#tokens = callTokens(options.secret, options.addresses);
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
    return asWorker(() => countWaiting(this.#db));
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
    await recoverMails(this.#db);
    if (this.#reachable !== null && (await this.waiting()) === 0) return false;
    const answers = await this.#smtp.answers();
    if (answers !== this.#reachable) this.#options.log[answers ? 'info' : 'warn']({ answers }, 'mail server');
    this.#reachable = answers;
    if (!answers) return true;
    while (!this.#stopping.signal.aborted) {
      const mail = await takeMail(this.#db);
      if (!mail) return false;
      const end = await this.#send(mail).catch(async (error: unknown) => {
        this.#options.log.warn({ mail: mail.id, ...reportOf(error) }, 'a mail was not sent');
        return this.#delay(mail, 'UNEXPECTED');
      });
      this.#options.observe?.(end);
      this.#options.log.info({ mail: mail.id, attempts: mail.attempts, end }, 'mail');
      if (!this.#reachable) return true;
    }
    return false;
  }

  async #send(mail: OutgoingMail): Promise<MailEnd> {
    const found = await this.#recipient(mail);
    if (found === 'FORBIDDEN') return this.#end(mail, 'FAILED', 'SENDER_ENDED');
    if (found === 'GONE' || found === 'OVER') return this.#end(mail, 'DROPPED', found === 'OVER' ? 'OVER' : 'WITHDRAWN');
    const { address } = found;
    if (address === null) return this.#end(mail, 'NO_ADDRESS', null);
    if (!(await noteHanding(this.#db, mail))) return 'DROPPED';
    const handed = await this.#smtp.give(letterOf(mail, { ...found, address }, this.#options.smtp.from));
    if (handed.sent) return this.#end(mail, 'SENT', null);
    if (handed.reason === 'UNREACHABLE') this.#reachable = false;
    return handed.retry ? this.#delay(mail, handed.reason) : this.#end(mail, 'FAILED', handed.reason);
  }

  async #recipient({ participant, account, grantId }: OutgoingMail) {
    const { addresses, secret } = this.#options;
    const { identity } = addresses.subgraphs;
    if (!identity) throw new Error('SUBGRAPHS names no identity');
    try {
      const viewer = await resolveOwner(identity, secret, { account, grantId });
      const { graph } = callsOf(this.#tokens, addresses, { viewer, key: JSON.stringify(viewer) }, 'id', this.#stopping.signal);
      return await findRecipient(graph, participant);
    } catch (error) {
      if (error instanceof JobRefused) return 'FORBIDDEN' as const;
      throw error;
    }
  }

  async #end(mail: OutgoingMail, state: Exclude<MailEnd, 'DELAYED'>, reason: Code<'MAIL_REASON'> | null): Promise<MailEnd> {
    await endMail(this.#db, mail, state, reason);
    return state;
  }

  async #delay(mail: OutgoingMail, reason: Code<'MAIL_REASON'>): Promise<MailEnd> {
    if (mail.attempts >= mostAttempts) return this.#end(mail, 'FAILED', reason);
    await delayMail(this.#db, mail, reason, (this.#options.pauseSeconds ?? longerEachTime)(mail.attempts));
    return 'DELAYED';
  }
}
