import { describe, expect, it } from 'vitest';
import { readEnv } from '../env.ts';
import { addressIn, letterOf } from './letter.ts';
import { outcomeOf } from './smtp.ts';

describe('a failure to send', () => {
  it.each([
    [{ code: 'ESOCKET', syscall: 'connect' }, 'UNREACHABLE', true],
    [{ code: 'EAUTH', responseCode: 535, command: 'AUTH PLAIN' }, 'UNREACHABLE', true],
    [{ code: 'EENVELOPE', responseCode: 451, command: 'RCPT TO' }, 'BUSY', true],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'MAIL FROM' }, 'BUSY', true],
    [{ code: 'EENVELOPE', responseCode: 550, command: 'RCPT TO' }, 'REFUSED', false],
    [{ code: 'EMESSAGE', responseCode: 554, command: 'DATA' }, 'REFUSED', false],
    [{ code: 'EENVELOPE' }, 'REFUSED', false],
    [{ code: 'ECONNECTION', command: 'CONN' }, 'INTERRUPTED', false],
    [{ code: 'ETIMEDOUT', command: 'CONN' }, 'INTERRUPTED', false],
  ])('%o means %s', (failure, reason, retry) => {
    expect(outcomeOf(failure)).toEqual({ sent: false, reason, retry });
  });
});

it('gives each recipient their own letter, whose calendar lines fit', () => {
  const calendar = 'BEGIN:VCALENDAR\r\nMETHOD:CANCEL\r\nBEGIN:VEVENT\r\nUID:x\r\nEND:VEVENT\r\nEND:VCALENDAR';
  const mail = { id: 'm1', participant: 'p', account: 'a', grantId: 'g', attempts: 1, kind: 'CANCELLATION', subject: '{nama}', body: '{nama} {kode} {nama}', calendar, createdAt: new Date(0) };
  const address = `${'panjang'.repeat(12)}@example.org`;
  const letter = letterOf(mail, { name: '$1 Nama', code: 'ABC234', address }, 'Dinas <a@b.example>');
  expect(letter).toMatchObject({ subject: '$1 Nama', text: '$1 Nama ABC 234 $1 Nama', messageId: '<m1@b.example>', icalEvent: { method: 'CANCEL' } });
  const lines = String((letter.icalEvent as { content: string }).content).split('\r\n');
  for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(lines.join('\r\n').replaceAll('\r\n ', '')).toContain(`RSVP=FALSE:mailto:${address}\r\nUID:x`);
  expect([addressIn('a@b.example'), addressIn('"Dinas, A" <a@b.example>')]).toEqual(['a@b.example', 'a@b.example']);
});

it('takes server and sender together or not at all', () => {
  const base = { DATABASE_URL: 'postgresql://x', PILAR_SECRET: Buffer.alloc(32, 1).toString('base64url'), SUBGRAPHS: '{"identity":"http://127.0.0.1:1"}' };
  expect(readEnv({ ...base, PILAR_SMTP_URL: '', PILAR_SMTP_FROM: '' }).PILAR_SMTP_URL).toBeUndefined();
  expect(() => readEnv({ ...base, PILAR_SMTP_URL: 'smtp://user:rahasia@x' })).toThrow(/^PILAR_SMTP_FROM: and PILAR_SMTP_URL are given both or neither$/);
  expect(() => readEnv({ ...base, PILAR_SMTP_URL: 'http://user:rahasia@x', PILAR_SMTP_FROM: 'a@b.example' })).toThrow(/^PILAR_SMTP_URL: must begin with smtp:\/\/ or smtps:\/\/$/);
});
