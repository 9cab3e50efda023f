import { fileURLToPath } from 'node:url';
import { testBrowser, type TestBrowser } from '@pilar/testing/browser';
import { startStack, type Stack } from '@pilar/testing/stack';
import type { Running } from './pages.ts';

let stack: Stack | undefined;
let browser: TestBrowser | undefined;

/** The system and the browser of this test file. */
export const running: Running = { stack: () => there(stack), browser: () => there(browser) };

function there<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error('The system has not begun');
  return thing;
}

/** Starts the whole system with the demo data and the built console. */
export async function openRunning(): Promise<void> {
  browser = await testBrowser();
  stack = await startStack({ seed: true, consoleDir: fileURLToPath(new URL('../../dist', import.meta.url)) });
}

/** Ends both. */
export async function closeRunning(): Promise<void> {
  await browser?.close();
  await stack?.stop();
}
