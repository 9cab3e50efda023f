import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import { inject } from 'vitest';

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

/** A session's cookie header from `stack.signIn`, as a browser takes it. */
export async function carryCookies(context: BrowserContext, cookieHeader: string, url: string): Promise<void> {
  await context.addCookies(cookieHeader.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' };
  }));
}
