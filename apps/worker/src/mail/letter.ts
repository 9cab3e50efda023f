import type { SendMailOptions } from 'nodemailer';

/** A mail of the outbox with its text. */
export type OutgoingMail = { id: string; participant: string; account: string; grantId: string; attempts: number; kind: string; subject: string; body: string; calendar: string; createdAt: Date };

/** Whom it goes to. */
export type Recipient = { name: string; code: string; address: string };

/** The message for one recipient. */
export function letterOf(mail: OutgoingMail, { name, code, address }: Recipient, from: string): SendMailOptions {
  const sender = addressIn(from);
  const personal = (text: string) => text.replaceAll('{nama}', () => name).replaceAll('{kode}', () => `${code.slice(0, 3)} ${code.slice(3)}`);
  return {
    to: { name, address },
    subject: personal(mail.subject),
    text: personal(mail.body),
    date: mail.createdAt,
    messageId: messageIdOf(mail.id, from),
    headers: { 'Auto-Submitted': 'auto-generated' },
    icalEvent: { method: methodOf(mail.calendar), filename: 'kegiatan.ics', content: addressed(mail.calendar, sender, address) },
  };
}

/** The Message-ID of an outbox's row, so that what is given twice is known as one. */
export function messageIdOf(id: string, from: string): string {
  const sender = addressIn(from);
  return `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
}

/** The bare address in "Dinas Sosial <undangan@example.org>". */
export function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1]?.trim() ?? from.trim();
}

function methodOf(calendar: string): string {
  return /^METHOD:(\w+)\r?$/m.exec(calendar)?.[1] ?? 'PUBLISH';
}

/** A request and its taking back name who asks whom (RFC 5546); an answer is wanted by nobody here. */
function addressed(calendar: string, sender: string, address: string): string {
  const lines = [`ORGANIZER:mailto:${sender}`, `ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:${address}`].map(folded);
  return calendar.replace('\r\nBEGIN:VEVENT\r\n', (begin) => `${begin}${lines.join('\r\n')}\r\n`);
}

const longestLine = 70;

/** A line of a calendar file in pieces that fit (RFC 5545, 3.1). Addresses are plain ASCII, or nearly so. */
function folded(line: string): string {
  return (line.match(new RegExp(`.{1,${longestLine}}`, 'gu')) ?? []).join('\r\n ');
}
