import { randomUUID } from 'node:crypto';
import type { Stack } from '@pilar/testing/stack';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { issued, verdictOf } from './documents.ts';
import { pick, regency } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, visitField, type Running } from './pages.ts';

/** Whoever works for one institution of Kab. Lebak, whose registration ends soon. */
const ownDoor = 'lks@demo.pilar';
const onPhone = { viewport: { width: 390, height: 780 } };
/** Files and jobs go through a worker, which shares the machine with everything else. */
const patience = { timeout: 90_000 };
const now = new Date().getFullYear();
/** A year before this one that nobody planned, and the one after it, which a renewal asks for too. */
const [visited, missed] = [now - 2, now - 1];

/** The smallest picture there is. */
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const certificate = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

/** Asks the graph as one of the demo, to arrange or to see what no page shows. */
async function ask<Answer>(stack: Stack, email: string, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
  return stack.execute<Answer>({ cookie: await stack.signIn(email), query, variables, language: 'id' });
}

type Taken = { id: string; version: number; message?: undefined } | { message: string };

/** Takes a step through the graph, on behalf of the demo's regency; answers the record, or why not. */
async function attempt(stack: Stack, mutation: string, type: string, input: object): Promise<Taken> {
  const name = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const { done } = await ask<{ done: Taken }>(stack, regency, `mutation ($input: ${name}!) { done: ${mutation}(input: $input) { ... on ${type} { id version } ... on Error { message } } }`, { input: { idempotencyKey: randomUUID(), ...input } });
  return done;
}

/** The same where it is to succeed. */
async function take(stack: Stack, mutation: string, type: string, input: object): Promise<{ id: string; version: number }> {
  const done = await attempt(stack, mutation, type, input);
  if (done.message !== undefined) throw new Error(`${mutation}: ${done.message}`);
  return done;
}

/** The institution whose own user the demo has. */
async function ownInstitution(stack: Stack): Promise<{ id: string; name: string }> {
  const { institutions } = await ask<{ institutions: { edges: { node: { id: string; name: string } }[] } }>(stack, ownDoor, '{ institutions { edges { node { id name } } } }');
  const [edge] = institutions.edges;
  if (!edge) throw new Error('The demo data hold no institution with a user of its own');
  return edge.node;
}

/** Its monitoring of a year. */
async function monitoringOf(stack: Stack, institution: string, year: number): Promise<{ id: string; version: number; state: string; photos: { key: string }[] }> {
  const { monitorings } = await ask<{ monitorings: { edges: { node: { id: string; version: number; state: string; photos: { key: string }[]; institution: { id: string } } }[] } }>(
    stack, regency, 'query ($year: Int) { monitorings(first: 100, filter: { year: $year }) { edges { node { id version state photos { key } institution { id } } } } }', { year });
  const row = monitorings.edges.find(({ node }) => node.institution.id === institution)?.node;
  if (!row) throw new Error(`No monitoring of ${year}`);
  return row;
}

/** Answers the whole instrument of the demo, as the paper of that year has it. */
const answers = Object.entries({ '1.1': 'YES', '1.2': 'YES', '1.3': '1', '1.4': 'YES', '2.1': '24', '2.2': '4', '2.3': 'YES', '3.1': '4', '3.2': 'YES' }).map(([question, value]) => ({ question, value }));

/** Plans, visits and scores a year through the graph. */
async function monitored(stack: Stack, institution: string, year: number): Promise<void> {
  await take(stack, 'planMonitorings', 'MonitoringPlan', { year, area: '36.02', institutions: [institution], from: `${year}-09-01`, to: `${year}-09-12` });
  const { id } = await monitoringOf(stack, institution, year);
  const { version } = await take(stack, 'recordVisit', 'Monitoring', { monitoring: id, visitedOn: `${year}-09-08`, answers });
  await take(stack, 'scoreMonitoring', 'Monitoring', { id, version, conclusion: 'Baik' });
}

/** A coaching event of the regency in the year that is planned. */
async function coaching(stack: Stack, title: string): Promise<string> {
  const { id } = await take(stack, 'recordEvent', 'Event', {
    title, type: 'BIMTEK', state: 'DRAFT', date: `${visited}-10-14`, mode: 'TATAP_MUKA', targetAreas: ['36.02'], organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Kabupaten Lebak' }], topics: ['Pembinaan LKS'],
  });
  return id;
}

const question = (page: Page, code: string): Locator => page.getByRole('group', { name: new RegExp(`^${code.replace('.', '\\.')} `) });

/** Every question of the demo's instrument that has to be answered, with a thumb. */
async function answer(page: Page): Promise<void> {
  for (const code of ['1.1', '1.2', '1.4', '2.3']) await question(page, code).getByRole('radio', { name: 'Ya' }).check();
  await question(page, '3.2').getByRole('radio', { name: 'Tidak' }).check();
  await question(page, '1.3').getByRole('radio').first().check();
  await page.getByRole('textbox', { name: /^2\.1 / }).fill('24');
  for (const code of ['2.2', '3.1']) await question(page, code).getByRole('radio', { name: '4' }).check();
}

/** The yearly monitoring of institutions, their accreditation, and the renewal that asks for both. */
export function monitoringTests(running: Running): void {
  const { stack, browser } = running;

  describe('a monitoring', () => {
    test('is planned for the year on a coaching event, visited on a phone without a line, scored, found wanting, answered by the institution, and closed', async () => {
      const own = await ownInstitution(stack());
      const event = await coaching(stack(), 'Pembinaan tahunan LKS Lebak');
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), `/monev?tahun=${visited}`);
      await officer.getByRole('link', { name: 'Rencanakan', exact: true }).click();
      await officer.getByLabel('Kunjungan pertama').fill(`${visited}-10-12`);
      await officer.getByLabel('Kunjungan terakhir').fill(`${visited}-10-23`);
      await officer.getByLabel('Petugas').selectOption({ index: 1 });
      await pick(officer, 'Kegiatan pembinaan', 'Pembinaan tahunan LKS');
      // One that is closed for repairs is left out, and planned on other days.
      await officer.getByRole('group', { name: /lembaga belum direncanakan$/ }).getByRole('listitem').filter({ hasNotText: own.name }).first().getByRole('checkbox').uncheck();
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: /^Rencanakan \d+ lembaga$/ }).click();
      await officer.getByRole('link', { name: own.name }).waitFor();
      await visit(officer, stack(), `/monev/rencana?wilayah=36.02&tahun=${visited}`);
      await officer.getByRole('group', { name: '1 lembaga belum direncanakan' }).waitFor();
      await officer.getByLabel('Kunjungan pertama').fill(`${visited}-11-02`);
      await officer.getByRole('button', { name: 'Rencanakan 1 lembaga' }).click();
      await officer.getByText('1 monev direncanakan').waitFor();
      await visit(officer, stack(), `/monev?tahun=${visited}`);
      await officer.getByRole('list', { name: 'Monev per tahap' }).getByRole('link', { name: /^Belum direncanakan\s*0$/ }).waitFor();

      const phone = await signedIn(browser(), stack(), regency, { ...onPhone, hasTouch: true });
      await visitField(phone, stack());
      await phone.getByRole('link', { name: own.name }).first().waitFor();
      await phone.context().setOffline(true);
      await phone.reload();
      await phone.getByText('Luring. Isian disimpan di perangkat ini.').waitFor();
      await phone.getByRole('link', { name: own.name }).first().click();
      await phone.getByText('0 dari 9 pertanyaan wajib dijawab').waitFor();
      await phone.getByLabel('Tanggal kunjungan').fill(`${visited}-10-14`);
      await answer(phone);
      await phone.locator('input[type=file]').setInputFiles({ name: 'gedung.png', mimeType: 'image/png', buffer: picture });
      await phone.getByRole('img', { name: 'Foto 1' }).waitFor();
      await phone.getByText('9 dari 9 pertanyaan wajib dijawab').waitFor();
      await phone.getByText('Tersimpan di perangkat ini').waitFor();
      expect(await violations(phone)).toEqual([]);
      await phone.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await phone.getByText('Luring. 1 isian menunggu, akan terkirim sendiri.').waitFor();
      await phone.getByText('1 foto menunggu, akan terkirim sendiri.').waitFor();
      expect((await monitoringOf(stack(), own.id, visited)).state).toBe('PLANNED');
      await phone.context().setOffline(false);
      await phone.getByText('Terkirim', { exact: true }).waitFor(patience);
      await expect.poll(async () => (await monitoringOf(stack(), own.id, visited)).photos.length, patience).toBe(1);
      await phone.context().close();

      const { id } = await monitoringOf(stack(), own.id, visited);
      await visit(officer, stack(), `/monev/${id}`);
      await officer.getByRole('img', { name: 'Foto 1' }).waitFor();
      await officer.getByRole('button', { name: 'Nilai kunjungan' }).click();
      await officer.getByLabel('Kesimpulan').fill('Pelayanan berjalan, keselamatan dibina');
      await officer.getByRole('dialog').getByRole('button', { name: 'Nilai kunjungan' }).click();
      await officer.getByRole('button', { name: 'Selesaikan monev' }).waitFor();
      await officer.getByRole('button', { name: 'Catat temuan' }).click();
      const finding = officer.getByRole('dialog');
      await finding.getByLabel('Apa yang kurang').fill('Alat pemadam api kedaluwarsa');
      await finding.getByLabel('Tenggat').fill(`${visited}-11-14`);
      await finding.getByLabel('Penanggung jawab').fill('Ketua lembaga');
      expect(await violations(officer)).toEqual([]);
      await finding.getByRole('button', { name: 'Catat temuan' }).click();
      // It is not closed as long as something is open.
      await officer.getByRole('button', { name: 'Selesaikan monev' }).waitFor({ state: 'detached' });
      await officer.getByText('Belum ditindaklanjuti').waitFor();

      const lks = await signedIn(browser(), stack(), ownDoor, onPhone);
      const answered = async (words: string) => {
        await visit(lks, stack(), `/monev/${id}`);
        await lks.getByRole('button', { name: 'Tindak lanjuti' }).click();
        await lks.getByLabel('Apa yang sudah dilakukan').fill(words);
        await lks.getByRole('dialog').getByRole('button', { name: 'Tindak lanjuti' }).click();
        await lks.getByRole('dialog').waitFor({ state: 'detached' });
        await lks.getByText('Sudah dijawab').waitFor();
        await lks.getByText(words).waitFor();
      };
      await visit(lks, stack(), '/');
      await lks.getByRole('table', { name: 'Monev LKS' }).getByRole('link', { name: String(visited) }).waitFor();
      await answered('APAR sudah diisi ulang');
      expect(await violations(lks)).toEqual([]);
      for (const name of ['Catat temuan', 'Selesaikan temuan', 'Kembalikan', 'Selesaikan monev', 'Nilai kunjungan']) expect(await lks.getByRole('button', { name }).count(), name).toBe(0);
      expect(await lks.getByRole('link', { name: 'Riwayat' }).count()).toBe(0);

      await visit(officer, stack(), `/monev/${id}`);
      await officer.getByRole('button', { name: 'Kembalikan' }).click();
      await officer.getByLabel('Yang masih kurang').fill('Kuitansi belum terlampir');
      await officer.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click();
      await officer.getByText('Catatan kantor: Kuitansi belum terlampir').waitFor();
      await answered('Kuitansi sudah diserahkan ke dinas');
      await lks.context().close();
      await visit(officer, stack(), `/monev/${id}`);
      await officer.getByRole('button', { name: 'Selesaikan temuan' }).click();
      await officer.getByLabel('Catatan penyelesaian').fill('Kuitansi cocok');
      await officer.getByRole('dialog').getByRole('button', { name: 'Selesaikan temuan' }).click();
      await officer.getByRole('button', { name: 'Selesaikan monev' }).click(patience);
      await officer.getByText('Selesai pada').waitFor();

      await visit(officer, stack(), `/lembaga/${own.id}`);
      await officer.getByRole('table', { name: 'Monev LKS' }).getByRole('row', { name: new RegExp(`^${visited}.*Selesai`) }).waitFor();
      await visit(officer, stack(), `/monev?tahun=${visited}`);
      await officer.getByRole('list', { name: 'Monev per tahap' }).getByRole('link', { name: /^Selesai\s*1$/ }).waitFor();
      await visit(officer, stack(), `/kegiatan/${event}`);
      await officer.getByRole('link', { name: own.name }).waitFor();
      await officer.context().close();
    }, 400_000);

    test('planned by mistake is withdrawn with the reason, and its institution is planned again', async () => {
      const institution = await take(stack(), 'registerInstitution', 'Institution', { name: 'LKS Contoh Salah Rencana', kind: 'LKS', area: '36.02.14' });
      const plan = () => take(stack(), 'planMonitorings', 'MonitoringPlan', { year: missed, area: '36.02', institutions: [institution.id], from: `${missed}-09-01`, to: `${missed}-09-12` });
      await plan();
      const { id } = await monitoringOf(stack(), institution.id, missed);
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), `/monev/${id}`);
      await officer.getByRole('button', { name: 'Batalkan monev' }).click();
      const dialog = officer.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Batalkan monev' }).click();
      await dialog.getByText('Harus diisi').waitFor();
      await dialog.getByLabel('Alasan').fill('Lembaga ini pindah ke provinsi lain');
      expect(await violations(officer)).toEqual([]);
      await dialog.getByRole('button', { name: 'Batalkan monev' }).click();
      await officer.getByText('Lembaga ini pindah ke provinsi lain').waitFor();
      await officer.getByText('Dibatalkan', { exact: true }).waitFor();
      expect(await officer.getByRole('link', { name: 'Catat kunjungan' }).count()).toBe(0);
      await plan();
      await officer.context().close();
    }, 120_000);
  });

  describe('an accreditation', () => {
    test('is applied for, recommended, assessed and graded with its certificate, and ends by its last day', async () => {
      const name = 'LKS Contoh Akreditasi Uji';
      const { id } = await take(stack(), 'registerInstitution', 'Institution', { name, kind: 'LKS', area: '36.02.14' });
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), `/lembaga/${id}`);
      await officer.getByText('Belum terakreditasi.').waitFor();
      await officer.getByRole('button', { name: 'Ajukan akreditasi' }).click();
      const dialog = officer.getByRole('dialog');
      await dialog.getByLabel('Tanggal pengajuan').fill(`${missed}-02-03`);
      await dialog.getByRole('button', { name: 'Ajukan akreditasi' }).click();
      await officer.getByRole('heading', { level: 1, name: `Akreditasi ${name}` }).waitFor();
      const record = new URL(officer.url()).pathname;

      // No page offers a grade before its time; who tries all the same is told what comes first (rule 17).
      expect(await officer.getByRole('button', { name: 'Catat peringkat' }).count()).toBe(0);
      const { accreditationScales: [scale] } = await ask<{ accreditationScales: { id: string }[] }>(stack(), regency, '{ accreditationScales(inForce: true) { id } }');
      const early = await attempt(stack(), 'recordGrade', 'Accreditation', { id: record.split('/').at(-1), version: 1, scale: scale?.id, grade: 'A', certificateNumber: 'X', certificateDate: `${missed}-03-01` });
      expect(early.message).toMatch(/rekomendasi/i);

      await officer.getByRole('button', { name: 'Catat rekomendasi' }).click();
      await dialog.getByRole('button', { name: 'Catat rekomendasi' }).click();
      await dialog.getByText(/nomor|wajib|kosong/i).last().waitFor();
      await dialog.getByLabel('Nomor surat rekomendasi').fill('460/77/Dinsos');
      await dialog.getByLabel('Tanggal rekomendasi').fill(`${missed}-02-10`);
      expect(await violations(officer)).toEqual([]);
      await dialog.getByRole('button', { name: 'Catat rekomendasi' }).click();
      await officer.getByRole('button', { name: 'Catat visitasi' }).click();
      await dialog.getByLabel('Tanggal visitasi').fill(`${missed}-03-04`);
      await dialog.getByRole('textbox').nth(1).fill('91,5');
      await dialog.getByRole('button', { name: 'Catat visitasi' }).click();
      await officer.getByText('91,5').waitFor();
      await officer.getByRole('button', { name: 'Catat peringkat' }).click();
      await dialog.getByLabel('Peringkat').selectOption({ index: 1 });
      await dialog.getByLabel('Nomor sertifikat').fill('BALKS/77/UJI');
      await dialog.getByLabel('Tanggal sertifikat').fill(`${missed}-04-01`);
      expect(await violations(officer)).toEqual([]);
      await dialog.getByRole('button', { name: 'Catat peringkat' }).click();
      await officer.getByText('BALKS/77/UJI').waitFor();
      await officer.locator('input[type=file]').setInputFiles({ name: 'sertifikat.pdf', mimeType: 'application/pdf', buffer: certificate });
      await officer.getByRole('link', { name: 'sertifikat.pdf' }).waitFor(patience);
      await visit(officer, stack(), `/lembaga/${id}`);
      await officer.getByText(/^Terakreditasi A, berlaku sampai/).waitFor();

      await visit(officer, stack(), record);
      await officer.getByRole('button', { name: 'Perbaiki sertifikat' }).click();
      await dialog.getByLabel('Berlaku sampai').fill(`${missed}-12-31`);
      await dialog.getByRole('button', { name: 'Perbaiki sertifikat' }).click();
      await officer.getByText('Masa berlaku sertifikat sudah lewat.').waitFor();
      await visit(officer, stack(), `/lembaga/${id}`);
      await officer.getByText('Belum terakreditasi.').waitFor();
      await officer.getByRole('button', { name: 'Ajukan akreditasi' }).waitFor();
      await visit(officer, stack(), '/akreditasi?status=EXPIRED');
      await officer.getByRole('link', { name }).waitFor();
      await officer.context().close();
    }, 240_000);
  });

  describe('a renewal', () => {
    test('names the year without monitoring, and is granted once all are there; its certificate is known to everybody by its code', async () => {
      const own = await ownInstitution(stack());
      if (!(await hasYear(stack(), own.id, visited))) await monitored(stack(), own.id, visited);
      const lks = await signedIn(browser(), stack(), ownDoor, onPhone);
      await visit(lks, stack(), '/');
      await lks.getByRole('link', { name: 'Perpanjang tanda daftar' }).click();
      await lks.getByRole('button', { name: 'Lanjut ke surat wajib' }).click();
      await lks.getByRole('button', { name: 'Lanjut ke surat permohonan' }).click();
      await lks.getByLabel('Nomor surat permohonan').fill('02/LKS/UJI');
      await lks.getByRole('button', { name: 'Simpan dan periksa' }).click();
      await lks.getByRole('button', { name: 'Ajukan ke Kabupaten/kota' }).click();
      await lks.getByText(`belum ada nilai untuk tahun ${missed}`).waitFor();
      expect(await violations(lks)).toEqual([]);
      await monitored(stack(), own.id, missed);
      await lks.getByRole('button', { name: 'Ajukan ke Kabupaten/kota' }).click();
      await lks.waitForURL('**/pendaftaran/*');
      await lks.getByRole('button', { name: 'Tarik permohonan…' }).waitFor();
      const application = new URL(lks.url()).pathname;
      await lks.context().close();

      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), application);
      // The applicant's to withdraw, not the authority's.
      await officer.getByRole('button', { name: 'Semua sesuai' }).waitFor();
      expect(await officer.getByRole('button', { name: 'Tarik permohonan…' }).count()).toBe(0);
      await officer.getByRole('button', { name: 'Semua sesuai' }).click();
      await officer.getByRole('button', { name: 'Nyatakan berkas lengkap' }).click();
      await officer.getByLabel('Tanggal kunjungan').waitFor();
      await officer.getByRole('button', { name: 'Semua sesuai' }).click();
      await officer.getByRole('button', { name: 'Catat verifikasi lapangan' }).click();
      await officer.getByLabel('Nomor Tanda Daftar').fill('460/UJI/TD-LKS');
      await expect.poll(() => officer.getByRole('combobox', { name: 'Penerbit' }).inputValue()).toContain('Dinas Sosial');
      await officer.getByRole('button', { name: 'Daftarkan' }).click();
      await officer.getByRole('button', { name: 'Bekukan…' }).waitFor();

      await visit(officer, stack(), `/lembaga/${own.id}`);
      await officer.getByText('Nomor 460/UJI/TD-LKS').waitFor();
      await officer.getByRole('link', { name: 'Cetak tanda daftar' }).click();
      const verdict = await verdictOf(running, await issued(officer, '460/UJI/TD-LKS'));
      for (const part of [own.name, '460/UJI/TD-LKS']) expect(verdict).toContain(part);
      await officer.context().close();
    }, 400_000);
  });

  test('grades are corrected where the regulation was entered, with the reason', async () => {
    const page = await signedIn(browser(), stack(), province);
    await visit(page, stack(), '/akreditasi?tampilan=peringkat');
    await page.getByRole('button', { name: 'Ubah jenjang Permensos 17/2012' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ubah jenjang' });
    expect(await dialog.getByLabel('Sebutan').first().inputValue()).toBe('Amat baik');
    await dialog.getByLabel('Nama, misalnya peraturannya').fill(' ');
    await dialog.getByRole('button', { name: 'Ubah jenjang' }).click();
    await dialog.getByText('tidak boleh kosong').waitFor();
    await dialog.getByLabel('Nama, misalnya peraturannya').fill('Permensos 17/2012');
    await dialog.getByLabel('Yang belum terkonfirmasi').fill('Permensos 8/2025 sudah dibaca; jenjangnya sama (uji).');
    await dialog.getByLabel('Alasan').fill('Peraturan sudah diperiksa');
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Ubah jenjang' }).click();
    await page.getByText('Permensos 8/2025 sudah dibaca; jenjangnya sama (uji).').waitFor(patience);
    await page.context().close();
  }, 120_000);

  for (const look of looks) {
    test(`no page of monitoring, of accreditation or of an application breaks a rule of WCAG 2.2 AA, ${Object.values(look).slice(0, 2).join(', ')}`, async () => {
      const { monitorings, accreditations, registrations, monitoringInstruments: [instrument] } = await ask<Record<'monitorings' | 'accreditations' | 'registrations', { edges: { node: { id: string } }[] }> & { monitoringInstruments: { id: string }[] }>(
        stack(), province, `{ monitorings(first: 1, filter: { state: [FOLLOW_UP] }) { edges { node { id } } } accreditations(first: 1, filter: { state: [GRADED] }) { edges { node { id } } }
          registrations(first: 1, filter: { state: [SUBMITTED] }) { edges { node { id } } } monitoringInstruments(published: true) { id } }`);
      const [monitoring, accreditation, application] = [monitorings, accreditations, registrations].map(({ edges }) => edges[0]?.node.id);
      const page = await signedIn(browser(), stack(), province, look);
      await judgePages(page, stack(), [
        '/monev', '/monev?tampilan=daftar', '/monev?tampilan=temuan', '/monev?tampilan=instrumen', `/monev/instrumen/${instrument?.id}`, '/monev/instrumen/baru', '/monev/rencana?wilayah=36.02', `/monev/${monitoring}`, `/monev/${monitoring}?bagian=riwayat`,
        '/akreditasi', '/akreditasi?tampilan=peringkat', `/akreditasi/${accreditation}`, `/pendaftaran/${application}`,
      ]);
      await page.context().close();
    }, 240_000);
  }
}

/** Whether the institution has a monitoring of the year. */
async function hasYear(stack: Stack, institution: string, year: number): Promise<boolean> {
  return monitoringOf(stack, institution, year).then(() => true, () => false);
}
