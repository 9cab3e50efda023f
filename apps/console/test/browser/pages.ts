import { gzipSync } from 'node:zlib';
import { carryCookies, type TestBrowser } from '@pilar/testing/browser';
import type { MailServer } from '@pilar/testing/mail-server';
import type { Stack } from '@pilar/testing/stack';
import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The running system, once the tests have begun. */
export type Running = { stack: () => Stack; browser: () => TestBrowser; mail: () => MailServer };

/** A demo officer of the whole province. */
export const province = 'admin@demo.pilar';
/** Title of a series of events that the demo data hold. */
export const outreach = 'Penyuluhan Sosial Keliling';

/** `session`: a cookie of the page's own, for a test that signs out: all others of an account share one, which would end with it. */
type Visit = BrowserContextOptions & { language?: 'id' | 'en'; session?: string };

/** A page of a browser in which nothing is kept and a demo officer is signed in. */
export async function signedIn(browser: TestBrowser, stack: Stack, email: string, { language = 'id', session, ...options }: Visit = {}): Promise<Page> {
  const context = await emptyContext(browser, stack, language, options);
  await carryCookies(context, session ?? await stack.signIn(email), stack.url);
  const page = await context.newPage();
  page.on('pageerror', (error) => expect.unreachable(`The page threw: ${error.message}`));
  underway.add(page);
  page.on('close', () => underway.delete(page));
  return page;
}

/** Pages of the test that runs: one that succeeds closes its own. */
const underway = new Set<Page>();

/** What stands on the pages that a failed test left open: it tells more of the failure than what was waited for. */
export async function left(): Promise<string> {
  const texts = await Promise.all([...underway].map(async (page) => `${page.url()} shows:\n${await page.locator('body').innerText().catch(String)}`));
  underway.clear();
  return texts.join('\n\n');
}

const spare = new Map<string, BrowserContext[]>();

/** A profile without anything kept but compiled code, which takes longer to make than most tests: one that a test has closed, or a new one. */
async function emptyContext(browser: TestBrowser, stack: Stack, language: string, options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify([stack.url, language, options]);
  const waiting = spare.get(key) ?? [];
  spare.set(key, waiting);
  const known = waiting.pop();
  if (known) return known;
  const context = await browser.open(options);
  // Only on the first page, so that a test may choose another.
  await context.addInitScript((code) => localStorage.getItem('pilar.language') ?? localStorage.setItem('pilar.language', code), language);
  context.close = async () => {
    await Promise.all(context.pages().map((page) => page.close()));
    await context.unrouteAll();
    await context.setOffline(false);
    const page = await context.newPage();
    const protocol = await context.newCDPSession(page);
    await protocol.send('Storage.clearDataForOrigin', { origin: stack.url, storageTypes: 'cookies,local_storage,indexeddb,service_workers,cache_storage' });
    await page.close();
    waiting.push(context);
  };
  return context;
}

/** Opens an address of the console and waits until its content is there: while it is on the way, no heading stands. */
export async function visit(page: Page, stack: Stack, path: string): Promise<void> {
  await page.goto(stack.url + path);
  await page.locator('main h1').waitFor();
}

/** Rules of WCAG 2.2 AA that the page breaks, with where. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async (tags) => {
    const { violations: broken } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return broken.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']);
}

/** How every page is judged: what the language and the scheme change differs between the two, as does what the width changes. */
export const looks = [
  { language: 'id', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { language: 'en', colorScheme: 'dark', viewport: { width: 360, height: 800 } },
] as const;

/** Opens the addresses one after another; none may break a rule of WCAG 2.2 AA, nor be wider than the window. `drawn`: what stands there last. */
export async function judgePages(page: Page, stack: Stack, paths: readonly string[], drawn = 'main h1'): Promise<void> {
  for (const path of paths) {
    await visit(page, stack, path);
    await page.locator(drawn).first().waitFor();
    expect({ path, broken: await violations(page) }).toEqual({ path, broken: [] });
    expect({ path, wide: await wide(page) }).toEqual({ path, wide: [] });
  }
}

/** What makes the page wider than its window: the innermost elements that reach past it. */
async function wide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const past = [...document.body.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > clientWidth + 1);
    return past.filter((one) => !past.some((other) => other !== one && one.contains(other))).map((one) => one.outerHTML.slice(0, 200)).slice(0, 8);
  });
}

/** Bytes of scripts and styles, gzipped, that the page asks for until the returned function is called. */
export function weigh(page: Page): () => Promise<{ js: number; css: number }> {
  const sizes = { js: 0, css: 0 };
  const reading: Promise<void>[] = [];
  page.on('response', (response) => {
    const kind = /\.(js|css)$/.exec(new URL(response.url()).pathname)?.[1] as 'js' | 'css' | undefined;
    if (kind) reading.push(response.body().then((body) => void (sizes[kind] += gzipSync(body).length)));
  });
  return async () => {
    await Promise.all(reading);
    return sizes;
  };
}

/** Rows of the page's list, without its head. */
export async function rowsOf(page: Page): Promise<number> {
  return (await page.getByRole('table').getByRole('row').count()) - 1;
}

/** Address of the outreach of 12 July 2021 for Kab. Lebak. */
export async function outreachPath(stack: Stack): Promise<string> {
  return `/kegiatan/${(await outreachEvent(stack)).id}`;
}

/** That event as it is called now: other tests correct its title. */
export async function outreachEvent(stack: Stack): Promise<{ id: string; title: string; version: number }> {
  const { events } = await stack.execute<{ events: { edges: { node: { id: string; title: string; version: number } }[] } }>({
    query: '{ events(filter: { type: [PENSOSKEL], from: "2021-07-12", to: "2021-07-12" }) { edges { node { id title version } } } }',
    cookie: await stack.signIn(province),
  });
  const [edge] = events.edges;
  if (!edge) throw new Error('The demo data hold no outreach of 12 July 2021');
  return edge.node;
}

/** Gives that event a title. */
export async function nameOutreach(stack: Stack, title: string): Promise<void> {
  const { id, version } = await outreachEvent(stack);
  await stack.execute({
    query: 'mutation ($input: CorrectEventInput!) { correctEvent(input: $input) { ... on Event { id } } }',
    variables: { input: { idempotencyKey: crypto.randomUUID(), id, version, title } }, cookie: await stack.signIn(province),
  });
}

/** Withdraws an event that a test entered beside one that others look for. */
export async function withdrawEntered(stack: Stack, id: string): Promise<void> {
  const { withdrawEvent } = await stack.execute<{ withdrawEvent: { __typename: string } }>({
    query: 'mutation ($input: WithdrawEventInput!) { withdrawEvent(input: $input) { __typename ... on Error { message } } }',
    variables: { input: { idempotencyKey: crypto.randomUUID(), id, version: 1, reason: 'Sudah tercatat' } }, cookie: await stack.signIn(province),
  });
  if (withdrawEvent.__typename !== 'Event') throw new Error(JSON.stringify(withdrawEvent));
}

/** Opens the field page for the first time and waits until it can be opened without a line. */
export async function visitField(page: Page, stack: Stack): Promise<void> {
  await visit(page, stack, '/lapangan');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => { const open = indexedDB.open('pilar-field'); open.addEventListener('success', () => resolve(open.result)); });
    const count = await new Promise<number>((resolve) => { const all = database.transaction('session').objectStore('session').count(); all.addEventListener('success', () => resolve(all.result)); });
    database.close();
    return count === 1;
  });
}
