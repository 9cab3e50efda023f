import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const located = readFileSync(new URL('../../../gateway/test/photo-with-place.jpg', import.meta.url));
const paper = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const area = regionsWithin('36.02.27', 'VILLAGE')[0]?.code ?? '';

/** Photographs of a home, taken with a phone, and evidence of a protected case: added, opened for a purpose, withdrawn with why. */
export function evidenceTests({ stack, browser }: Running): void {
  const made = async (mutation: string, type: string, input: object): Promise<string> => (await stack().execute<Record<string, { id: string }>>({
    cookie: await stack().signIn(regency), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { id } ... on Error { message } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } },
  }))[mutation]?.id ?? '';

  describe('evidence', () => {
    test('a home is photographed on a phone, and a photograph of another home is withdrawn', async () => {
      const family = await made('registerFamily', 'Family', { area });
      const page = await signedIn(browser(), stack(), regency, { viewport: { width: 390, height: 844 } });
      await visit(page, stack(), `/ppks/keluarga/${family}`);
      await page.getByText('Belum ada foto rumah.').waitFor(patience);
      await page.getByRole('button', { name: 'Tambah foto rumah' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tambah foto rumah' });
      await dialog.getByRole('button', { name: 'Simpan berkas' }).click();
      await dialog.getByText('Pilih dulu berkasnya').waitFor(patience);
      await dialog.locator('input[type=file]').setInputFiles({ name: 'surat.pdf', mimeType: 'application/pdf', buffer: paper });
      await dialog.getByText('surat.pdf').waitFor(patience);
      await dialog.locator('input[type=file]').setInputFiles({ name: 'rumah.jpg', mimeType: 'image/jpeg', buffer: located });
      await dialog.getByText(/rumah\.jpg/).first().waitFor(patience);
      await dialog.getByText(/rumah\.jpg sudah diterima/).first().waitFor(patience);
      await dialog.getByLabel('Isi berkas').fill('Lantai tanah');
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Simpan berkas' }).click();
      const picture = page.getByRole('img', { name: 'Lantai tanah' });
      await picture.waitFor(patience);
      await picture.scrollIntoViewIfNeeded();
      await expect.poll(() => picture.evaluate((one) => (one as HTMLImageElement).naturalWidth), patience).toBe(64);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tarik berkas' }).click();
      await page.getByRole('dialog').getByLabel('Alasan').fill('Rumah tetangga');
      await page.getByRole('dialog').getByRole('button', { name: 'Tarik berkas' }).click();
      await page.getByText(/^Ditarik .*: Rumah tetangga$/).waitFor(patience);
      expect(await picture.count()).toBe(0);
      await page.context().close();
    }, 300_000);

    test('of a protected case is added, and opens for a recorded purpose alone', async () => {
      const beneficiary = await made('registerBeneficiary', 'Beneficiary', { area, fullName: 'Contoh Berkas Bukti', birthDate: '1990-02-03', sex: 'P', noNikReason: 'Belum membawa kartu', distinct: true });
      const id = await made('reportCase', 'WelfareCase', { beneficiary, type: 'KTK', foundOn: '2026-10-01' });
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), `/ppks/kasus/${id}`);
      await page.getByRole('button', { name: 'Tambah bukti' }).click(patience);
      const dialog = page.getByRole('dialog', { name: 'Tambah bukti' });
      await dialog.locator('input[type=file]').setInputFiles({ name: 'visum.pdf', mimeType: 'application/pdf', buffer: paper });
      await dialog.getByText(/visum\.pdf sudah diterima/).first().waitFor(patience);
      await dialog.getByLabel('Isi berkas').fill('Visum rumah sakit');
      await dialog.getByLabel('Diambil atau dibuat oleh').fill('RSUD Contoh');
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole('button', { name: 'Simpan berkas' }).click();
      const files = page.getByRole('list', { name: 'Berkas bukti' });
      await files.getByText('Tersegel, terbuka untuk tujuan yang dicatat').waitFor(patience);
      expect(await page.getByText('Visum rumah sakit').count()).toBe(0);
      await page.getByRole('button', { name: 'Buka isinya' }).click();
      await page.getByLabel('Tujuan').selectOption({ index: 1 });
      await page.getByRole('dialog').getByLabel('Keterangan').fill('Rencana layanan');
      await page.getByRole('button', { name: 'Catat dan tampilkan' }).click();
      const link = page.getByRole('dialog').getByRole('link', { name: 'Visum rumah sakit' });
      await link.waitFor(patience);
      expect(await violations(page)).toEqual([]);
      const answer = await page.request.get(new URL(await link.getAttribute('href') ?? '', stack().url).href);
      expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf']);
      await page.context().close();
    }, 300_000);
  });
}
