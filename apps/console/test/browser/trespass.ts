import type { TestBrowser } from '@pilar/testing/browser';
import type { BrowserContext } from 'playwright-core';

const seen: string[] = [];

/** The same browser, which notes what no page of ours may do: ask another origin for anything, or hold what its own policy refuses. */
export function watched(browser: TestBrowser, home: () => string): TestBrowser {
  return {
    ...browser,
    async open(options) {
      const context = await browser.open(options);
      watch(context, home);
      return context;
    },
  };
}

/** What was noted since it was last asked. */
export function trespasses(): string[] {
  return seen.splice(0);
}

function watch(context: BrowserContext, home: () => string): void {
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== home()) seen.push(`asked ${origin} from ${request.frame().url()}`);
  });
  // The browser says every `securitypolicyviolation` here too, also where scripts are off and before any of ours runs.
  context.on('console', (message) => {
    if (/content security policy|permissions policy violation/i.test(message.text())) seen.push(`${message.location().url}: ${message.text()}`);
  });
}
