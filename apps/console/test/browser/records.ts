import { expect, test } from 'vitest';
import { outreachEvent } from './form-steps.ts';
import { province, signedIn, visit, type Running } from './pages.ts';

/** The people, bodies and law behind the events. */
export function recordTests({ stack, browser }: Running): void {
  test('a speaker is opened from the event, and the two roles of that day stand on their page', async () => {
    const { id } = await outreachEvent(stack());
    const page = await signedIn(browser(), stack(), province);
    await visit(page, stack(), `/kegiatan/${id}`);
    await page.getByRole('link', { name: 'Dra. Nurhana, M.Si.' }).click();
    await page.getByRole('heading', { level: 1, name: 'Dra. Nurhana, M.Si.' }).waitFor();
    const day = page.getByRole('row').filter({ hasText: '12 Jul 2021' });
    await day.waitFor();
    expect(await day.textContent()).toContain('Pembuka acara');
    expect(await day.textContent()).toContain('Narasumber');
    await page.context().close();
  });
}
