import { fileURLToPath } from 'node:url';
import { testBrowser, type TestBrowser } from '@pilar/testing/browser';
import { openMailServer, type MailServer } from '@pilar/testing/mail-server';
import { startStack, type Stack } from '@pilar/testing/stack';
import { afterEach } from 'vitest';
import { left, type Running } from './pages.ts';
import { trespasses, watched } from './trespass.ts';

let stack: Stack | undefined;
let browser: TestBrowser | undefined;
let mail: MailServer | undefined;

/** The system, the browser and the mail server of this test file. */
export const running: Running = { stack: () => there(stack), browser: () => there(browser), mail: () => there(mail) };

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The system has not begun');
  return thing;
}

afterEach(async ({ task }) => {
  const shown = await left();
  if (shown && task.result?.state === 'fail') throw new Error(shown);
  const found = await trespasses();
  if (found.length > 0) throw new Error(found.join('\n'));
});

/** Starts the whole system with the demo data, the built console and a mail server. */
export async function openRunning(): Promise<void> {
  browser = watched(await testBrowser(), () => there(stack).url);
  mail = await openMailServer();
  stack = await startStack({
    seed: true, consoleDir: fileURLToPath(new URL('../../dist', import.meta.url)),
    env: { PILAR_SMTP_URL: `smtp://127.0.0.1:${mail.port}`, PILAR_SMTP_FROM: 'Dinas Sosial Contoh <undangan@contoh.example>' },
  });
}

/** Ends them. */
export async function closeRunning(): Promise<void> {
  await browser?.close();
  await stack?.stop();
  await mail?.close();
}
