import { describe, expect, test } from 'vitest';
import { judgePages, looks, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const auditor = 'auditor@demo.pilar';

/** Requests about somebody's own data: the data-protection officer takes one down on the person's page, checks who asks and answers. */
export function dataRequestTests({ stack, browser }: Running): void {
  describe('requests of persons', () => {
    const somebody = async () => {
      const { beneficiaries } = await stack().execute<{ beneficiaries: { edges: { node: { id: string; fullName: string } }[] } }>({ query: '{ beneficiaries(first: 1, area: "36.02.01") { edges { node { id fullName } } } }', cookie: await stack().signIn(auditor) });
      const found = beneficiaries.edges[0]?.node;
      if (!found) throw new Error('Nobody is served in the district');
      return found;
    };

    test('the data-protection officer answers a copy request', async () => {
      const { id, fullName } = await somebody();
      const desk = await signedIn(browser(), stack(), auditor);
      await visit(desk, stack(), `/ppks/${id}`);
      await desk.getByRole('link', { name: 'Catat permintaan' }).click(patience);
      await desk.getByLabel('Jenis permintaan').selectOption({ label: 'Akses dan salinan' }, patience);
      await desk.getByLabel('Hubungan pemohon').selectOption({ label: 'Kuasa' });
      await desk.getByRole('textbox', { name: 'Pemohon', exact: true }).fill('Contoh Kuasa');
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('button', { name: 'Simpan permintaan' }).click();
      await desk.getByRole('button', { name: 'Catat identitas' }).click(patience);
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Catat identitas' }).click();
      await dialog.getByText('Periksa dulu: Surat kuasa').waitFor(patience);
      await dialog.getByLabel('Sudah saya lihat: Surat kuasa').check();
      expect(await violations(desk)).toEqual([]);
      await dialog.getByRole('button', { name: 'Catat identitas' }).click();
      await desk.getByRole('button', { name: 'Kumpulkan data (PDF)' }).click(patience);
      await desk.getByText(/Data dikumpulkan dari semua bagian/).waitFor(patience);
      await desk.getByRole('button', { name: 'Jawab permintaan' }).click(patience);
      await dialog.getByLabel('Jawaban').fill('Salinan diserahkan di kantor');
      expect(await violations(desk)).toEqual([]);
      await dialog.getByRole('button', { name: 'Simpan jawaban' }).click();
      await desk.getByText('Salinan diserahkan di kantor').waitFor(patience);
      await desk.getByText('Tepat waktu').waitFor(patience);
      await desk.getByRole('link', { name: fullName }).waitFor(patience);
      expect(desk.url()).not.toContain('Contoh');
      await visit(desk, stack(), '/pekerjaan');
      await desk.getByRole('button', { name: /^Unduh / }).first().waitFor(patience);
      await visit(desk, stack(), '/pelindungan/permintaan');
      expect(await desk.getByText('Contoh Kuasa').count()).toBe(0);
      await desk.context().close();
    }, 300_000);

    test('data that somebody asked to have restricted are read and not processed, until the officer lifts it', async () => {
      const person = await somebody();
      const { made } = await stack().execute<{ made: { id: string } }>({
        query: 'mutation ($input: RecordDataRequestInput!) { made: recordDataRequest(input: $input) { ... on DataRequest { id } } }',
        variables: { input: { idempotencyKey: crypto.randomUUID(), kind: 'RESTRICTION', channel: 'DESK', area: '36.02', beneficiary: person.id, relation: 'SELF', applicantName: 'Contoh Pemohon' } }, cookie: await stack().signIn(auditor),
      });
      const desk = await signedIn(browser(), stack(), auditor);
      await visit(desk, stack(), `/pelindungan/permintaan/${made.id}`);
      await desk.getByRole('button', { name: 'Catat identitas' }).click(patience);
      const dialog = desk.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Catat identitas' }).click();
      await desk.getByRole('button', { name: 'Jawab permintaan' }).click(patience);
      await dialog.getByLabel('Jawaban').fill('Data Anda dibatasi');
      await dialog.getByRole('button', { name: 'Simpan jawaban' }).click();
      await desk.getByText(/^Catatan penerima layanan dibatasi sejak/).waitFor(patience);
      expect(await violations(desk)).toEqual([]);
      const request = desk.url();
      await desk.getByRole('link', { name: person.fullName }).click();
      await desk.getByText(/data orang ini dibatasi atas permintaannya/).waitFor(patience);
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('link', { name: /^Permintaan D-/ }).click(patience);
      await desk.waitForURL(request, patience);
      const { refused } = await stack().execute<{ refused: { message?: string } }>({
        query: 'mutation ($input: ReportCaseInput!) { refused: reportCase(input: $input) { ... on Error { message } } }', language: 'id',
        variables: { input: { idempotencyKey: crypto.randomUUID(), beneficiary: person.id, type: 'GLD', foundOn: '2026-09-01' } }, cookie: await stack().signIn('lebak@demo.pilar'),
      });
      expect(refused.message).toContain('Tanyakan kepada petugas permintaan subjek data');
      await desk.getByRole('button', { name: 'Cabut pembatasan' }).click(patience);
      await dialog.getByLabel('Alasan pencabutan').selectOption({ label: 'Data sudah dibetulkan' });
      expect(await violations(desk)).toEqual([]);
      await dialog.getByRole('button', { name: 'Cabut pembatasan' }).click();
      await desk.getByText(/^Dicabut .*Data sudah dibetulkan/).waitFor(patience);
      await visit(desk, stack(), `/ppks/${person.id}`);
      await desk.getByRole('heading', { name: person.fullName }).waitFor(patience);
      expect(await desk.getByText(/data orang ini dibatasi/).count()).toBe(0);
      await desk.context().close();
    }, 300_000);

    for (const look of looks) {
      test(`no page of requests breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        const { id: beneficiary } = await somebody();
        const { made } = await stack().execute<{ made: { id: string } }>({
          query: 'mutation ($input: RecordDataRequestInput!) { made: recordDataRequest(input: $input) { ... on DataRequest { id } } }',
          variables: { input: { idempotencyKey: crypto.randomUUID(), kind: 'CORRECTION', channel: 'LETTER', area: '36.02', beneficiary, relation: 'SELF', applicantName: 'Contoh Pemohon', asked: 'Tanggal lahir saya salah' } }, cookie: await stack().signIn(auditor),
        });
        const page = await signedIn(browser(), stack(), auditor, look);
        await judgePages(page, stack(), ['/pelindungan/permintaan', '/pelindungan/permintaan/baru', `/pelindungan/permintaan/${made.id}`, `/pelindungan/permintaan/${made.id}?bagian=riwayat`]);
        await page.context().close();
      }, 240_000);
    }
  });
}
