import { today } from '@pilar/domain/dates';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { signedIn, violations, visit, visitField, type Running } from './pages.ts';

const phone = { viewport: { width: 390, height: 780 }, hasTouch: true };
const patience = { timeout: 30_000 };

/** Who is invited to an event and who came: the whole of it, at the desk, on the phones of those who come and on an officer's without a line. */
export function attendanceTests({ stack, browser }: Running): void {
  const asked = async (query: string, variables: object) => stack().execute<Record<string, any>>({ query, variables: { ...variables }, cookie: await stack().signIn(regency) }); // oxlint-disable-line typescript/no-explicit-any -- whatever was asked
  const begun = async (): Promise<string> => {
    const { recordEvent } = await asked('mutation ($input: RecordEventInput!) { recordEvent(input: $input) { __typename ... on Event { id } } }', {
      input: {
        idempotencyKey: randomUUID(), title: 'Penyuluhan yang dihadiri', type: 'PENSOSKEL', state: 'SCHEDULED', date: today(), mode: 'TATAP_MUKA', targetAreas: ['36.02'],
        venue: { name: 'Aula', area: '36.02.14' }, organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Kabupaten Lebak' }],
      },
    });
    return recordEvent.id;
  };
  const listOf = async (id: string) => {
    const { event } = await asked('query ($id: ID!) { event(id: $id) { participantCount attendance(first: 100) { edges { node { name state walkIn checkInMethod checkInCode signature } } } } }', { id });
    return { count: event.participantCount as number | null, rows: event.attendance.edges.map(({ node }: { node: object }) => node) as { name: string; state: string; walkIn: boolean; checkInMethod: string | null; checkInCode: string; signature: string | null }[] };
  };

  describe('attendance', () => {
    test('invited by filter, checked in by the link, ticked without a line, a guest signs, and the numbers are right', async () => {
      const id = await begun();
      const desk = await signedIn(browser(), stack(), regency);
      await visit(desk, stack(), `/kegiatan/${id}?bagian=peserta`);
      await desk.getByRole('button', { name: 'Undang peserta' }).click();
      // Whom else one may look for, by what their bodies are; and an earlier event by words of its title.
      const source = desk.getByLabel('Ambil dari');
      for (const [from, filter] of [['Pengurus Karang Taruna', 'Status'], ['Pengurus forum', 'Jenis forum'], ['Kepala LKS', 'Layanan'], ['Petugas Puskesos', null], ['Pejabat instansi', 'Jenis instansi']] as const) {
        await source.selectOption(from);
        if (filter) await desk.getByLabel(filter, { exact: true }).waitFor();
        await desk.getByRole('button', { name: 'Lihat daftarnya' }).click();
        await desk.getByText(/\d+ orang ditemukan/).waitFor(patience);
      }
      await desk.getByLabel('Jenis instansi').selectOption('Dinas Sosial');
      expect(await violations(desk)).toEqual([]);
      await source.selectOption('Kegiatan sebelumnya');
      await pick(desk, 'Kegiatan', 'Rangkasbitung', /^Rapat Koordinasi Kesos Kecamatan Rangkasbitung/);
      await desk.getByRole('button', { name: 'Lihat daftarnya' }).click();
      await desk.getByText(/^0 orang ditemukan/).waitFor(patience);
      await source.selectOption('Pilar sosial');
      await desk.getByRole('button', { name: 'Lihat daftarnya' }).click();
      await desk.getByText(/[1-9]\d* orang ditemukan, 0 sudah ada dalam daftar/).waitFor(patience);
      expect(await violations(desk)).toEqual([]);
      await desk.getByRole('button', { name: /^Undang \d+ orang$/ }).click();
      await desk.getByRole('searchbox', { name: 'Cari nama, lembaga, atau kode' }).waitFor(patience);
      const invited = (await listOf(id)).rows;
      expect(invited.length).toBeGreaterThan(20);
      expect(await violations(desk)).toEqual([]);

      // Typed and Enter, as an officer does at the door.
      const [first, second, third, fourth, fifth] = invited;
      await desk.getByRole('searchbox', { name: 'Cari nama, lembaga, atau kode' }).fill(first?.name ?? '');
      await desk.keyboard.press('Enter');
      await expect.poll(async () => (await listOf(id)).rows[0]).toMatchObject({ state: 'PRESENT', checkInMethod: 'LIST' });

      await desk.getByRole('button', { name: 'Tautan dan kode QR' }).click();
      await desk.getByRole('button', { name: 'Buka tautan' }).click();
      const link = await desk.locator('a[href*="/hadir/"]').first().getAttribute('href', patience);
      await desk.getByRole('link', { name: 'Tampilkan besar' }).click();
      await desk.getByRole('img', { name: 'Kode QR tautan daftar hadir' }).waitFor();
      expect(await violations(desk)).toEqual([]);

      const guest = await (await browser().open(phone)).newPage();
      await guest.goto(link ?? '');
      await guest.getByLabel(/^Kode peserta/).fill(second?.checkInCode ?? '');
      await guest.getByRole('button', { name: 'Catat hadir' }).first().click();
      await guest.getByText(/Kehadiran Anda tercatat pukul/).waitFor(patience);
      expect(await guest.content()).not.toContain(second?.name);
      expect(await violations(guest)).toEqual([]);
      await guest.context().close();

      const officer = await signedIn(browser(), stack(), regency, phone);
      await visitField(officer, stack());
      await visit(officer, stack(), `/lapangan/hadir/${id}`);
      await officer.getByRole('checkbox', { name: `${third?.name} hadir` }).waitFor(patience);
      await officer.context().setOffline(true);
      await officer.getByRole('checkbox', { name: `${third?.name} hadir` }).click();
      await officer.getByText('menunggu terkirim').waitFor();
      // Taken back while it waits, and ticked again.
      await officer.getByRole('checkbox', { name: `${third?.name} hadir` }).click();
      await expect.poll(() => officer.getByText('menunggu terkirim').count()).toBe(0);
      await officer.getByRole('checkbox', { name: `${third?.name} hadir` }).click();
      await officer.getByRole('button', { name: 'Catat yang datang' }).click();
      await officer.getByLabel('Nama', { exact: true }).fill('Contoh Tamu Aula');
      await officer.getByLabel('Kelompok').selectOption('UNDANGAN');
      const pad = await officer.getByRole('img', { name: /^Tanda tangan/ }).boundingBox();
      await officer.mouse.move((pad?.x ?? 0) + 20, (pad?.y ?? 0) + 20);
      await officer.mouse.down();
      await officer.mouse.move((pad?.x ?? 0) + 90, (pad?.y ?? 0) + 60, { steps: 6 });
      await officer.mouse.up();
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Catat hadir' }).click();
      await officer.getByText('Contoh Tamu Aula').waitFor();
      // A name of the list, typed as a guest's: it is asked at once who came, and the answer waits for a line.
      for (const [name, answer] of [[fourth?.name, /^Ini /], [fifth?.name, 'Orang lain, catat juga']] as const) {
        await officer.getByRole('button', { name: 'Catat yang datang' }).click();
        await officer.getByLabel('Nama', { exact: true }).fill(name ?? '');
        await officer.getByLabel('Kelompok').selectOption('MASYARAKAT');
        await officer.getByRole('button', { name: 'Catat hadir' }).click();
        await officer.getByText(`Dalam daftar ada nama yang sama dengan ${name}.`).waitFor();
        expect(await violations(officer)).toEqual([]);
        await officer.getByRole('button', { name: answer }).first().click();
        await officer.getByRole('button', { name: 'Catat yang datang' }).waitFor();
      }
      // One who is put on the list meanwhile, which this phone cannot know: nothing is lost, it is asked once the line is back.
      await officer.getByRole('button', { name: 'Catat yang datang' }).click();
      await officer.getByLabel('Nama', { exact: true }).fill('Contoh Menyusul');
      await officer.getByLabel('Kelompok').selectOption('MASYARAKAT');
      await officer.getByRole('button', { name: 'Catat hadir' }).click();
      await officer.getByText('Contoh Menyusul').waitFor();
      await asked('mutation ($input: InviteParticipantsInput!) { inviteParticipants(input: $input) { __typename } }', { input: { idempotencyKey: randomUUID(), event: id, names: [{ name: 'Contoh Menyusul', group: 'PSM' }] } });
      expect((await listOf(id)).count).toBe(2);
      await officer.context().setOffline(false);
      await officer.getByRole('button', { name: 'Orang lain, catat juga' }).click(patience);
      await expect.poll(async () => (await listOf(id)).count, patience).toBe(7);
      const { rows } = await listOf(id);
      expect(rows.find(({ name }) => name === third?.name)).toMatchObject({ state: 'PRESENT', checkInMethod: 'LIST' });
      expect(rows.filter(({ name }) => name === fourth?.name)).toMatchObject([{ state: 'PRESENT', walkIn: false, checkInMethod: 'LIST' }]);
      expect(rows.filter(({ name }) => name === fifth?.name).map(({ state, walkIn }) => [state, walkIn]).toSorted()).toEqual([['INVITED', false], ['PRESENT', true]]);
      expect(rows.filter(({ name }) => name === 'Contoh Menyusul').map(({ state, walkIn }) => [state, walkIn]).toSorted()).toEqual([['INVITED', false], ['PRESENT', true]]);
      expect(rows.find(({ name }) => name === 'Contoh Tamu Aula')).toMatchObject({ walkIn: true, state: 'PRESENT', signature: expect.stringMatching(/^\d+,\d+ /) });
      await officer.context().close();
      await desk.context().close();

      const english = await signedIn(browser(), stack(), regency, { language: 'en' });
      await visit(english, stack(), `/kegiatan/${id}?bagian=peserta`);
      await english.getByRole('heading', { name: 'Participants' }).waitFor();
      expect(await english.getByText(/^7 present$/).count()).toBe(1);
      await english.context().close();
    });
  });
}
