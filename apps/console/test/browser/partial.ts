import { describe, expect, test } from 'vitest';
import { outreachPath, province, rowsOf, signedIn, violations, visit, type Running } from './pages.ts';

/** Pages while a part of the graph is away. The last tests of all, since what they end takes a while to come back. */
export function partialTests({ stack, browser }: Running): void {
  describe('while a subgraph is down', () => {
    for (const [part, name] of [['people', 'orang'], ['institutions', 'kantor dan badan']] as const) {
      test(`an event without ${part} is shown with what is there, and says what is missing`, async () => {
        const path = await outreachPath(stack());
        const page = await signedIn(browser(), stack(), province);
        await stack().kill(part);
        await visit(page, stack(), path);
        await page.getByText('Sebagian data sedang tidak dapat dibaca').waitFor();
        expect(await page.getByRole('status').filter({ hasText: name }).count()).toBe(1);
        expect(await page.getByRole('heading', { name: 'Pokok penting' }).count()).toBe(1);
        expect(await violations(page)).toEqual([]);
        await stack().restart(part);
        await page.context().close();
      });
    }

    test('a form does not open on half an event, since saving would clear the other half; lists show what is there', async () => {
      const path = await outreachPath(stack());
      const page = await signedIn(browser(), stack(), province);
      await stack().kill('institutions');
      await visit(page, stack(), `${path}/ubah`);
      await page.getByRole('heading', { name: 'Formulir belum dapat dibuka' }).waitFor();
      await visit(page, stack(), '/orang');
      await page.getByText('Sebagian data sedang tidak dapat dibaca: jabatan.').waitFor();
      expect(await rowsOf(page)).toBe(20);
      await page.goto(`${stack().url}/lembaga`);
      await page.getByRole('heading', { name: 'Halaman tidak dapat ditampilkan' }).waitFor();
      await stack().restart('institutions');
      await visit(page, stack(), `${path}/ubah`);
      await page.getByRole('heading', { name: 'Ubah kegiatan' }).waitFor();
      await page.context().close();
    });

    test('a list whose subgraph is down says so and can be asked again', async () => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan');
      await stack().kill('events');
      await page.goto(`${stack().url}/kegiatan?status=HELD`);
      await page.getByRole('heading', { name: 'Halaman tidak dapat ditampilkan' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await stack().restart('events');
      await page.getByRole('button', { name: 'Coba lagi' }).click();
      await page.getByRole('heading', { name: 'Kegiatan' }).waitFor();
      await page.context().close();
    });
  });
}
