import { namesPerson } from '@pilar/domain/nik-rules';
import type { TestBrowser } from '@pilar/testing/browser';
import type { BrowserContext, Page } from 'playwright-core';
import { inTheClear, tellHistory } from './kept.ts';

const seen: string[] = [];
const open = new Set<Page>();

/**
 * The same browser, which notes what no page of ours may do: ask another origin for anything, hold what its own policy refuses,
 * write a person's number into an address or the history, or leave one in what the browser keeps.
 */
export function watched(browser: TestBrowser, home: () => string): TestBrowser {
  return {
    ...browser,
    async open(options) {
      const context = await browser.open(options);
      await context.addInitScript(tellHistory);
      watch(context, home);
      return context;
    },
  };
}

/** What was noted since it was last asked, and what pages keep that are still open. */
export async function trespasses(): Promise<string[]> {
  await look([...open]);
  return seen.splice(0);
}

/** Notes what those pages keep. */
async function look(pages: readonly Page[]): Promise<void> {
  seen.push(...(await Promise.all(pages.map(inTheClear))).flat());
}

function watch(context: BrowserContext, home: () => string): void {
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== home()) seen.push(`asked ${origin} from ${request.frame().url()}`);
    if (namesPerson(request.url())) seen.push(`a number in ${request.url()}`);
  });
  // The browser says every `securitypolicyviolation` here too, also where scripts are off and before any of ours runs.
  context.on('console', (message) => {
    const text = message.text();
    if (/content security policy|permissions policy violation/i.test(text)) seen.push(`${message.location().url}: ${text}`);
    if (text.startsWith('history ') && namesPerson(text)) seen.push(`a number in ${text}`);
  });
  // What a browser keeps is looked at before it is closed: most tests close theirs, and what it kept is gone then.
  context.on('page', (page) => {
    open.add(page);
    page.on('close', () => open.delete(page));
    const close = page.close.bind(page);
    page.close = async (...how) => {
      await look([page]);
      await close(...how);
    };
  });
  const close = context.close.bind(context);
  context.close = async (...how) => {
    await look(context.pages());
    await close(...how);
  };
}
