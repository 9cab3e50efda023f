import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { pick, regency } from './form-steps.ts';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const homeVillage = regionsWithin('36.02.28', 'VILLAGE')[1] ?? { code: '', name: '' };
const home = homeVillage.code;
/** A village of the other demo regency, by a name that no other village has. */
const away = regionsWithin('36.04.34', 'VILLAGE')[0] ?? { code: '', name: '' };

/** What happens to families, as officers record it: another head, somebody leaves and joins, two become one, a move to another regency and its reception. */
export function familyChangeTests({ stack, browser }: Running): void {
  const made = async (mutation: string, type: string, input: object): Promise<string> => (await stack().execute<Record<string, { id: string }>>({
    cookie: await stack().signIn(regency), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { id } ... on Error { message } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } },
  }))[mutation]?.id ?? '';
  const member = (family: string, fullName: string, relation: string, birthDate: string) => made('registerBeneficiary', 'Beneficiary', { area: home, family, fullName, relation, birthDate, noNikReason: 'Belum membawa kartu', distinct: true });

  describe('what happens to families', () => {
    test('another head, a member leaves and joins again, two families become one, and one moves to another regency', async () => {
      const family = await made('registerFamily', 'Family', { area: home });
      await member(family, 'Contoh Ubah Suami', 'KEPALA_KELUARGA', '1970-02-03');
      await member(family, 'Contoh Ubah Istri', 'ISTRI', '1972-02-03');
      const child = await member(family, 'Contoh Ubah Anak', 'ANAK', '2001-02-03');
      const other = await made('registerFamily', 'Family', { area: home });
      await member(other, 'Contoh Ubah Paman', 'KEPALA_KELUARGA', '1968-02-03');

      const officer = await signedIn(browser(), stack(), regency);
      const members = officer.getByRole('table', { name: 'Anggota keluarga' });
      const change = async (what: string) => {
        await officer.getByRole('button', { name: /^Catat perubahan/ }).click(patience);
        await officer.getByRole('button', { name: what, exact: true }).click();
      };
      await visit(officer, stack(), `/ppks/keluarga/${family}`);
      await change('Kepala keluarga baru');
      await officer.getByLabel('Contoh Ubah Suami').selectOption({ label: 'Suami' });
      // Nobody is head then, which is said before anything is sent.
      await officer.getByRole('button', { name: 'Simpan kepala keluarga baru' }).click();
      await officer.getByRole('heading', { name: /^Ada \d isian yang perlu diperbaiki$/ }).waitFor(patience);
      await officer.getByLabel('Contoh Ubah Istri').selectOption({ label: 'Kepala keluarga' });
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Simpan kepala keluarga baru' }).click();
      await officer.getByRole('heading', { level: 1, name: 'Keluarga Contoh Ubah Istri' }).waitFor(patience);

      await change('Anggota keluar');
      await officer.getByLabel('Siapa').selectOption({ label: 'Contoh Ubah Anak' });
      await officer.getByRole('button', { name: 'Catat keluar dari keluarga' }).click();
      await members.getByText('Contoh Ubah Anak').waitFor({ state: 'detached', ...patience });

      // A death recorded by mistake of somebody who is in no family is taken back on their own page.
      await visit(officer, stack(), `/ppks/${child}`);
      await change('Kematian');
      await officer.getByRole('button', { name: 'Catat kematian', exact: true }).click();
      await officer.getByRole('button', { name: 'Batalkan kematian', exact: true }).click(patience);
      await officer.getByRole('dialog').getByLabel('Alasan').fill('Orang lain bernama sama');
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('dialog').getByRole('button', { name: 'Batalkan', exact: true }).click();
      await officer.getByRole('button', { name: 'Batalkan kematian', exact: true }).waitFor({ state: 'detached', ...patience });
      await change('Masuk keluarga');
      await pick(officer, 'Keluarga', 'Contoh Ubah Istri', /Contoh Ubah Istri/);
      await officer.getByLabel('Hubungan dengan kepala keluarga').selectOption({ label: 'Anak' });
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Masukkan ke keluarga' }).click();
      await officer.getByRole('link', { name: /Contoh Ubah Istri/ }).first().waitFor(patience);

      await visit(officer, stack(), `/ppks/keluarga/${family}`);
      await members.getByText('Contoh Ubah Anak').waitFor(patience);
      await change('Gabung KK');
      await pick(officer, 'Keluarga yang bergabung', 'Contoh Ubah Paman', /Contoh Ubah Paman/);
      await officer.getByLabel('Contoh Ubah Paman', { exact: true }).selectOption({ label: 'Famili lain' });
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('button', { name: 'Gabungkan kedua keluarga' }).click();
      await members.getByText('Contoh Ubah Paman').waitFor(patience);
      // The id of the other family leads here from now on.
      await visit(officer, stack(), `/ppks/keluarga/${other}`);
      await officer.getByRole('heading', { level: 1, name: 'Keluarga Contoh Ubah Istri' }).waitFor(patience);

      await visit(officer, stack(), `/ppks/keluarga/${family}`);
      await change('Pindah');
      await pick(officer, 'Pindah ke', `${away.name} Bandung`, new RegExp(`Desa ${away.name}, Kec\\. Bandung`));
      await officer.getByLabel('Tanggal kejadian').fill(today());
      await officer.getByLabel('Alasan').fill('Karena KDRT');
      await officer.getByRole('button', { name: 'Catat kepindahan' }).click();
      await officer.getByText(/menunggu diterima di sana/).waitFor(patience);

      const receiver = await signedIn(browser(), stack(), 'serang@demo.pilar');
      // Where they came from, and why, is told nobody here: they may have fled.
      const told = async () => (await receiver.locator('main').innerText()).match(new RegExp(`KDRT|${homeVillage.name}|Lebak`, 'g'));
      await visit(receiver, stack(), '/ppks');
      await receiver.getByRole('table', { name: 'Menunggu diterima' }).getByRole('link', { name: /Contoh Ubah Istri/ }).click(patience);
      await receiver.getByRole('button', { name: 'Terima keluarga' }).waitFor(patience);
      expect(await told()).toBeNull();
      await receiver.getByRole('button', { name: 'Terima keluarga' }).click(patience);
      expect(await violations(receiver)).toEqual([]);
      await receiver.getByRole('button', { name: 'Terima di wilayah ini' }).click();
      await receiver.getByRole('button', { name: /^Catat perubahan/ }).waitFor(patience);
      expect(await told()).toBeNull();
      await receiver.goto(`${stack().url}/ppks/keluarga/${family}?bagian=riwayat`);
      await receiver.locator('main').getByRole('listitem').first().waitFor(patience);
      expect(await told()).toBeNull();
      await receiver.context().close();

      // Somebody in no family moves likewise; a move by mistake is taken back as long as nobody has received them.
      const alone = await made('registerBeneficiary', 'Beneficiary', { area: home, fullName: 'Contoh Ubah Sendiri', birthDate: '1960-02-03', noNikReason: 'Belum membawa kartu', distinct: true });
      const moveAlone = async () => {
        await change('Pindah');
        await pick(officer, 'Pindah ke', `${away.name} Bandung`, new RegExp(`Desa ${away.name}, Kec\\. Bandung`));
        await officer.getByLabel('Tanggal kejadian').fill(today());
        await officer.getByLabel('Alasan').fill('Karena KDRT');
        await officer.getByRole('button', { name: 'Catat kepindahan' }).click();
        await officer.getByText(/menunggu diterima di sana/).waitFor(patience);
      };
      await visit(officer, stack(), `/ppks/${alone}`);
      await moveAlone();
      await officer.getByRole('button', { name: 'Batalkan kepindahan', exact: true }).click(patience);
      await officer.getByRole('dialog').getByLabel('Alasan').fill('Salah orang');
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('dialog').getByRole('button', { name: 'Batalkan', exact: true }).click();
      await officer.getByText(/menunggu diterima di sana/).waitFor({ state: 'detached', ...patience });
      await moveAlone();
      const neighbour = await signedIn(browser(), stack(), 'serang@demo.pilar');
      const toldOther = async () => (await neighbour.locator('main').innerText()).match(new RegExp(`KDRT|Salah orang|${homeVillage.name}|Lebak`, 'g'));
      await visit(neighbour, stack(), '/ppks');
      await neighbour.getByRole('table', { name: 'Orang yang menunggu diterima' }).getByRole('link', { name: /Contoh Ubah Sendiri/ }).click(patience);
      await neighbour.getByRole('button', { name: 'Terima orang ini' }).waitFor(patience);
      expect(await toldOther()).toBeNull();
      await neighbour.getByRole('button', { name: 'Terima orang ini' }).click(patience);
      expect(await violations(neighbour)).toEqual([]);
      await neighbour.getByRole('button', { name: 'Terima di wilayah ini' }).click();
      await neighbour.getByRole('button', { name: /^Catat perubahan/ }).waitFor(patience);
      expect(await toldOther()).toBeNull();
      await neighbour.context().close();
      await officer.goto(`${stack().url}/ppks/${alone}`);
      await officer.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor(patience);

      // It is theirs now, and no longer told of here.
      await officer.goto(`${stack().url}/ppks/keluarga/${family}`);
      await officer.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor(patience);
      await officer.context().close();
    }, 600_000);
  });
}
