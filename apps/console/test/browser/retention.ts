import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { judgePages, looks, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const area = regionsWithin('36.02.27', 'VILLAGE')[0]?.code ?? '';

/** Somebody asks that their data be erased: the regency proposes it from the record, the data-protection officer decides. */
export function retentionTests({ stack, browser }: Running): void {
  describe('an erasure', () => {
    test('is proposed from the record, decided by another, held for a reason, and the schedule is the province\'s', async () => {
      const { registerBeneficiary: person } = await stack().execute<{ registerBeneficiary: { id: string } }>({
        cookie: await stack().signIn(regency), query: 'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { ... on Beneficiary { id } } }',
        variables: { input: { idempotencyKey: randomUUID(), area, fullName: 'Contoh Minta Hapus', noNikReason: 'Belum membawa kartu', distinct: true } },
      });
      const officer = await signedIn(browser(), stack(), regency);
      await visit(officer, stack(), `/ppks/${person.id}?bagian=riwayat`);
      await officer.getByRole('link', { name: 'Usulkan penghapusan data' }).click();
      const asked = officer.getByRole('dialog', { name: 'Usulkan penghapusan data' });
      await asked.getByLabel('Keterangan').fill('permintaan nomor 12');
      await asked.getByRole('button', { name: 'Usulkan', exact: true }).click();
      const row = officer.getByRole('row', { name: /Contoh Minta Hapus/ });
      await row.getByText('Diusulkan').waitFor(patience);
      await row.getByText(/permintaan nomor 12/).waitFor();
      // Whoever proposed it does not decide.
      expect(await row.getByRole('button').allInnerTexts()).toEqual(['Tahan']);
      expect(await violations(officer)).toEqual([]);

      // Whoever may decide is asked in the inbox, and led to it.
      const asking = await signedIn(browser(), stack(), 'admin@demo.pilar');
      await visit(asking, stack(), '/tugas?jenis=ERASURE_DECIDE');
      await asking.getByRole('link', { name: 'Putuskan penghapusan data: Permintaan subjek data' }).click();
      await asking.waitForURL(/\/pelindungan\/retensi\/[0-9a-f-]{36}/);
      const led = asking.getByRole('row', { name: /Contoh Minta Hapus/ });
      await led.getByRole('button', { name: 'Setujui' }).waitFor(patience);
      const place = new URL(asking.url()).pathname;
      expect(await violations(asking)).toEqual([]);

      const keeper = await signedIn(browser(), stack(), 'auditor@demo.pilar', { viewport: { width: 360, height: 780 } });
      await visit(keeper, stack(), '/pelindungan/retensi');
      const theirs = keeper.getByRole('row', { name: /Contoh Minta Hapus/ });
      await theirs.getByRole('button', { name: 'Setujui' }).click();
      await keeper.getByRole('dialog').getByText(/tidak dapat dikembalikan/).waitFor();
      expect(await violations(keeper)).toEqual([]);
      await keeper.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
      await theirs.getByText('Disetujui', { exact: true }).waitFor(patience);
      await theirs.getByText(/dihapus sehari kemudian/).waitFor();

      await visit(asking, stack(), '/tugas?jenis=ERASURE_DECIDE');
      await asking.getByRole('heading', { name: 'Tidak ada yang cocok' }).waitFor(patience);
      await asking.context().close();

      await officer.reload();
      await row.getByRole('button', { name: 'Tahan' }).click();
      await officer.getByRole('dialog').getByLabel('Alasan').fill('perkara di pengadilan');
      await officer.getByRole('dialog').getByRole('button', { name: 'Tahan' }).click();
      await row.getByText('perkara di pengadilan').waitFor(patience);

      const admin = await signedIn(browser(), stack(), 'admin@demo.pilar');
      await visit(admin, stack(), '/pelindungan/retensi');
      const rule = admin.getByRole('row', { name: /Orang yang bertugas/ });
      await rule.getByText('10 tahun').waitFor(patience);
      await rule.getByRole('button', { name: 'Ubah' }).click();
      await admin.getByLabel('Masa simpan (tahun)').fill('12');
      await admin.getByLabel('Dicocokkan pada').fill('2026-11-02');
      await admin.getByRole('button', { name: 'Simpan masa simpan' }).click();
      await rule.getByText('12 tahun').waitFor(patience);
      await rule.getByText(/Terakhir diperiksa/).waitFor();
      await Promise.all([officer, keeper, admin].map((page) => page.context().close()));
      for (const look of looks) {
        const page = await signedIn(browser(), stack(), 'auditor@demo.pilar', look);
        await judgePages(page, stack(), ['/pelindungan/retensi', '/pelindungan/retensi?status=DONE', place]);
        await page.context().close();
      }
    }, 300_000);

    test('of a guest who is in no register is proposed from the list on which they stand', async () => {
      const made = async (mutation: string, input: object) => (await stack().execute<{ made: { id: string } }>({
        cookie: await stack().signIn(regency), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { made: ${mutation}(input: $input) { ... on Event { id } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } },
      })).made.id;
      const event = await made('recordEvent', { title: 'Rakor Contoh Tamu', type: 'PENSOSKEL', state: 'SCHEDULED', date: '2027-01-05', startTime: '09:00', mode: 'TATAP_MUKA', targetAreas: ['36.02'], venue: { name: 'Aula', area: '36.02.01' }, organisers: [{ kind: 'MAIN', name: 'Panitia' }] });
      await made('inviteParticipants', { event, names: [{ name: 'Contoh Tamu Hapus', group: 'UNDANGAN' }] });
      const officer = await signedIn(browser(), stack(), regency);
      officer.setDefaultTimeout(patience.timeout);
      await visit(officer, stack(), `/kegiatan/${event}?bagian=peserta`);
      await officer.getByRole('button', { name: /Contoh Tamu Hapus/ }).click();
      await officer.getByRole('link', { name: 'Usulkan penghapusan data' }).click();
      await officer.getByRole('dialog').getByRole('button', { name: 'Usulkan', exact: true }).click();
      const row = officer.getByRole('row', { name: /Contoh Tamu Hapus, tamu Rakor Contoh Tamu/ });
      await row.getByText('Diusulkan').waitFor();
      expect(await violations(officer)).toEqual([]);
      await officer.context().close();
    }, 300_000);
  });
}
