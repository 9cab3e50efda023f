import { signInWithPassword } from '@pilar/stack/sign-in';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { exportedLines } from './exports.ts';
import { regency } from './form-steps.ts';
import { judgePages, looks, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
const officer = 'auditor@demo.pilar';

/** Alerts and incidents: what the data-protection officer does with them. */
export function incidentTests(running: Running): void {
  const { stack, browser } = running;
  describe('incidents', () => {
    /** What an officer of a regency does: looks at a list of persons, and tries numbers of others. */
    async function tooMuch(): Promise<{ account: string; seen: string }> {
      const cookie = await stack().signIn(regency);
      const { viewer, beneficiaries } = await stack().execute<{ viewer: { account: { id: string } }; beneficiaries: { edges: { node: { fullName: string } }[] } }>({ query: '{ viewer { account { id } } beneficiaries(first: 3, area: "36.02.01") { edges { node { id fullName } } } }', cookie });
      const niks = Array.from({ length: 120 }, (_, serial) => `360201010170${String(serial).padStart(4, '0')}`);
      await stack().execute({ query: 'query ($niks: [Nik!]!) { matchBeneficiaries(niks: $niks) { position } }', variables: { niks }, cookie });
      return { account: viewer.account.id, seen: beneficiaries.edges[0]?.node.fullName ?? '' };
    }

    test('the data-protection officer opens an incident, finds whom it touched, prints the notice', async () => {
      const { account, seen } = await tooMuch();
      const page = await signedIn(browser(), stack(), officer);
      await visit(page, stack(), '/pelindungan/peringatan?status=OPEN');
      await page.getByRole('link', { name: 'Nomor dicoba-coba' }).first().click(patience);
      await page.getByText('ditolak sampai tengah malam').waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: 'Buka insiden' }).click();
      await page.getByRole('textbox', { name: 'Yang terjadi' }).fill('Akun petugas dipakai orang lain');
      await page.getByLabel('Nama, tanggal lahir, alamat').check();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Buka insiden' }).click();
      await page.getByText(/^Tersisa 7[12] jam, sampai/).waitFor(patience);

      await page.getByRole('button', { name: 'Nilai akibat dan penanganan' }).click();
      await page.getByRole('dialog').getByLabel('Akibat yang mungkin').fill('Data dapat dipakai untuk penipuan');
      await page.getByRole('dialog').getByLabel('Penanganan dan pemulihan').fill('Akun dikunci');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
      await page.getByText('Dinilai', { exact: true }).first().waitFor(patience);

      await page.getByRole('button', { name: 'Cari orang terdampak' }).click();
      expect(await page.getByRole('dialog').getByLabel('Akun yang diperiksa').inputValue()).toBe(account);
      await page.getByRole('dialog').getByRole('button', { name: 'Cari' }).click();
      await page.getByText(/\d+ catatan ditemukan/).waitFor(patience);
      await page.getByRole('link', { name: seen, exact: true }).first().waitFor(patience);
      expect(await violations(page)).toEqual([]);

      await page.getByRole('link', { name: 'Pemberitahuan: Orang terdampak' }).click();
      await page.getByText('Data dapat dipakai untuk penipuan').waitFor(patience);
      await page.evaluate(() => { window.print = () => { document.title = 'dicetak'; }; });
      await page.getByRole('button', { name: 'Cetak' }).click();
      expect(await page.title()).toBe('dicetak');
      await page.emulateMedia({ media: 'print' });
      expect(await page.getByRole('link', { name: 'Insiden' }).count()).toBe(0);
      await page.emulateMedia({ media: 'screen' });
      // As a letter of the office: its draft is kept with the incident.
      await page.getByRole('link', { name: 'Buat surat resmi' }).click();
      expect(await verdictOf(running, await issued(page, '400/Insiden-1'))).toContain('Orang terdampak');
      await page.getByRole('link', { name: /^INS-/ }).click();
      await page.getByRole('link', { name: /400\/Insiden-1/ }).waitFor(patience);

      for (const name of ['Catat pemberitahuan ke lembaga', 'Catat pemberitahuan ke orang terdampak']) {
        await page.getByRole('button', { name }).click(patience);
        await page.getByRole('dialog').getByLabel('Cara').fill('Surat 800/12');
        await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
        await page.getByRole('button', { name }).waitFor({ state: 'detached', ...patience });
      }
      await page.getByRole('button', { name: 'Tutup insiden' }).click(patience);
      await page.getByRole('dialog').getByLabel('Catatan penutup').fill('Semua sudah diberi tahu');
      await page.getByRole('dialog').getByRole('button', { name: 'Tutup insiden' }).click();
      await page.getByText('Ditutup', { exact: true }).first().waitFor(patience);

      // What the register is narrowed to is kept as a view, leads back there, and leaves as a file.
      await visit(page, stack(), '/pelindungan/insiden?status=CLOSED');
      await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
      await page.getByRole('button', { name: 'Simpan tampilan ini' }).click();
      await page.getByRole('dialog').getByLabel('Nama tampilan').fill('Insiden selesai');
      await page.getByRole('dialog').getByRole('button', { name: 'Simpan tampilan ini' }).click();
      await page.getByText('Tampilan disimpan.').waitFor(patience);
      await visit(page, stack(), '/pelindungan/insiden');
      await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
      await page.getByRole('link', { name: 'Insiden selesai' }).click();
      await page.waitForURL(/status=.*CLOSED/);
      const { lines } = await exportedLines(page, 'Laporan triwulan');
      expect(lines.join('\n')).toMatch(/Status: Ditutup/);
      expect(lines.filter((line) => /^INS-.*Ditutup.*Akun petugas dipakai orang lain/.test(line))).toHaveLength(1);

      // Requests of persons are kept as a view too, and leave in no file.
      await visit(page, stack(), '/pelindungan/permintaan?terlambat=ya');
      await page.getByRole('button', { name: 'Tampilan', exact: true }).waitFor(patience);
      expect(await page.getByRole('button', { name: 'Ekspor' }).count()).toBe(0);

      await visit(page, stack(), '/pelindungan/peringatan?status=OPEN');
      await page.getByRole('link', { name: 'Nomor dicoba-coba' }).first().click(patience);
      await page.getByRole('button', { name: 'Selesaikan' }).click();
      await page.getByRole('dialog').getByLabel('Hasil pemeriksaan').fill('Menjadi insiden');
      await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan' }).click();
      await page.getByText('Menjadi insiden').waitFor(patience);
      await page.context().close();
    }, 400_000);

    test('whoever tries passwords of many is told to the data-protection officer, by the network alone', async () => {
      await Promise.all(Array.from({ length: 20 }, (_, nth) => signInWithPassword(stack().url, `tebakan${nth}@contoh.id`, 'salah').catch(() => null)));
      const cookie = await stack().signIn(officer);
      const told = async () => (await stack().execute<{ alerts: { edges: unknown[] } }>({ query: '{ alerts(filter: { kind: [SIGN_IN_ATTACK] }) { edges { node { id } } } }', cookie })).alerts.edges.length;
      await expect.poll(told, patience).toBe(1);
      const page = await signedIn(browser(), stack(), officer);
      await visit(page, stack(), '/pelindungan/peringatan?jenis=SIGN_IN_ATTACK');
      await page.getByRole('link', { name: 'Kata sandi dicoba-coba' }).click(patience);
      await page.getByText(/^Dari jaringan \S+ kata sandi \d+ akun salah dimasukkan dalam sehari/).waitFor(patience);
      expect(await page.content()).not.toContain('tebakan');
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Selesaikan' }).click();
      await page.getByRole('dialog').getByLabel('Hasil pemeriksaan').fill('Uji coba kantor');
      await page.getByRole('dialog').getByRole('button', { name: 'Selesaikan' }).click();
      await page.getByText('Uji coba kantor').waitFor(patience);
      await page.context().close();
    }, 240_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const cookie = await stack().signIn(officer);
        const { alerts, incidents } = await stack().execute<Record<'alerts' | 'incidents', { edges: { node: { id: string } }[] }>>({ query: '{ alerts(first: 1) { edges { node { id } } } incidents(first: 1) { edges { node { id } } } }', cookie });
        const [alert, incident] = [alerts.edges[0]?.node.id, incidents.edges[0]?.node.id];
        const page = await signedIn(browser(), stack(), officer, { ...look, ...phone });
        await judgePages(page, stack(), [
          '/pelindungan/peringatan', `/pelindungan/peringatan/${alert}`, '/pelindungan/insiden', '/pelindungan/insiden/baru', `/pelindungan/insiden/${incident}`, `/pelindungan/insiden/${incident}/pemberitahuan?kepada=SUBJECTS`,
        ]);
        await page.context().close();
      }, 240_000);
    }
  });
}
