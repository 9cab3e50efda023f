import { regionsWithin } from '@pilar/domain/regions';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pick } from './form-steps.ts';
import { judgePages, looks, signedIn, violations, visit, visitField, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const tksk = 'tksk@demo.pilar';
const serang = 'serang@demo.pilar';
const lebak = 'lebak@demo.pilar';
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
/** A village of the TKSK's district in which the demo data hold no family. */
const village = regionsWithin('36.04.34', 'VILLAGE').at(-1) ?? { code: '', name: '', shortName: '' };
const heads = ['Contoh Usul Satu', 'Contoh Usul Dua', 'Contoh Usul Tiga', 'Contoh Usul Empat', 'Contoh Usul Lima'];

/** From the list of a village over its meeting to the regency, under the sign-ins of those whose work it is. */
export function proposalTests({ stack, browser }: Running): void {
  const families = async (): Promise<string[]> => {
    const cookie = await stack().signIn(tksk);
    const made: string[] = [];
    for (const [at, fullName] of heads.entries()) {
      const { registerFamily } = await stack().execute<{ registerFamily: { id: string } }>({ cookie, query: 'mutation ($input: RegisterFamilyInput!) { registerFamily(input: $input) { ... on Family { id } } }', variables: { input: { idempotencyKey: `usulan-keluarga-${at}`, area: village.code, address: `Kp. Usulan ${at + 1}` } } });
      await stack().execute({ cookie, query: 'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { __typename } }', variables: { input: { idempotencyKey: `usulan-kepala-${at}`, area: village.code, family: registerFamily.id, relation: 'KEPALA_KELUARGA', fullName, noNikReason: 'Belum membawa kartu', distinct: true } } });
      made.push(registerFamily.id);
    }
    return made;
  };
  const states = async (): Promise<Record<string, number>> => {
    const { proposals } = await stack().execute<{ proposals: { edges: { node: { state: string } }[] } }>({ cookie: await stack().signIn(serang), query: 'query ($area: RegionCode!) { proposals(first: 50, area: $area) { edges { node { state } } } }', variables: { area: village.code } });
    return Object.fromEntries([...Map.groupBy(proposals.edges, ({ node }) => node.state)].map(([state, rows]) => [state, rows.length]));
  };
  const answer = (page: Page, name: string, verdict: 'Diterima' | 'Ditolak') => page.getByRole('group', { name }).getByLabel(verdict, { exact: true }).check();

  /** Decides by key; while the queue is on its way anew, the next step of the same proposal is asked about: its dialog stays, whatever the queue says. */
  const decideAndAskOn = async (officer: Page) => {
    const queue = Promise.withResolvers<void>();
    const ofQueue = (body: string | null) => body?.includes('ProposalQueue') ?? false;
    await officer.route('**/graphql', async (route) => {
      if (ofQueue(route.request().postData())) await queue.promise;
      await route.continue();
    });
    const subject = () => officer.locator('main h2').first().innerText();
    const shown = await subject();
    await officer.keyboard.press('a');
    await officer.getByRole('button', { name: 'Setujui: Pengesahan bupati/wali kota' }).waitFor(patience);
    await officer.keyboard.press('a');
    const dialog = officer.getByRole('dialog', { name: 'Setujui' });
    await dialog.waitFor(patience);
    const read = officer.waitForResponse((response) => ofQueue(response.request().postData()));
    queue.resolve();
    await (await read).finished();
    await officer.waitForTimeout(300);
    expect([await dialog.count(), await subject()]).toEqual([1, shown]);
    await dialog.getByRole('button', { name: 'Batal' }).click();
    await officer.unroute('**/graphql');
  };

  describe('proposals', () => {
    test('a village proposes five families, its meeting accepts four without a line, the regency returns one and approves three', async () => {
      const worker = await signedIn(browser(), stack(), tksk, phone);
      for (const family of await families()) {
        await visit(worker, stack(), `/ppks/keluarga/${family}`);
        await worker.getByRole('link', { name: 'Usulkan', exact: true }).click(patience);
        await worker.getByLabel('Dasar usulan').fill('Rumah tidak layak huni');
        await worker.getByRole('button', { name: 'Masukkan ke daftar usulan' }).click();
        await worker.getByRole('heading', { level: 1, name: /^Usulan baru: Contoh Usul/ }).waitFor(patience);
      }
      expect(await states()).toEqual({ VILLAGE_LIST: 5 });

      await visit(worker, stack(), '/musyawarah/baru');
      await pick(worker, 'Desa atau kelurahan', village.name);
      await worker.getByLabel('Jumlah undangan').fill('30');
      expect(await violations(worker)).toEqual([]);
      await worker.getByRole('button', { name: 'Jadwalkan dengan 5 nama' }).click();
      await worker.getByRole('heading', { level: 1, name: /^Musyawarah (desa|kelurahan): / }).waitFor(patience);

      // The hall has no line: the page opens, what is typed stays, and it is sent when the line is back.
      await visitField(worker, stack());
      await worker.getByRole('link', { name: `Musyawarah ${village.shortName}` }).click(patience);
      await worker.getByLabel('Jumlah hadir').waitFor(patience);
      await worker.context().setOffline(true);
      await worker.getByLabel('Jumlah hadir').fill('12');
      await worker.getByLabel('Pimpinan musyawarah').fill('Kepala Desa Contoh');
      await worker.getByLabel('Penanda tangan berita acara').fill('Kepala Desa Contoh\nKetua BPD Contoh');
      for (const name of heads.slice(0, 4)) await answer(worker, name, 'Diterima');
      await worker.getByText('Tersimpan di perangkat ini').waitFor(patience);
      await worker.reload();
      await worker.getByText('4 dari 5 nama sudah diputuskan').waitFor(patience);
      await answer(worker, heads[4] ?? '', 'Ditolak');
      await worker.getByRole('button', { name: 'Simpan dan kirim' }).click();
      // Rule 30, and a reason for whoever is rejected.
      await worker.getByText(/tidak kuorum/).first().waitFor(patience);
      await worker.getByText(/pilih alasannya/).first().waitFor(patience);
      expect(await violations(worker)).toEqual([]);
      await worker.getByLabel('Jumlah hadir').fill('21');
      await worker.getByLabel(`Alasan untuk ${heads[4]}`).selectOption('NOT_ELIGIBLE');
      await worker.getByRole('button', { name: 'Simpan dan kirim' }).click();
      await worker.getByText(/1 isian menunggu/).waitFor(patience);
      expect(await states()).toEqual({ VILLAGE_LIST: 5 });
      await worker.context().setOffline(false);
      await worker.getByText('Terkirim', { exact: true }).waitFor(patience);
      expect(await states()).toEqual({ MUSDES_ACCEPTED: 4, MUSDES_REJECTED: 1 });
      await worker.context().close();

      const officer = await signedIn(browser(), stack(), serang);
      await visit(officer, stack(), `/usulan/antrean?wilayah=${village.code}`);
      const accept = officer.getByRole('button', { name: 'Setujui: Verifikasi kabupaten/kota' });
      await officer.getByText('1 dari 4 yang menunggu').waitFor(patience);
      await accept.waitFor(patience);
      expect(await violations(officer)).toEqual([]);
      await officer.keyboard.press('r');
      await officer.getByLabel('Alasan', { exact: true }).selectOption('NIK_UNMATCHED');
      await officer.getByRole('dialog').getByRole('button', { name: 'Kembalikan' }).click();
      await officer.getByText('1 dari 3 yang menunggu').waitFor(patience);
      // Taken by mistake, and taken back within ten seconds.
      await accept.waitFor(patience);
      await officer.keyboard.press('a');
      await officer.getByRole('button', { name: 'Batalkan keputusan' }).click(patience);
      await expect.poll(states, patience).toEqual({ MUSDES_ACCEPTED: 3, MUSDES_REJECTED: 1, RETURNED: 1 });
      await visit(officer, stack(), `/usulan/antrean?wilayah=${village.code}`);
      for (const left of [2, 1, 0]) {
        await accept.waitFor(patience);
        const shown = await officer.getByRole('heading', { level: 2 }).first().innerText();
        if (left === 2) await decideAndAskOn(officer);
        else await officer.keyboard.press('a');
        await expect.poll(async () => (await states())['MUSDES_ACCEPTED'] ?? 0, patience).toBe(left);
        // The next one stands there before its key is pressed.
        await expect.poll(() => officer.getByRole('heading', { level: 2 }).first().innerText(), patience).not.toBe(shown);
      }
      await visit(officer, stack(), `/usulan/antrean?wilayah=${village.code}`);
      for (const done of [1, 2, 3]) {
        await officer.getByRole('button', { name: 'Setujui: Pengesahan bupati/wali kota' }).waitFor(patience);
        await officer.keyboard.press('a');
        await officer.getByLabel('Nomor surat').fill('460/Kep.9-Huk/2026');
        await officer.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
        await expect.poll(async () => (await states())['REG_APPROVED'] ?? 0, patience).toBe(done);
        // The next one is read afresh, so that no key is pressed for the one before.
        await visit(officer, stack(), `/usulan/antrean?wilayah=${village.code}`);
      }
      expect(await states()).toEqual({ REG_APPROVED: 3, MUSDES_REJECTED: 1, RETURNED: 1 });
      await officer.context().close();

      const foreign = await signedIn(browser(), stack(), lebak);
      await visit(foreign, stack(), '/usulan');
      expect(await foreign.getByText(/Contoh Usul/).count()).toBe(0);
      await foreign.context().close();
    }, 400_000);

    test.each(looks)('can be read and used ($language, $colorScheme, $viewport.width px)', async (look) => {
      const page = await signedIn(browser(), stack(), serang, look);
      await judgePages(page, stack(), ['/usulan', '/usulan?tampilan=musyawarah', '/usulan?tampilan=jalur', '/usulan/antrean']);
      await page.context().close();
    }, 120_000);
  });
}
