import type { Stack } from '@pilar/testing/stack';
import { expect, test } from 'vitest';
import { outreachPath, province, signedIn, violations, visit, type Running } from './pages.ts';

const phone = { width: 360, height: 800 };

/** One address of every page and of every part of it, with records that have something to show. */
async function paths(stack: Stack): Promise<string[]> {
  const event = await outreachPath(stack);
  return ['/kegiatan', '/kegiatan?status=CANCELLED', event, `${event}?bagian=peserta`, `${event}?bagian=publikasi`, `${event}?bagian=riwayat`, '/tidak-ada'];
}

/** Every page in both themes, both languages and on a phone. */
export function accessibilityTests({ stack, browser }: Running): void {
  for (const language of ['id', 'en'] as const) {
    test(`no page breaks a rule of WCAG 2.2 AA, light, dark or on a phone, in ${language}`, async () => {
      const page = await signedIn(browser(), stack(), province, { language });
      for (const path of await paths(stack())) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await page.emulateMedia({ colorScheme: 'light' });
        await visit(page, stack(), path);
        expect({ path, light: await violations(page) }).toEqual({ path, light: [] });
        await page.emulateMedia({ colorScheme: 'dark' });
        expect({ path, dark: await violations(page) }).toEqual({ path, dark: [] });
        await page.setViewportSize(phone);
        expect({ path, phone: await violations(page) }).toEqual({ path, phone: [] });
        expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(phone.width);
      }
      await page.context().close();
    }, 120_000);
  }
}
