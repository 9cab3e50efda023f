import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 60_000 };

/** What an event said becomes what is told in the field, until something else takes its place. */
export function noticeTests(running: Running): void {
  const { stack, browser } = running;

  describe('a policy notice', () => {
    test('is made of a key point, read on a TKSK\'s phone without a line, and superseded there', async () => {
      const admin = await signedIn(browser(), stack(), 'admin@demo.pilar');
      await visit(admin, stack(), '/kebijakan');
      await admin.getByRole('link', { name: 'Tidak ada santunan kematian akibat Covid-19.' }).waitFor(patience);
      expect(await admin.getByRole('link', { name: /menunggu kebijakan dan perubahan anggaran/ }).count()).toBe(0);
      expect(await violations(admin)).toEqual([]);

      const phone = await signedIn(browser(), stack(), 'tksk@demo.pilar', { viewport: { width: 360, height: 780 } });
      await visit(phone, stack(), '/lapangan');
      await phone.getByRole('heading', { name: 'Yang berlaku sekarang' }).waitFor(patience);
      await phone.getByText('Tidak ada santunan kematian akibat Covid-19.').waitFor();
      expect(await phone.getByText('menunggu kebijakan dan perubahan anggaran').count()).toBe(0);
      expect(await violations(phone)).toEqual([]);

      await visit(admin, stack(), '/kebijakan');
      await admin.getByRole('link', { name: 'Tidak ada santunan kematian akibat Covid-19.' }).click();
      await admin.getByRole('link', { name: 'Gantikan' }).click();
      await admin.getByText('Pengganti: Tidak ada santunan').waitFor(patience);
      await admin.getByRole('button', { name: 'Terbitkan sebagai pengganti' }).click();
      await admin.getByText('Harus diisi').first().waitFor();
      await admin.getByLabel('Ketentuan', { exact: true }).fill('Santunan kematian diurus lewat kantor kecamatan (uji).');
      await admin.getByRole('combobox', { name: /^Kegiatan/ }).fill('Penyuluhan Sosial Keliling: TKSK Kabupaten Lebak');
      await admin.getByRole('option', { name: /TKSK Kabupaten Lebak/ }).first().click();
      await admin.getByRole('button', { name: 'Terbitkan sebagai pengganti' }).click();
      await admin.getByRole('heading', { level: 1, name: /Santunan kematian diurus/ }).waitFor(patience);
      await admin.getByRole('link', { name: 'Tidak ada santunan kematian akibat Covid-19.' }).click();
      await admin.getByText('Digantikan', { exact: true }).first().waitFor(patience);

      await visit(phone, stack(), '/lapangan');
      await phone.getByText('Santunan kematian diurus lewat kantor kecamatan (uji).').waitFor(patience);
      expect(await phone.getByText('Tidak ada santunan kematian akibat Covid-19.').count()).toBe(0);
      // The line is gone: what was read is still there, with when.
      await phone.context().setOffline(true);
      await phone.reload();
      await phone.getByText('Santunan kematian diurus lewat kantor kecamatan (uji).').waitFor(patience);
      await phone.getByText(/^Dibaca /).waitFor();
      await phone.context().setOffline(false);
      await Promise.all([admin.context().close(), phone.context().close()]);
    }, 240_000);
  });
}
