import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { inject } from 'vitest';

export { carryCookies } from './cookies.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browserAddress: string;
  }
}

/** The run's browser as a test file sees it. */
export type TestBrowser = {
  /** A browser profile of its own: no cookies, no cache. Closed by the test that opened it. */
  open(options?: BrowserContextOptions): Promise<BrowserContext>;
  close(): Promise<void>;
};

/** Connects to the run's browser. Needs `packageTests(…, { browser: true })` in the package's vitest.config.ts. */
export async function testBrowser(): Promise<TestBrowser> {
  const browser: Browser = await chromium.connect(inject('browserAddress'));
  return {
    open: (options) => browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport: { width: 1280, height: 800 }, ...options }),
    close: () => browser.close(),
  };
}
