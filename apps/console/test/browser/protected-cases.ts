import { regionsWithin } from '@pilar/domain/regions';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const [regencyOfTksk, tksk] = ['serang@demo.pilar', 'tksk@demo.pilar'];
const village = regionsWithin('36.04.34', 'VILLAGE')[0]?.code ?? '';
type Case = { id: string; number: string; version: number };

/** A violence case where a TKSK works: who decides on it finds it by its number, the TKSK nowhere, their own report neither. */
export function protectedCaseTests({ stack, browser }: Running): void {
  const made = async <Made extends object>(email: string, mutation: string, type: string, fields: string, input: object): Promise<Made> => (await stack().execute<Record<string, Made>>({
    cookie: await stack().signIn(email), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { ${fields} } ... on Error { message } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } },
  }))[mutation] as Made;
  const person = (fullName: string) => made<{ id: string }>(regencyOfTksk, 'registerBeneficiary', 'Beneficiary', 'id', { area: village, fullName, birthDate: '1990-02-03', sex: 'P', noNikReason: 'Belum membawa kartu', distinct: true });

  describe('a violence case', () => {
    test('is found by its number by the regency, and by a TKSK of the same district on no page', async () => {
      const hurt = await person('Contoh Lindung Satu');
      const { id, number } = await made<Case>(regencyOfTksk, 'reportCase', 'WelfareCase', 'id number version', { beneficiary: hurt.id, type: 'KTK', foundOn: '2026-10-01' });

      const officer = await signedIn(browser(), stack(), regencyOfTksk);
      const words = officer.getByLabel('NIK, nomor KK, atau nama');
      await visit(officer, stack(), '/ppks');
      await words.fill(number.toLowerCase());
      await words.press('Enter');
      const row = officer.getByRole('table', { name: 'Kasus PPKS' }).getByRole('link', { name: 'Contoh Lindung Satu' });
      await row.waitFor(patience);
      expect(officer.url()).not.toMatch(/K-/i);
      expect(await violations(officer)).toEqual([]);
      const box = officer.getByRole('search').getByRole('combobox', { name: 'Cari orang, lembaga, kegiatan' });
      await box.fill(number);
      await officer.getByRole('option', { name: number }).click(patience);
      await officer.getByRole('heading', { level: 1, name: 'Contoh Lindung Satu' }).waitFor(patience);
      expect(new URL(officer.url()).pathname).toBe(`/ppks/kasus/${id}`);
      await officer.context().close();

      const page = await signedIn(browser(), stack(), tksk);
      await visit(page, stack(), '/ppks/kasus');
      await page.getByRole('searchbox', { name: 'Nomor kasus' }).fill(number);
      await page.locator('main').getByText(/cocok|Belum ada kasus/).first().waitFor(patience);
      expect(await page.getByText('Contoh Lindung Satu').count()).toBe(0);
      await visit(page, stack(), `/ppks/${hurt.id}`);
      await page.getByRole('heading', { level: 1, name: 'Contoh Lindung Satu' }).waitFor(patience);
      await page.getByText('Belum ada kasus yang tercatat.').waitFor(patience);
      expect(await page.getByText(/Korban Tindak Kekerasan|KTK/).count()).toBe(0);
      await visit(page, stack(), '/ppks');
      await page.getByLabel('NIK, nomor KK, atau nama').fill(number);
      await page.getByLabel('NIK, nomor KK, atau nama').press('Enter');
      await page.getByRole('heading', { name: `Kasus ${number} tidak ditemukan` }).waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('combobox', { name: 'Cari orang, lembaga, kegiatan' }).fill(number);
      await page.getByRole('search').getByRole('paragraph').getByText('Tidak ada yang cocok di wilayah ini.').waitFor(patience);
      await visit(page, stack(), '/rekap-ppks?jenis=KTK');
      expect(await page.locator('main a[href*="/ppks/kasus?"]').count()).toBe(0);
      await page.goto(`${stack().url}/ppks/kasus/${id}`);
      await page.getByRole('heading', { name: 'Tidak ditemukan' }).waitFor(patience);
      await page.context().close();
    }, 600_000);

    test('that the TKSK reported tells them that it was received, and nothing of the shelter', async () => {
      const hurt = await person('Contoh Lindung Dua');
      const page = await signedIn(browser(), stack(), tksk);
      await visit(page, stack(), `/ppks/kasus/baru?orang=${hurt.id}`);
      await page.getByLabel('Jenis PPKS').selectOption({ label: 'Korban Tindak Kekerasan' });
      await page.getByRole('textbox', { name: 'Kronologi' }).fill('Diancam di rumah');
      await page.getByRole('button', { name: 'Simpan dan laporkan ke kabupaten/kota' }).click();
      await page.getByText('Laporan Anda sudah diterima').waitFor(patience);
      expect(await violations(page)).toEqual([]);
      const address = page.url();

      const { welfareCases } = await stack().execute<{ welfareCases: { edges: { node: Case }[] } }>({ cookie: await stack().signIn(regencyOfTksk), query: `{ welfareCases(first: 100, area: "${village}", filter: { type: ["KTK"], state: [REPORTED] }) { edges { node { id number version } } } }` });
      const told = welfareCases.edges.map(({ node }) => node).find((one) => address.endsWith(one.id)) ?? { id: '', number: '', version: 0 };
      await made(regencyOfTksk, 'transferCase', 'WelfareCase', 'id', { id: told.id, version: told.version, happenedOn: '2026-11-20', transferredTo: 'Rumah Aman Contoh' });

      await page.goto(address);
      await page.getByText('Laporan Anda sudah diterima').waitFor(patience);
      await page.getByText(told.number).first().waitFor(patience);
      for (const word of ['Rumah Aman Contoh', 'Dialihkan', 'Diancam di rumah', 'Ditangani']) expect(await page.locator('main').getByText(word).count()).toBe(0);
      expect(await page.locator('main').getByRole('button', { name: 'Ubah', exact: true }).count()).toBe(0);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    }, 300_000);
  });
}
