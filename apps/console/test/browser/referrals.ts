import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const [regency, institution] = ['lebak@demo.pilar', 'lks@demo.pilar'];
const village = regionsWithin('36.02.08', 'VILLAGE')[0]?.code ?? '';
type Written = { id: string; version: number };

/** Tells what for, in the dialog that asks for it. */
async function tellPurpose(page: Page, purpose: string): Promise<Locator> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tujuan').selectOption({ label: purpose });
  await dialog.getByLabel('Keterangan').fill('Rapat kasus 12 Oktober');
  return dialog;
}

/** Opens what was shared, which is refused without a purpose, and waits for the text: the dialog that shows it. */
async function opened(page: Page, purpose: string, text: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Buka yang dibagikan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Catat dan tampilkan' }).click();
  await page.getByRole('dialog').getByText('Harus diisi').first().waitFor();
  const dialog = await tellPurpose(page, purpose);
  await dialog.getByRole('button', { name: 'Catat dan tampilkan' }).click();
  await dialog.getByText(text).waitFor();
  return dialog;
}

/** Prints the letter: how its file begins. */
async function letterOf(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Cetak surat rujukan' }).click();
  const dialog = await tellPurpose(page, 'Mencetak surat rujukan');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Catat dan buat surat' }).click();
  const file = await buffer(await (await download).createReadStream());
  await dialog.getByText('sudah diunduh').waitFor();
  await dialog.getByRole('button', { name: 'Tutup' }).last().click();
  return file.subarray(0, 5).toString();
}

/** Services for a case and its referral, from the plan to the institution's answer. */
export function referralTests({ stack, browser }: Running): void {
  const made = async <Made extends object = Written>(mutation: string, type: string, input: object, fields = 'id version'): Promise<Made> => (await stack().execute<Record<string, Made>>({
    cookie: await stack().signIn(regency), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { ${fields} } ... on Error { message } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } },
  }))[mutation] as Made;

  /** A registered institution for children with that many places, of which some are taken. */
  async function home(name: string, capacity: number, taken: number): Promise<void> {
    const { id } = await made('registerInstitution', 'Institution', { name, area: village, kind: 'LKS', workingLevel: 'REGENCY', services: ['CHILD'], settings: ['INSIDE'], capacity });
    if (taken > 0) await made('countClients', 'Institution', { institution: id, asOf: '2026-10-01', counts: [{ setting: 'INSIDE', age: 'AGE_6_17', male: taken, female: 0 }] });
    const { offices } = await stack().execute<{ offices: { edges: { node: { id: string } }[] } }>({ cookie: await stack().signIn(regency), query: '{ offices(first: 1, area: "36.02", filter: { text: "Dinas Sosial" }) { edges { node { id } } } }' });
    await made('recordRegistration', 'Registration', { institution: id, issuer: offices.edges[0]?.node.id, number: `460/${name.split(' ').at(-1)}/TD-LKS`, grantedOn: '2026-01-05', validTo: '2031-01-04' }, 'id');
  }

  describe('a referral', () => {
    test('of a child goes to the second institution because the first is full', async () => {
      await home('Rumah Anak Contoh Penuh', 1, 1);
      await home('Rumah Anak Contoh Lapang', 5, 0);
      const child = await made('registerBeneficiary', 'Beneficiary', { area: village, fullName: 'Contoh Rujuk Anak', birthDate: '2017-02-03', sex: 'P', noNikReason: 'Belum punya kartu', distinct: true });
      const reported = await made('reportCase', 'WelfareCase', { beneficiary: child.id, type: 'AT', foundOn: '2026-10-01', needs: 'Tempat tinggal yang aman' });
      const assessed = await made('assessCase', 'WelfareCase', { id: reported.id, version: reported.version, happenedOn: '2026-10-02' });
      await made('confirmCase', 'WelfareCase', { id: assessed.id, version: assessed.version, happenedOn: '2026-10-03' });

      const page = await signedIn(browser(), stack(), regency);
      page.setDefaultTimeout(patience.timeout);
      await visit(page, stack(), `/ppks/kasus/${reported.id}`);
      await page.getByRole('button', { name: 'Rencanakan layanan' }).click();
      await page.getByLabel('Jenis layanan').selectOption({ label: 'Konseling dan pendampingan' });
      await page.getByRole('textbox', { name: 'Tujuan' }).fill('Anak kembali bersekolah');
      await page.getByLabel('Sampai').fill('2027-03-31');
      await page.getByLabel('Nama petugas lain').fill('Peksos Contoh');
      await page.getByRole('button', { name: 'Simpan rencana' }).click();
      await page.getByRole('button', { name: 'Mulai layanan ini' }).click();
      await page.getByText('Berjalan', { exact: true }).waitFor();
      expect(await violations(page)).toEqual([]);

      await page.getByRole('link', { name: 'Rujuk ke lembaga' }).click();
      const table = page.getByRole('table', { name: 'Lembaga yang dapat menerima' });
      await table.getByRole('row', { name: /Rumah Anak Contoh Penuh.*Penuh/ }).waitFor();
      expect(await page.getByRole('button', { name: 'Pilih Rumah Anak Contoh Penuh' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Pilih Rumah Anak Contoh Lapang' }).click();
      await page.getByRole('button', { name: 'Kirim rujukan' }).click();
      await page.getByRole('heading', { name: /isian yang perlu diperbaiki/ }).waitFor();
      await page.getByLabel('Yang menyetujui', { exact: true }).selectOption({ label: 'Wali' });
      await page.getByLabel('Nama yang menyetujui').fill('Nenek Contoh');
      await page.getByLabel('Cara menyetujui').selectOption({ label: 'Lisan, disaksikan' });
      await page.getByRole('button', { name: 'Kirim rujukan' }).click();
      await page.getByText('Menunggu jawaban').first().waitFor();
      expect(await violations(page)).toEqual([]);
      const shown = await opened(page, 'Memantau rujukan', '9 tahun');
      expect(await shown.getByText('Contoh Rujuk Anak').count()).toBe(0);
      await shown.getByRole('button', { name: 'Tutup' }).last().click();
      expect(await page.getByText('9 tahun').count()).toBe(0);
      expect(await page.locator('main').getByText('Contoh Rujuk Anak').count()).toBe(0);
      expect(await letterOf(page)).toBe('%PDF-');
      await page.getByRole('button', { name: 'Terima rujukan' }).click();
      await page.getByText('Diterima', { exact: true }).first().waitFor();
      await visit(page, stack(), '/rujukan');
      await page.getByRole('link', { name: 'Rumah Anak Contoh Lapang' }).waitFor();
      expect(await violations(page)).toEqual([]);
      await visit(page, stack(), '/layanan-kasus?wilayah=36.02.08&status=RUNNING');
      const served = page.getByRole('row', { name: /Konseling dan pendampingan.*Peksos Contoh.*Berjalan/ });
      await served.waitFor();
      expect(await violations(page)).toEqual([]);
      await served.getByRole('link').first().click();
      await page.getByRole('heading', { name: 'Rencana layanan' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/ppks/kasus/${reported.id}`);

      // Whoever gives a service has it in their caseload.
      const { pillars } = await stack().execute<{ pillars: { edges: { node: { id: string } }[] } }>({ cookie: await stack().signIn(regency), query: '{ pillars(first: 1, area: "36.02", filter: { state: [ACTIVE], type: [TKSK] }) { edges { node { id } } } }' });
      const pillar = pillars.edges[0]?.node.id ?? '';
      await made('planCaseService', 'CaseService', { case: reported.id, kind: 'COUNSELLING', goal: 'Keluarga siap mengasuh', plannedFrom: '2026-10-05', plannedTo: '2027-03-31', pillar });
      await visit(page, stack(), `/penugasan/${pillar}`);
      const load = page.getByRole('region', { name: 'Beban kasus' });
      await load.getByText('Direncanakan').waitFor();
      expect(await violations(page)).toEqual([]);
      await load.getByRole('link').last().click();
      await page.getByRole('row', { name: /Konseling dan pendampingan.*Direncanakan/ }).waitFor();
      await page.context().close();
    }, 600_000);

    test('whose consent is taken back is found on the person’s page and withdrawn', async () => {
      const name = 'Rumah Anak Contoh Setuju';
      await home(name, 5, 0);
      const child = await made('registerBeneficiary', 'Beneficiary', { area: village, fullName: 'Contoh Tarik Setuju', birthDate: '2016-02-03', sex: 'L', noNikReason: 'Belum punya kartu', distinct: true });
      const reported = await made('reportCase', 'WelfareCase', { beneficiary: child.id, type: 'AT', foundOn: '2026-10-01' });
      const assessed = await made('assessCase', 'WelfareCase', { id: reported.id, version: reported.version, happenedOn: '2026-10-02' });
      await made('confirmCase', 'WelfareCase', { id: assessed.id, version: assessed.version, happenedOn: '2026-10-03' });
      await expect.poll(async () => {
        const { referralCandidates } = await stack().execute<{ referralCandidates: { name: string; institution: { id: string } | null }[] }>({ cookie: await stack().signIn(regency), query: `{ referralCandidates(case: "${reported.id}") { name institution { id } } }` });
        const found = referralCandidates.find((one) => one.name === name)?.institution?.id;
        return found === undefined ? null : (await made('referCase', 'Referral', { case: reported.id, institution: found, service: 'CHILD', setting: 'INSIDE', share: ['SEX'], consent: { by: 'PARENT', name: 'Ibu Contoh', on: '2026-10-04', form: 'WITNESSED' } })).id ?? null;
      }, { timeout: 60_000, interval: 500 }).not.toBeNull();
      const page = await signedIn(browser(), stack(), regency);
      page.setDefaultTimeout(patience.timeout);
      await visit(page, stack(), `/ppks/${child.id}`);
      await page.getByRole('link', { name: new RegExp(`^Rujukan .*${name}`) }).click();
      await page.getByRole('button', { name: 'Tarik persetujuan' }).click();
      await page.getByLabel('Yang menarik').selectOption({ label: 'Orang tua' });
      expect(await violations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Tarik persetujuan' }).click();
      await page.getByText(/Tidak ada lagi yang diteruskan kepada lembaga/).waitFor();
      await page.getByText('Ditarik', { exact: true }).first().waitFor();
      expect(await page.getByRole('button', { name: 'Cetak surat rujukan' }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await visit(page, stack(), `/ppks/${child.id}`);
      await page.getByText(/ditarik \d/).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }, 300_000);

    test('waits in the queue of its institution, which sees what was shared, and is rejected with why', async () => {
      const page = await signedIn(browser(), stack(), institution, { viewport: { width: 360, height: 780 } });
      page.setDefaultTimeout(patience.timeout);
      await visit(page, stack(), '/rujukan?status=SENT');
      await page.getByRole('link', { name: /^K-/ }).first().click();
      const shown = await opened(page, 'Menjawab rujukan', 'Tempat singgah dan pengurusan identitas');
      expect(await violations(page)).toEqual([]);
      await shown.getByRole('button', { name: 'Tutup' }).last().click();
      await page.getByRole('button', { name: 'Tolak rujukan' }).click();
      await page.getByLabel('Alasan').selectOption({ label: 'Tenaga tidak mencukupi' });
      await page.getByRole('button', { name: 'Tolak rujukan' }).click();
      await page.getByText('Yang dibagikan tidak terbuka lagi').waitFor();
      expect(await page.getByRole('button', { name: 'Buka yang dibagikan' }).count()).toBe(0);
      const record = new URL(page.url()).pathname;
      await page.context().close();

      const officer = await signedIn(browser(), stack(), regency);
      officer.setDefaultTimeout(patience.timeout);
      await visit(officer, stack(), record);
      await officer.getByText('Pilih lembaga berikutnya di bawah').waitFor();
      expect(await violations(officer)).toEqual([]);
      await officer.context().close();
    }, 400_000);
  });
}
