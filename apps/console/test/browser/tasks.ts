import { identityCommand } from '@pilar/stack/seeding';
import { describe, expect, test } from 'vitest';
import { tabTo } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

/** The inbox, from a task that appears to its record. */
export function taskTests({ stack, browser }: Running): void {
  describe('the inbox', () => {
    test('shows what is due, is taken and given back by keyboard, and leads to its record', async () => {
      const page = await signedIn(browser(), stack(), 'serang@demo.pilar');
      await visit(page, stack(), '/tugas');
      await page.getByRole('link', { name: 'Monitoring dan Evaluasi LKS Kabupaten Serang' }).waitFor();
      await page.getByText('Belum ada: pokok penting, foto').waitFor();
      expect(await violations(page)).toEqual([]);
      // Past the pages of the side, as whoever has no mouse goes.
      await tabTo(page, 'Langsung ke isi');
      await page.keyboard.press('Enter');
      await tabTo(page, /^Ambil: Lengkapi catatan kegiatan: Monitoring/);
      await page.keyboard.press('Enter');
      await page.getByText('Saya kerjakan').waitFor();
      await page.getByRole('button', { name: 'Diambil oleh' }).click();
      await page.getByRole('checkbox', { name: 'Saya' }).click();
      await page.waitForURL(/oleh=saya/);
      await page.keyboard.press('Escape');
      await page.getByText('1 tugas di Kab. Serang').waitFor();
      await page.getByRole('button', { name: /^Lepas: Lengkapi/ }).click();
      await page.getByText('Tugas dilepas').waitFor();
      await visit(page, stack(), '/tugas');
      await page.getByRole('link', { name: 'Monitoring dan Evaluasi LKS Kabupaten Serang' }).click();
      await page.waitForURL(/\/kegiatan\//);
      await page.context().close();
    }, 120_000);

    test('says of an empty one why it is empty', async () => {
      // In a village where nothing has been recorded yet.
      const [email, { adminUrl: databaseUrl, secret }] = ['desa@contoh.id', stack()];
      const { password } = await identityCommand({ databaseUrl, secret, demo: true, env: process.env }, 'add', { email, name: 'Operator Contoh', role: 'VILLAGE_OPERATOR', area: '36.72.01.1001' }) as { password: string };
      await stack().signIn(email, password);
      const page = await signedIn(browser(), stack(), email, { viewport: { width: 390, height: 780 } });
      await visit(page, stack(), '/tugas');
      await page.getByRole('heading', { name: 'Tidak ada tugas' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    });
  });
}
