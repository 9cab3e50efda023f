import { signInWithPassword } from '@pilar/stack/sign-in';
import { carryCookies } from '@pilar/testing/cookies';
import { browserArguments, browserProgram } from '@pilar/testing/browser-program';
import { chromium, type Page } from 'playwright-core';
import { environment } from './env.ts';
import type { Installation } from './installation.ts';
import type { Result } from './result.ts';

/** Regions drawn, and milliseconds that they may take. */
const targets = [{ level: 'kecamatan', regions: 155, ms: 100 }, { level: 'desa', regions: 1_552, ms: 300 }] as const;
const turns = 7;

/**
 * How long a browser takes from map and numbers at hand to the painted map, by the marks that the console itself sets:
 * shapes read from the file (once a page), then drawn. Each turn is a fresh page; the median counts.
 */
export async function measureMap({ url }: Installation): Promise<Result> {
  const browser = await chromium.launch({ executablePath: await browserProgram(environment), args: browserArguments });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    await carryCookies(context, await signInWithPassword(url, 'admin@demo.pilar', 'pilar-demo'), url);
    const page = await context.newPage();
    const figures: Record<string, number> = {};
    for (const { level, regions } of targets) {
      const times: { shapes: number; paint: number }[] = [];
      for (let turn = 0; turn < turns; turn += 1) times.push(await painted(page, `${url}/orang?tampilan=pilar&sebagai=peta&tingkat=${level}`, regions));
      figures[`${level}PaintMs`] = median(times.map(({ paint }) => paint));
      figures[`${level}ShapesMs`] = median(times.map(({ shapes }) => shapes));
    }
    const met = targets.every(({ level, ms }) => (figures[`${level}PaintMs`] ?? Infinity) + (figures[`${level}ShapesMs`] ?? Infinity) <= ms);
    return { case: 'map-first-paint', target: targets.map(({ regions, ms }) => `${regions} regions ≤ ${ms} ms`).join(', '), met, ...figures };
  } finally {
    await browser.close();
  }
}

async function painted(page: Page, address: string, regions: number): Promise<{ shapes: number; paint: number }> {
  await page.goto(address);
  await page.waitForFunction((count) => performance.getEntriesByName('map-first-paint').some((entry) => (entry as PerformanceMeasure).detail === count), regions);
  return page.evaluate(() => {
    const sum = (name: string) => performance.getEntriesByName(name).reduce((total, { duration }) => total + duration, 0);
    return { shapes: sum('map-shapes'), paint: sum('map-first-paint') };
  });
}

function median(values: number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0);
}
