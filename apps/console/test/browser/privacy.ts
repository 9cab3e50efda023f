import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { judgePages, looks, province, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const [dpo, regencyOfTksk, tksk] = ['auditor@demo.pilar', 'serang@demo.pilar', 'tksk@demo.pilar'];
const village = regionsWithin('36.04.34', 'VILLAGE')[0]?.code ?? '';
const nik = '3604341407910000';

/** The desk of the data-protection officer: who read a person, and what else the same account opened. */
export function privacyTests(running: Running): void {
  const { stack, browser } = running;
  describe('the data-protection officer', () => {
    test('finds who read a person', async () => {
      const { registerBeneficiary: read } = await stack().execute<{ registerBeneficiary: { id: string } }>({
        cookie: await stack().signIn(regencyOfTksk), query: 'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { ... on Beneficiary { id } ... on Error { message } } }',
        variables: { input: { idempotencyKey: randomUUID(), area: village, fullName: 'Contoh Terbuka', birthDate: '1991-07-14', sex: 'L', nik, distinct: true } },
      });
      const reader = await signedIn(browser(), stack(), tksk);
      await visit(reader, stack(), `/ppks/${read.id}`);
      await reader.getByRole('heading', { level: 1, name: 'Contoh Terbuka' }).waitFor(patience);
      expect(await reader.getByRole('link', { name: 'Siapa yang membuka' }).count()).toBe(0);
      await visit(reader, stack(), '/pelindungan');
      expect(await reader.getByRole('search', { name: 'Cari orang atau akun' }).count()).toBe(0);
      await reader.context().close();

      const desk = await signedIn(browser(), stack(), dpo);
      await visit(desk, stack(), '/pelindungan');
      await desk.getByRole('region', { name: 'Segel jejak' }).waitFor(patience);
      const box = desk.getByLabel('NIK, nomor KK, nomor kasus, atau nama');
      await box.fill('12345');
      await box.press('Enter');
      await desk.getByText(/5 angka/).waitFor(patience);
      await box.fill(nik);
      await box.press('Enter');
      const found = desk.getByRole('table', { name: 'Yang ditemukan' });
      await found.getByRole('link', { name: 'Contoh Terbuka' }).waitFor(patience);
      expect(await violations(desk)).toEqual([]);
      expect(desk.url()).not.toContain(nik);
      await found.getByRole('link', { name: 'Contoh Terbuka' }).click();

      const log = desk.getByRole('table', { name: 'Jejak akses' });
      const opened = log.getByRole('row').filter({ hasText: 'TKSK' }).filter({ hasText: 'Melihat' }).filter({ hasText: 'Halaman catatan' }).first();
      await opened.waitFor(patience);
      await log.getByRole('row').filter({ hasText: 'Mengubah' }).first().waitFor(patience);
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('button', { name: 'Jenis' }).click();
      await desk.getByRole('checkbox', { name: 'Mengambil dalam berkas' }).check();
      await desk.getByRole('heading', { name: 'Belum ada yang membuka' }).waitFor(patience);
      await desk.getByRole('checkbox', { name: 'Mengambil dalam berkas' }).uncheck();
      await desk.keyboard.press('Escape');
      await opened.getByRole('link').click();
      await desk.getByText('Yang dibuka, diambil, dan diubah akun ini di wilayah Anda').waitFor(patience);
      await desk.getByRole('table', { name: 'Jejak akses' }).getByRole('row').filter({ hasText: 'PPKS' }).first().waitFor(patience);
      expect(await violations(desk)).toEqual([]);
      const account = await desk.getByRole('heading', { level: 1 }).innerText();
      // As a paper: that its making is an access itself keeps it from being issued no more than others. Everybody may check it, and is told of whom by nobody.
      await desk.getByRole('link', { name: 'Cetak laporan' }).click();
      await desk.getByRole('heading', { level: 1, name: 'Laporan jejak akses' }).waitFor(patience);
      const verdict = await verdictOf(running, await issued(desk, '400/Akses-1'));
      expect(verdict).toContain('Laporan jejak akses');
      expect(verdict).not.toContain(account);
      await desk.getByRole('link', { name: 'Unduh dokumen' }).waitFor(patience);
      const paper = new URL(desk.url()).pathname;
      const admin = await signedIn(browser(), stack(), province);
      await visit(admin, stack(), paper);
      await admin.getByRole('heading', { level: 1, name: 'Tidak ditemukan' }).waitFor(patience);
      await admin.context().close();
      await desk.context().close();
    }, 300_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const cookie = await stack().signIn(dpo);
        const { beneficiaries } = await stack().execute<{ beneficiaries: { edges: { node: { id: string } }[] } }>({ query: `{ beneficiaries(first: 1, area: "${village}") { edges { node { id } } } }`, cookie });
        const { viewer } = await stack().execute<{ viewer: { account: { id: string } } }>({ query: '{ viewer { account { id } } }', cookie });
        const page = await signedIn(browser(), stack(), dpo, look);
        await judgePages(page, stack(), ['/pelindungan']);
        await judgePages(page, stack(), [`/ppks/${beneficiaries.edges[0]?.node.id}?bagian=akses`, `/pelindungan/akun/${viewer.account.id}`], 'main table');
        await page.context().close();
      }, 240_000);
    }
  });
}
