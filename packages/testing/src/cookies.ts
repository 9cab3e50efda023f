import type { BrowserContext } from 'playwright-core';

/** A session's cookie header from `stack.signIn`, as a browser takes it. */
export async function carryCookies(context: BrowserContext, cookieHeader: string, url: string): Promise<void> {
  await context.addCookies(cookieHeader.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return { name, value: value.join('='), url, httpOnly: true, sameSite: 'Lax' };
  }));
}
