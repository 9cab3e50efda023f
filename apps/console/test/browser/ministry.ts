import { regionsWithin } from '@pilar/domain/regions';
import { listSpec } from '@pilar/domain/lists';
import { readXlsx } from 'hucre/xlsx';
import { buffer } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { judgePages, looks, signedIn, violations, visit, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const tksk = 'tksk@demo.pilar';
const serang = 'serang@demo.pilar';
/** A village of the TKSK's district in which no other test proposes anybody. */
const village = regionsWithin('36.04.34', 'VILLAGE').at(-2) ?? { code: '', name: '', shortName: '' };
const papers = { documentNumber: '460/Kep.11-Huk/2026', documentOn: '2026-10-05' };

/** From approved proposals to the ministry's file and back: who sends works under the sign-in of a regency. */
export function ministryTests({ stack, browser }: Running): void {
  const mutate = async (email: string, name: string, type: string, input: object): Promise<{ id: string; version: number }> => {
    const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { done: ${name}(input: $input) { __typename ... on ${type} { id version } ... on Error { message } } }`;
    const { done } = await stack().execute<{ done: { id: string; version: number } }>({ cookie: await stack().signIn(email), query, variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } } });
    expect(done).toMatchObject({ __typename: type });
    return done;
  };
  /** A family on its way to the ministry: proposed by the TKSK, verified and approved by the regency. */
  const approved = async (fullName: string, of: object, head: object): Promise<void> => {
    const family = await mutate(tksk, 'registerFamily', 'Family', { area: village.code, address: 'Kp. Kirim', rt: '1', rw: '2', ...of });
    await mutate(tksk, 'registerBeneficiary', 'Beneficiary', { area: village.code, family: family.id, relation: 'KEPALA_KELUARGA', fullName, distinct: true, ...head });
    let at = await mutate(tksk, 'registerProposal', 'Proposal', { family: family.id, kind: 'NEW', grounds: 'Rumah tidak layak huni', submit: true });
    for (const email of [tksk, serang, serang]) at = await mutate(email, 'decideProposal', 'Proposal', { id: at.id, version: at.version, verdict: 'ACCEPTED', ...papers });
  };

  describe('the ministry’s file', () => {
    test('is made of what is complete, says what lacks, is downloaded in the ministry’s form, and is marked as sent', async () => {
      await approved('Contoh Kirim Lengkap', { cardNumber: '3604340508260000' }, { nik: '3604345508770000', birthDate: '1977-08-15', sex: 'P', birthPlace: 'Serang', motherName: 'Ibu Kirim', occupation: 'Buruh tani', maritalState: 'KAWIN' });
      await approved('Contoh Kirim Kurang', {}, { noNikReason: 'Belum membawa kartu' });

      const officer = await signedIn(browser(), stack(), serang);
      await visit(officer, stack(), '/usulan');
      await officer.getByRole('link', { name: 'Berkas SIKS-NG' }).click(patience);
      // The list has rows of the same families.
      await officer.waitForURL('**/usulan/siks-ng**');
      await officer.getByRole('heading', { level: 1, name: 'Berkas SIKS-NG' }).waitFor(patience);
      const lacking = officer.getByRole('row', { name: /Contoh Kirim Kurang/ });
      await lacking.waitFor(patience);
      expect(await lacking.innerText()).toMatch(/NIK, Nomor KK, Tempat lahir, Tanggal lahir, Nama ibu kandung/);
      expect(await officer.getByText('Contoh Kirim Lengkap').count()).toBe(0);
      expect(await violations(officer)).toEqual([]);

      await officer.getByRole('button', { name: 'Buat berkas', exact: true }).click();
      const dialog = officer.getByRole('dialog', { name: 'Buat berkas' });
      await dialog.getByRole('button', { name: 'Buat berkas' }).click();
      await dialog.getByText('Isi semua kolom bertanda wajib.').waitFor();
      expect(await violations(officer)).toEqual([]);
      await dialog.getByLabel('Program bansos').selectOption('BPNT');
      await dialog.getByLabel('Untuk apa data ini dipakai').fill('Unggah usulan Oktober');
      await dialog.getByRole('button', { name: 'Buat berkas' }).click();
      await dialog.waitFor({ state: 'detached', ...patience });
      await officer.getByText(/^0 siap masuk berkas, /).waitFor(patience);
      expect(await officer.getByRole('button', { name: 'Buat berkas', exact: true }).count()).toBe(0);

      const tray = officer.getByRole('button', { name: /^Ekspor .+ selesai$/ });
      await tray.waitFor(patience);
      await tray.click();
      const downloading = officer.waitForEvent('download');
      await officer.getByRole('button', { name: /^Unduh / }).first().click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^pilar-berkas-usulan-siks-ng-\d{4}-\d\d-\d\d\.xlsx$/);
      const { sheets: [sheet] } = await readXlsx(await buffer(await download.createReadStream()));
      const [head, ...rows] = sheet?.rows ?? [];
      expect(head).toEqual(Object.values(listSpec('MINISTRY_FILE').columns).map(({ title }) => title.id));
      expect(rows.find((row) => row[3] === 'CONTOH KIRIM LENGKAP')?.slice(0, 16)).toEqual([
        '3604345508770000', 'BPNT', '3604340508260000', 'CONTOH KIRIM LENGKAP', 'SERANG', '15/08/1977', 'IBU KIRIM', 'PEREMPUAN', 'BURUH TANI', 'KAWIN', 'KP. KIRIM', '001', '002', 'BANTEN', 'KAB SERANG', 'BANDUNG',
      ]);
      expect(rows.some((row) => row[3] === 'CONTOH KIRIM KURANG')).toBe(false);
      await officer.keyboard.press('Escape');

      await officer.getByRole('button', { name: /^Buat ulang berkas/ }).first().click();
      await officer.getByRole('dialog').getByLabel('Untuk apa data ini dipakai').fill('Unggah ulang');
      await officer.getByRole('dialog').getByRole('button', { name: 'Buat ulang' }).click();
      await officer.getByRole('dialog').getByText('Isi semua kolom bertanda wajib.').waitFor();
      await officer.getByRole('dialog').getByRole('button', { name: 'Batal' }).click();

      await officer.getByRole('button', { name: /^Tandai terkirim berkas/ }).first().click();
      expect(await violations(officer)).toEqual([]);
      await officer.getByRole('dialog').getByRole('button', { name: 'Tandai terkirim' }).click();
      await officer.getByText(/^\d+ ditandai terkirim, 0 tidak\.$/).waitFor(patience);
      await officer.getByText('Semua terkirim').first().waitFor(patience);
      await officer.context().close();

      const worker = await signedIn(browser(), stack(), tksk);
      await visit(worker, stack(), '/usulan');
      expect(await worker.getByRole('link', { name: 'Berkas SIKS-NG' }).count()).toBe(0);
      await visit(worker, stack(), '/usulan/siks-ng');
      expect(await worker.getByText('Contoh Kirim').count()).toBe(0);
      await worker.context().close();
    }, 300_000);

    test.each(looks)('can be read and used ($language, $colorScheme, $viewport.width px)', async (look) => {
      const page = await signedIn(browser(), stack(), serang, look);
      await judgePages(page, stack(), ['/usulan/siks-ng']);
      await page.context().close();
    }, 120_000);
  });
}
