import { describe, expect, test } from 'vitest';
import { readCookie } from './cookies.ts';
import { makeSessions } from './session.ts';

const secret = Buffer.alloc(32, 1).toString('base64url');
const who = { issuer: 'https://id.example', subject: 'ani', idToken: 'hint' };
const minute = 60_000;

function setUp(secure = true) {
  const clock = { at: Date.UTC(2026, 0, 5, 8) };
  const sessions = makeSessions(secret, secure, () => clock.at);
  const valueOf = (setCookie: string) => readCookie(setCookie, sessions.cookieName) ?? '';
  return { clock, sessions, valueOf };
}

describe('session cookies', () => {
  test('are hidden from scripts, bound to this host and unreadable', async () => {
    const { sessions } = setUp();
    const cookie = await sessions.seal(sessions.begin('one', who));
    expect(cookie).toMatch(/^__Host-pilar_session=[\w.-]+; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    expect(cookie).not.toContain('ani');
    expect(setUp(false).sessions.cookieName).toBe('pilar_session');
  });

  test('open again, and not when tampered with, foreign or of another purpose', async () => {
    const { sessions, valueOf } = setUp();
    const begun = sessions.begin('one', who);
    const value = valueOf(await sessions.seal(begun));
    expect(await sessions.open(value)).toMatchObject(begun);
    for (let index = 0; index < value.length; index += 7) {
      const other = value[index] === 'A' ? 'B' : 'A';
      expect(await sessions.open(value.slice(0, index) + other + value.slice(index + 1))).toBeNull();
    }
    const foreign = makeSessions(Buffer.alloc(32, 2).toString('base64url'), true);
    expect(await sessions.open(valueOf(await foreign.seal(begun)))).toBeNull();
    expect(await sessions.open('')).toBeNull();
  });

  test('end after an hour without use and twelve hours in all, though remembered', async () => {
    const { clock, sessions, valueOf } = setUp();
    let session = sessions.begin('one', who);
    const first = valueOf(await sessions.seal(session));
    clock.at += 9 * minute;
    expect(sessions.renew(session)).toBeNull();
    clock.at += 2 * minute;
    session = sessions.renew(session) ?? session;
    const second = valueOf(await sessions.seal(session));
    expect(await sessions.open(first)).not.toBeNull();
    clock.at += 50 * minute;
    expect(await sessions.open(first)).toBeNull();
    expect(await sessions.open(second)).toMatchObject({ id: session.id });
    for (let index = 0; index < 14; index += 1) {
      clock.at += 50 * minute;
      session = sessions.renew(session) ?? session;
    }
    expect(await sessions.open(valueOf(await sessions.seal(session)))).toBeNull();
  });
});
