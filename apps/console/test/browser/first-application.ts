import { randomUUID } from 'node:crypto';
import { identityCommand } from '@pilar/stack/seeding';
import type { Stack } from '@pilar/testing/stack';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';
import { filePaper, scan } from './registration-papers.ts';

const name = 'LKS Contoh Permohonan Pertama';
const number = '460/902/TD-LKS/2026';
const onPhone = { viewport: { width: 390, height: 780 } };

/** An institution that its regency has entered, of which nothing else is known. */
async function entered(stack: Stack): Promise<string> {
  const { done } = await stack.execute<{ done: { id: string } }>({
    cookie: await stack.signIn(regency), query: 'mutation ($input: RegisterInstitutionInput!) { done: registerInstitution(input: $input) { ... on Institution { id } } }',
    variables: { input: { idempotencyKey: randomUUID(), name, kind: 'LKS', area: '36.02.14' } },
  });
  return done.id;
}

/** An account for it, as an administrator adds one; signed in on the page where everybody signs in. */
async function ownDoor({ stack, browser }: Running, organisation: string): Promise<Page> {
  const access = { databaseUrl: stack().adminUrl, secret: stack().secret, demo: true, env: process.env };
  const email = 'pengurus@lks.example';
  const { password } = await identityCommand(access, 'add', { email, name: 'Pengurus Contoh', role: 'LKS_USER', area: '36.02', organisation }) as { password: string };
  const page = await (await browser().open(onPhone)).newPage();
  page.on('pageerror', (error) => expect.unreachable(`The page threw: ${error.message}`));
  await page.goto(stack().url);
  await page.locator('input[type=email], input[name=email]').first().fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  return page;
}

/** The first registration of an institution, applied for behind its own door. */
export function firstApplicationTests(running: Running): void {
  const { stack, browser } = running;
  describe('an institution that was never registered', () => {
    test('signs in, applies with a draft, is returned once, visited and registered by an officer on a phone, and its code checks out', async () => {
      const lks = await ownDoor(running, await entered(stack()));
      await lks.getByRole('link', { name: 'Ajukan pendaftaran' }).click();
      // How far it works decides who registers: the institution says so itself.
      expect(await lks.getByRole('button', { name: 'Lanjut ke surat wajib' }).count()).toBe(0);
      await lks.getByLabel('Wilayah kerja').selectOption({ label: 'Dalam satu kabupaten/kota' });
      await lks.getByLabel('Daya tampung').fill('16');
      await lks.getByRole('checkbox', { name: 'Lanjut usia' }).check();
      await lks.getByRole('checkbox', { name: 'Dalam lembaga' }).check();
      expect(await violations(lks)).toEqual([]);
      await lks.getByRole('button', { name: 'Simpan profil lembaga' }).click();
      await lks.getByText('didaftarkan oleh Kabupaten/kota').waitFor();
      await lks.getByRole('button', { name: 'Lanjut ke surat wajib' }).click();
      await filePaper(lks, 'Akta notaris pendirian', '77', scan);
      await filePaper(lks, 'Anggaran dasar dan anggaran rumah tangga', 'AD-77');
      await filePaper(lks, 'Susunan pengurus', 'SP-77');

      // The rest of the papers comes another day: what is begun waits behind the door.
      await visit(lks, stack(), '/');
      await lks.getByRole('table', { name: 'Pendaftaran' }).getByText('Konsep').waitFor();
      await lks.getByRole('link', { name: 'Lanjutkan permohonan' }).click();
      await lks.getByRole('navigation', { name: 'Bagian permohonan' }).getByRole('link', { name: /Surat wajib/ }).click();
      await filePaper(lks, 'Surat keterangan domisili', '470/77');
      await lks.getByText('Semua surat wajib ada dan berlaku.').waitFor();
      await lks.getByRole('button', { name: 'Lanjut ke surat permohonan' }).click();
      await lks.getByLabel('Nomor surat permohonan').fill('01/LKS-UJI/2026');
      await lks.getByRole('button', { name: 'Simpan dan periksa' }).click();
      expect(await violations(lks)).toEqual([]);
      await lks.getByRole('button', { name: 'Ajukan ke Kabupaten/kota' }).click();
      await lks.getByText(/^tenggat /).waitFor();
      const application = new URL(lks.url()).pathname;
      for (const theirs of ['Nyatakan berkas lengkap', 'Kembalikan permohonan', 'Tolak permohonan…']) expect(await lks.getByRole('button', { name: theirs }).count(), theirs).toBe(0);

      const officer = await signedIn(browser(), stack(), regency, onPhone);
      await visit(officer, stack(), '/pendaftaran?status=SUBMITTED');
      await officer.getByRole('link', { name }).click();
      const letters = officer.getByRole('group', { name: 'Izin dan keterangan masih berlaku' });
      await letters.getByRole('radio', { name: 'Tidak sesuai' }).check();
      await letters.getByLabel('Apa yang kurang').fill('Surat domisili sudah lewat masa berlakunya');
      await officer.getByRole('button', { name: 'Kembalikan permohonan' }).click();
      await officer.getByText('menunggu pemohon').waitFor();

      await visit(lks, stack(), '/');
      await lks.getByText(/Surat domisili sudah lewat masa berlakunya/).waitFor();
      await lks.getByRole('link', { name: 'Lanjutkan permohonan' }).click();
      await lks.getByRole('navigation', { name: 'Bagian permohonan' }).getByRole('link', { name: /Surat permohonan/ }).click();
      await lks.getByLabel('Catatan pemohon').fill('Surat domisili sudah diganti desa');
      await lks.getByRole('button', { name: 'Simpan dan periksa' }).click();
      await lks.getByRole('button', { name: 'Ajukan ke Kabupaten/kota' }).click();
      await lks.waitForURL(`**${application}`);

      await visit(officer, stack(), application);
      await officer.getByText('Surat domisili sudah diganti desa').waitFor();
      await officer.getByRole('button', { name: 'Semua sesuai' }).click();
      await officer.getByRole('button', { name: 'Nyatakan berkas lengkap' }).click();
      await officer.getByLabel('Tanggal kunjungan').waitFor();
      await officer.getByRole('button', { name: 'Semua sesuai' }).click();
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Catat verifikasi lapangan' }).click();
      await officer.getByLabel('Nomor Tanda Daftar').fill(number);
      await expect.poll(() => officer.getByRole('combobox', { name: 'Penerbit' }).inputValue()).toContain('Dinas Sosial');
      await officer.getByRole('button', { name: 'Daftarkan' }).click();
      await officer.getByRole('button', { name: 'Bekukan…' }).waitFor();
      await officer.getByRole('link', { name, exact: true }).first().click();
      await officer.getByRole('link', { name: 'Cetak tanda daftar' }).click();
      const verdict = await verdictOf(running, await issued(officer, number));
      for (const part of [name, number]) expect(verdict).toContain(part);

      await visit(lks, stack(), '/');
      await lks.getByText(`Nomor ${number}`).waitFor();
      await lks.getByRole('link', { name: 'Perpanjang tanda daftar' }).waitFor();
      expect(await violations(lks)).toEqual([]);
      await officer.context().close();
      await lks.context().close();
    }, 400_000);
  });
}
