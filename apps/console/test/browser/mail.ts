import { daysAfter, today } from '@pilar/domain/dates';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 30_000 };
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

/** Invitations by mail from the list of an event, and the events in an officer's own calendar. */
export function mailTests({ stack, browser, mail }: Running): void {
  const send = async (mutation: string, fields: string, input: object) => (await stack().execute<Record<string, any>>({ // oxlint-disable-line typescript/no-explicit-any -- whatever was asked
    cookie: await stack().signIn(regency), variables: { input: { idempotencyKey: randomUUID(), ...input } },
    query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { result: ${mutation}(input: $input) { __typename ${fields} } }`,
  })).result;
  const invited = async (title: string, names: object[]): Promise<{ id: string; version: number }> => {
    const event = await send('recordEvent', '... on Event { id version }', {
      title, type: 'PENSOSKEL', state: 'SCHEDULED', date: daysAfter(today(), 5), startTime: '09:00', mode: 'TATAP_MUKA', targetAreas: ['36.02'], purpose: 'Berbagi tugas tahun depan',
      venue: { name: 'Aula', area: '36.02.14' }, organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Kabupaten Lebak' }],
    });
    await send('inviteParticipants', '... on Event { id }', { event: event.id, names });
    return event;
  };

  describe('mail', () => {
    test('an officer sends invitations, sees whom they reached, mends an address and sends it again; a cancellation follows', async () => {
      const key = randomUUID().slice(0, 8);
      const { id, version } = await invited('Rakor yang diundang lewat surel', [
        { name: 'Contoh Beralamat', group: 'TKSK', email: `ada-${key}@example.org` }, { name: 'Contoh Ditolak', group: 'TKSK', email: `ditolak-${key}@example.org` }, { name: 'Contoh Tanpa Surel', group: 'PSM' },
      ]);
      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), `/kegiatan/${id}?bagian=peserta`);
      await desk.getByRole('button', { name: 'Kirim undangan' }).click();
      await desk.getByText('3 peserta belum dikirimi: 2 punya alamat surel, 1 tidak.').waitFor(patience);
      await desk.getByText('1 peserta tanpa alamat surel').click();
      await desk.getByText('Contoh untuk Contoh Beralamat').click();
      await desk.getByText(/^Yth\. Contoh Beralamat,/).waitFor();
      expect(await desk.getByLabel('Isi', { exact: true }).inputValue()).toContain('Dalam rangka berbagi tugas tahun depan');
      expect(await violations(desk)).toEqual([]);
      await desk.getByLabel('Perihal').fill('Undangan rakor');
      await desk.getByRole('button', { name: 'Kirim kepada 2 peserta' }).click();
      // What became of it shows by itself.
      await desk.getByText('Surel: 1 terkirim · 1 gagal · 1 tidak punya alamat').waitFor(patience);
      await desk.getByText(/^Undangan: gagal\. Ditolak server penerima/).waitFor();
      expect(await violations(desk)).toEqual([]);
      expect(mail().to(`ada-${key}@example.org`).map(({ raw }) => /^Subject: (.+)$/m.exec(raw)?.[1]?.trim())).toEqual(['Undangan rakor']);

      await desk.getByRole('button', { name: 'Tindakan untuk Contoh Ditolak' }).click();
      await desk.getByLabel('Alamat surel untuk kegiatan ini').fill(`benar-${key}@example.org`);
      await desk.getByRole('button', { name: 'Simpan alamat' }).click();
      await desk.getByText('Alamat tersimpan').waitFor();
      await desk.getByRole('button', { name: 'Kirim ulang 2 yang gagal' }).click();
      await desk.getByText('Surel: 2 terkirim · 1 tidak punya alamat').waitFor(patience);
      expect(mail().to(`benar-${key}@example.org`)).toHaveLength(1);
      await send('cancelEvent', '... on Event { id }', { id, version, reason: 'banjir' });
      await expect.poll(() => mail().to(`ada-${key}@example.org`).length, patience).toBe(2);
      await visit(desk, stack(), `/kegiatan/${id}?bagian=peserta`);
      await desk.getByText(/^Pembatalan: terkirim/).first().waitFor(patience);
      expect(await desk.getByRole('button', { name: 'Kirim undangan' }).count()).toBe(0);
      await desk.context().close();
    });

    test('where mail is off the page says so and leads to the paper', async () => {
      const { id } = await invited('Rakor tanpa surel', [{ name: 'Contoh', group: 'TKSK' }]);
      const page = await signedIn(browser(), stack(), regency, { language: 'en', ...phone });
      await page.route('**/graphql', async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replaceAll('"sender":"Dinas Sosial Contoh <undangan@contoh.example>"', '"sender":null') });
      });
      await visit(page, stack(), `/kegiatan/${id}?bagian=peserta`);
      await page.getByText('E-mail is not switched on in this installation.').waitFor(patience);
      expect(await page.getByRole('button', { name: 'Send invitations' }).count()).toBe(0);
      await page.getByRole('link', { name: 'Print the invitation' }).click();
      await page.waitForURL(/\/naskah\/undangan$/);
      await page.context().close();
    });
  });

  describe('a calendar of one\'s own', () => {
    test('is subscribed to by an address that is shown once, and ends when it is revoked', async () => {
      const { id } = await invited('Kegiatan dalam kalender', []);
      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), '/kegiatan?sebagai=kalender');
      await desk.getByRole('button', { name: 'Langganan kalender' }).click();
      await desk.getByText('Belum ada alamat.').waitFor(patience);
      await desk.getByRole('button', { name: 'Buat alamat' }).click();
      await desk.getByText('Tulis untuk apa alamat ini.').waitFor();
      await desk.getByLabel('Untuk apa').fill('Ponsel saya');
      await desk.getByRole('button', { name: 'Buat alamat' }).click();
      const address = await desk.getByLabel('Alamat untuk Ponsel saya').inputValue(patience);
      expect(await violations(desk)).toEqual([]);
      expect(await (await fetch(address)).text()).toContain(`UID:event-${id}@pilar`);
      await desk.getByRole('button', { name: 'Selesai' }).click();
      await desk.getByRole('button', { name: 'Langganan kalender' }).click();
      await desk.getByText(/dipakai terakhir/).waitFor(patience);
      expect(await desk.content()).not.toContain(address.slice(-47));
      await desk.getByRole('button', { name: 'Cabut alamat Ponsel saya' }).click();
      await desk.getByRole('button', { name: 'Ya, cabut' }).click();
      await desk.getByText('Belum ada alamat.').waitFor(patience);
      expect((await fetch(address)).status).toBe(404);
      await desk.context().close();
    });
  });
}
