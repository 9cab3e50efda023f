import type { Code } from '@pilar/domain/vocabulary';
import nodemailer, { type SendMailOptions } from 'nodemailer';

/** The mail server, and in whose name it is given mail. */
export type SmtpSettings = { url: string; from: string };

/** What came of giving a message to the server. `retry`: the same may succeed later. */
export type Handed = { sent: true } | { sent: false; reason: Code<'MAIL_REASON'>; retry: boolean };

/** Where mail is given. */
export type Smtp = {
  /** Whether the server answers, speaks TLS where it must, and takes our credentials. */
  answers(): Promise<boolean>;
  give(message: SendMailOptions): Promise<Handed>;
};

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Opens the mail server of that address. Beyond this machine TLS is required; `?requireTLS=false` in the address allows to do without. */
export function openSmtp({ url, from }: SmtpSettings): Smtp {
  const transport = nodemailer.createTransport({
    requireTLS: !loopback.has(new URL(url).hostname), connectionTimeout: 10_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 60_000, disableFileAccess: true, disableUrlAccess: true, url,
  }, { from });
  return {
    answers: () => transport.verify().then(() => true, () => false),
    give: (message) => transport.sendMail(message).then((): Handed => ({ sent: true }), outcomeOf),
  };
}

type SmtpFailure = { code?: string; command?: string; responseCode?: number; syscall?: string };

const before = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EOAUTH2', 'ECONFIG', 'EPROXY']);

/** What a failure means. Without an answer to a message that may have been on its way, nobody knows whether it arrived. */
export function outcomeOf({ code, command, responseCode, syscall }: SmtpFailure): Handed {
  if (syscall === 'connect' || before.has(code ?? '')) return { sent: false, reason: 'UNREACHABLE', retry: true };
  if (responseCode !== undefined && responseCode < 500) return { sent: false, reason: 'BUSY', retry: true };
  // A refusal of us, not of the recipient, is for the operator to mend.
  if (responseCode !== undefined && command !== 'RCPT TO' && command !== 'DATA') return { sent: false, reason: 'BUSY', retry: true };
  if (responseCode !== undefined || code === 'EENVELOPE') return { sent: false, reason: 'REFUSED', retry: false };
  return { sent: false, reason: 'INTERRUPTED', retry: false };
}
