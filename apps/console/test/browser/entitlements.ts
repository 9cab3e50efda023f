import { randomUUID } from 'node:crypto';
import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { regency } from './form-steps.ts';
import { judgePages, looks, signedIn, violations, visit, type Running } from './pages.ts';

/** Everything at once shares the machine, and a page may wait for its turn. */
const patience = { timeout: 90_000 };
const district = regionsWithin('36.02', 'DISTRICT').at(-3)?.code ?? '';
const village = regionsWithin(district, 'VILLAGE')[0]?.code ?? '';
const year = today().slice(0, 4);
const name = 'Bantuan Uji Lebak';

/** Entitlements: a family from its proposal by a decree to aid, frozen the day a death is known, and ended. */
export function entitlementTests({ stack, browser }: Running): void {
  const made = async (mutation: string, type: string, input: object): Promise<string> => (await stack().execute<Record<string, { id: string }>>({
    cookie: await stack().signIn(regency), query: `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) { ${mutation}(input: $input) { __typename ... on ${type} { id } ... on Error { message } } }`, variables: { input: { idempotencyKey: randomUUID(), ...input } },
  }))[mutation]?.id ?? '';
  /** A family of one, with a programme that asks for nothing and one that asks for what it lacks. */
  async function stage() {
    const programme = (code: string, title: string, conditions?: object) => made('registerProgramme', 'Programme', {
      code, name: title, ownerLevel: 'REGENCY', fundSource: 'APBD_KAB', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm: 'CASH', target: 'FAMILY', frequency: 'MONTHLY', yearFrom: 2020, conditions,
    });
    await programme('UJI-HAK', name);
    await programme('UJI-SYARAT', 'Bantuan Uji Desil', { desilMax: 1 });
    const person = async (fullName: string) => {
      const family = await made('registerFamily', 'Family', { area: village });
      return { family, head: await made('registerBeneficiary', 'Beneficiary', { area: village, family, fullName, relation: 'KEPALA_KELUARGA', birthDate: '1950-02-03', noNikReason: 'Belum membawa kartu', distinct: true }) };
    };
    const [first, second] = [await person('Contoh Hak Satu'), await person('Contoh Hak Dua')];
    await made('proposeEntitlement', 'Entitlement', { programme: 'UJI-HAK', year: Number(year), family: second.family });
    await made('proposeEntitlement', 'Entitlement', { programme: 'UJI-SYARAT', year: Number(year), family: second.family });
    return { first, second };
  }

  describe('entitlements', () => {
    test('a family is proposed, approved with others by one decree, receives, and is frozen the day its death is known', async () => {
      const { first } = await stage();
      const page = await signedIn(browser(), stack(), regency);
      await visit(page, stack(), `/ppks/keluarga/${first.family}`);
      const aid = page.getByRole('region', { name: 'Bantuan', exact: true });
      await aid.getByText('Belum ada bantuan yang dicatat.').waitFor(patience);
      await aid.getByRole('link', { name: 'Usulkan bantuan' }).click();
      await page.getByLabel('Program').selectOption({ label: name }, patience);
      await page.getByRole('textbox', { name: 'Tahun' }).fill('2019');
      await page.getByRole('button', { name: 'Usulkan bantuan' }).click();
      await page.getByText(/berjalan 2020–/).first().waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('textbox', { name: 'Tahun' }).fill(year);
      await page.getByRole('button', { name: 'Usulkan bantuan' }).click();
      await page.getByRole('heading', { level: 1, name: `${name}: Contoh Hak Satu` }).waitFor(patience);
      const record = new URL(page.url()).pathname;

      // All that wait in the village: two are eligible, one lacks what its programme asks for.
      await visit(page, stack(), `/bantuan/hak?wilayah=${village}`);
      await page.getByRole('link', { name: 'Menunggu keputusan' }).and(page.locator('[aria-current=page]')).waitFor(patience);
      await page.getByRole('button', { name: /^Pilih semua/ }).click();
      await page.getByRole('button', { name: 'Periksa syarat (3)' }).click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Periksa syarat' }).click();
      await page.getByText('Periksa syarat: 2 berhasil, 1 tidak.').waitFor(patience);
      await page.getByRole('alert').getByText(/syarat Bantuan Uji Desil tidak terpenuhi: desil keluarga/).waitFor(patience);
      expect(await violations(page)).toEqual([]);
      await page.getByRole('checkbox', { name: `Pilih Contoh Hak Satu, ${name}` }).check();
      await page.getByRole('checkbox', { name: `Pilih Contoh Hak Dua, ${name}` }).check();
      await page.getByRole('button', { name: 'Tetapkan dengan SK (2)' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan dengan SK' }).click();
      await page.getByRole('dialog').getByText('Lengkapi isian yang wajib.').waitFor(patience);
      await page.getByRole('dialog').getByLabel('Nomor SK').fill('Contoh 460/Kep.3-Huk/2026');
      await page.getByRole('dialog').getByLabel('Tanggal SK').fill(today());
      expect(await violations(page)).toEqual([]);
      await page.getByRole('dialog').getByRole('button', { name: 'Tetapkan dengan SK' }).click();
      await page.getByText('Tetapkan dengan SK: 2 berhasil, 0 tidak.').waitFor(patience);

      await visit(page, stack(), record);
      const step = async (what: string, said?: string) => {
        await page.getByRole('button', { name: what, exact: true }).click(patience);
        if (said) await page.getByRole('dialog').getByLabel('Alasan').selectOption({ label: said });
        await page.getByRole('dialog').getByRole('button', { name: what, exact: true }).click();
      };
      await step('Aktifkan');
      await step('Tangguhkan', 'Data perlu diperiksa');
      await page.getByText('Ditangguhkan', { exact: true }).first().waitFor(patience);
      await step('Lanjutkan lagi');
      await page.getByRole('button', { name: 'Tangguhkan' }).waitFor(patience);
      expect(await violations(page)).toEqual([]);

      // The death is recorded elsewhere: the page tells that something has changed.
      expect(await made('recordDeath', 'Beneficiary', { id: first.head, version: 1, happenedOn: today() })).toBe(first.head);
      await page.getByText('Catatan ini berubah.').waitFor(patience);
      await page.getByRole('button', { name: 'Muat ulang' }).click();
      await page.getByText(/Sejak .* tidak ada yang disalurkan: Keluarga bubar \(aturan 36\)/).waitFor(patience);
      expect(await page.getByRole('button', { name: 'Tangguhkan' }).count()).toBe(0);
      const task = page.getByRole('listitem').filter({ hasText: 'Putuskan hak bantuan yang dibekukan' }).getByRole('link', { name: `${name} ${year}` });
      // The inbox learns of it a moment later.
      await expect.poll(async () => {
        await visit(page, stack(), '/tugas?jenis=ENTITLEMENT_FROZEN');
        return task.count();
      }, patience).toBe(1);
      await task.click();
      await page.waitForURL(`**${record}`);
      await step('Hentikan', 'Keluarga bubar');
      await page.getByText('Dihentikan', { exact: true }).first().waitFor(patience);
      expect(await violations(page)).toEqual([]);

      await visit(page, stack(), `/ppks/keluarga/${first.family}`);
      await aid.getByRole('link', { name: `${name}, ${year}` }).waitFor(patience);
      await page.getByRole('region', { name: 'Riwayat bantuan' }).getByText(/^Hentikan · Keluarga bubar$/).waitFor(patience);
      expect(await violations(page)).toEqual([]);

      // Whoever receives something is not leafed through over a regency; how many there are is told.
      await visit(page, stack(), '/bantuan/hak?urut=AREA');
      await page.getByRole('heading', { name: 'Persempit daftarnya' }).waitFor(patience);
      await page.context().close();
    }, 600_000);

    for (const look of looks) {
      test(`no page breaks a rule of WCAG 2.2 AA, ${look.language}, ${look.colorScheme}`, async () => {
        type Found = { entitlements: { edges: { node: { id: string; family: { id: string } | null } }[] } };
        const { entitlements } = await stack().execute<Found>({ query: '{ entitlements(area: "36.02", first: 1, filter: { state: [ELIGIBLE] }) { edges { node { id family { id } } } } }', cookie: await stack().signIn(regency) });
        const { id, family } = entitlements.edges[0]?.node ?? { id: '', family: null };
        const page = await signedIn(browser(), stack(), regency, look);
        await judgePages(page, stack(), ['/bantuan/hak', '/bantuan/hak?beku=ya&urut=SINCE', '/bantuan/hak/usulan-diterima', `/bantuan/hak/baru?keluarga=${family?.id}`, `/bantuan/hak/${id}`, `/bantuan/hak/${id}?bagian=riwayat`]);
        await page.context().close();
      }, 240_000);
    }
  });
}
