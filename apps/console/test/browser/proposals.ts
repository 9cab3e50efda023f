import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pick } from './form-steps.ts';
import { judgePages, looks, province, signedIn, violations, visit, visitField, type Running } from './pages.ts';

const patience = { timeout: 90_000 };
const tksk = 'tksk@demo.pilar';
const serang = 'serang@demo.pilar';
const lebak = 'lebak@demo.pilar';
const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };
/** A village of the TKSK's district in which the demo data hold no family. */
const village = regionsWithin('36.04.34', 'VILLAGE').at(-1) ?? { code: '', name: '', shortName: '' };
/** An officer who only reads. */
const auditor = 'auditor@demo.pilar';
const heads = ['Contoh Usul Satu', 'Contoh Usul Dua', 'Contoh Usul Tiga', 'Contoh Usul Empat', 'Contoh Usul Lima'];
/** Each head's NIK: born on 11 March 1966 and the days after. */
const nikOf = (at: number, district = '360434') => `${district}${51 + at}03660000`;
/** What the ministry asks for of a person. */
const told = { sex: 'P', birthPlace: 'Serang', motherName: 'Ibu Contoh', occupation: 'Buruh tani', maritalState: 'KAWIN', distinct: true };

/** From the list of a village over its meeting to the regency, under the sign-ins of those whose work it is. */
export function proposalTests({ stack, browser }: Running): void {
  const families = async (): Promise<string[]> => {
    const cookie = await stack().signIn(tksk);
    const made: string[] = [];
    for (const [at, fullName] of heads.entries()) {
      const { registerFamily } = await stack().execute<{ registerFamily: { id: string } }>({ cookie, query: 'mutation ($input: RegisterFamilyInput!) { registerFamily(input: $input) { ... on Family { id } } }', variables: { input: { idempotencyKey: `usulan-keluarga-${at}`, area: village.code, address: `Kp. Usulan ${at + 1}`, rt: '1', rw: '2', cardNumber: `360434${11 + at}04260000` } } });
      await stack().execute({ cookie, query: 'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { __typename } }', variables: { input: { idempotencyKey: `usulan-kepala-${at}`, area: village.code, family: registerFamily.id, relation: 'KEPALA_KELUARGA', fullName, nik: nikOf(at), birthDate: `1966-03-${11 + at}`, ...told } } });
      await stack().execute({ cookie, query: 'mutation ($input: ReportCaseInput!) { reportCase(input: $input) { __typename } }', variables: { input: { idempotencyKey: `usulan-kasus-${at}`, family: registerFamily.id, type: 'FM', foundOn: today() } } });
      made.push(registerFamily.id);
    }
    return made;
  };
  /** Cases that stand in the village by type, as the regency's officer reads the recap; types without any are left out. */
  const recap = async (): Promise<Record<string, number>> => {
    const { recap: { types } } = await stack().execute<{ recap: { types: { type: { code: string }; count: { value: number } }[] } }>({ cookie: await stack().signIn(serang), query: 'query ($area: RegionCode!) { recap(area: $area) { types { type { code } count { value } } } }', variables: { area: village.code } });
    return Object.fromEntries(types.filter(({ count }) => count.value > 0).map(({ type, count }) => [type.code, count.value]));
  };
  const states = async (): Promise<Record<string, number>> => {
    const { proposals } = await stack().execute<{ proposals: { edges: { node: { state: string } }[] } }>({ cookie: await stack().signIn(serang), query: 'query ($area: RegionCode!) { proposals(first: 50, area: $area) { edges { node { state } } } }', variables: { area: village.code } });
    return Object.fromEntries([...Map.groupBy(proposals.edges, ({ node }) => node.state)].map(([state, rows]) => [state, rows.length]));
  };
  /** How the proposals of the village passed, and how many of its persons have a valid NIK. */
  const figures = async () => {
    const { proposalPipeline: { steps }, identityFigures: { whole } } = await stack().execute<{ proposalPipeline: { steps: ({ step: string } & Record<'waiting' | 'accepted' | 'returned' | 'rejected', number>)[] }; identityFigures: { whole: { persons: number; valid: number; verified: number } } }>({
      cookie: await stack().signIn(province), variables: { area: village.code },
      query: 'query ($area: RegionCode!) { proposalPipeline(area: $area) { steps { step waiting accepted returned rejected } } identityFigures(area: $area) { whole { persons valid verified } } }',
    });
    const of = Object.fromEntries(steps.filter(({ step }) => ['MEETING', 'REGENCY_VERIFICATION', 'APPROVAL', 'SENDING', 'ANSWER'].includes(step)).map(({ step, waiting, accepted, returned, rejected }) => [step, [waiting, accepted, returned, rejected]]));
    return { ...of, ...whole };
  };
  /** The heads whose proposals were sent, in the order of their numbers. */
  const sentHeads = async (): Promise<string[]> => {
    const { proposals } = await stack().execute<{ proposals: { edges: { node: { family: { head: { fullName: string } } } }[] } }>({ cookie: await stack().signIn(serang), variables: { area: village.code }, query: 'query ($area: RegionCode!) { proposals(first: 50, area: $area, filter: { state: [SENT_NATIONAL] }) { edges { node { family { head { fullName } } } } } }' });
    const names = new Set(proposals.edges.map(({ node }) => node.family.head.fullName));
    return heads.filter((name) => names.has(name));
  };
  /** Puts what is approved into a file for the ministry, and marks it as sent. */
  const send = async (officer: Page): Promise<void> => {
    await visit(officer, stack(), '/usulan/siks-ng');
    await officer.getByRole('button', { name: 'Buat berkas', exact: true }).click(patience);
    const dialog = officer.getByRole('dialog', { name: 'Buat berkas' });
    await dialog.getByLabel('Program bansos').selectOption('BPNT');
    await dialog.getByLabel('Untuk apa data ini dipakai').fill('Unggah usulan');
    await dialog.getByRole('button', { name: 'Buat berkas' }).click();
    await dialog.waitFor({ state: 'detached', ...patience });
    await officer.getByRole('button', { name: /^Tandai terkirim berkas/ }).first().click(patience);
    await officer.getByRole('dialog').getByRole('button', { name: 'Tandai terkirim' }).click();
    await officer.getByText(/^\d+ ditandai terkirim, 0 tidak\.$/).waitFor(patience);
  };
  /** Enters the ministry's file: two accepted, one rejected since its NIK does not match, a damaged row left out. */
  const enterAnswers = async (officer: Page, [one = '', two = '', three = '']: readonly string[]): Promise<void> => {
    const line = (name: string, nik: string, ...rest: string[]) => ['BANDUNG', village.shortName.toUpperCase(), nik, 'BPNT', rest[0], rest[1], name.toUpperCase(), rest[2]].join(';');
    const own = (name: string) => nikOf(heads.indexOf(name));
    const lines = [
      'nama_kec;nama_desa;nik_usulan;program_bansos;hasil;padan;nama_lgkp;ket_vali',
      line(one, own(one), 'DITERIMA', 'PADAN', ''), line(two, own(two), 'DITERIMA', 'PADAN', 'Masuk DTSEN'), line(three, own(three), 'DITOLAK', 'TIDAK PADAN', 'NIK tidak ditemukan di Dukcapil'),
      line('Contoh Rusak', `${own(one)}12345678901`, 'DITERIMA', 'PADAN', ''),
    ];
    await visit(officer, stack(), '/usulan/siks-ng');
    await officer.getByText('3 belum dijawab', { exact: true }).first().waitFor(patience);
    await officer.getByRole('link', { name: 'Masukkan jawaban Kemensos' }).click();
    await officer.getByRole('heading', { level: 1, name: 'Impor' }).waitFor(patience);
    await expect.poll(() => officer.getByLabel('Hasil usulan SIKS-NG').isChecked()).toBe(true);
    await officer.locator('input[type=file]').setInputFiles({ name: 'hasil siks-ng.csv', mimeType: 'text/csv', buffer: Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`) });
    await officer.getByRole('button', { name: 'Periksa berkas' }).click(patience);
    await officer.getByRole('button', { name: 'Perlu diperbaiki (1)' }).waitFor(patience);
    expect(await violations(officer)).toEqual([]);
    await officer.getByRole('button', { name: 'Masukkan 3 baris' }).click();
    await officer.getByText('3 jawaban Kemensos dimasukkan.').waitFor(patience);
    await officer.getByRole('link', { name: 'Lihat 3 catatan' }).click();
    await officer.getByText('3 usulan', { exact: true }).waitFor(patience);
    expect(await violations(officer)).toEqual([]);
    await visit(officer, stack(), '/usulan/siks-ng');
    await officer.getByText('Diterima 2 · Ditolak 1').waitFor(patience);
    expect(await violations(officer)).toEqual([]);
  };
  /** Whoever works there mends the number of the one who was rejected for it, met in the queue of repairs. */
  const mend = async (name: string): Promise<void> => {
    const worker = await signedIn(browser(), stack(), tksk);
    const queue = `/ppks/nik?wilayah=${village.code}`;
    await visit(worker, stack(), queue);
    await worker.getByText(/^1 orang dengan NIK bermasalah/).waitFor(patience);
    await worker.getByRole('link', { name }).first().click();
    await worker.getByRole('button', { name: 'Perbaiki NIK' }).click(patience);
    await worker.getByLabel('NIK yang benar').fill(nikOf(heads.indexOf(name), '360428'));
    await worker.getByRole('combobox', { name: 'Dibaca dari' }).selectOption({ label: 'KTP-el dilihat' });
    await worker.getByRole('button', { name: 'Simpan NIK' }).click();
    await worker.getByText('Nomor diganti: Sudah diperbaiki').waitFor(patience);
    await visit(worker, stack(), queue);
    await worker.getByRole('heading', { name: 'Tidak ada NIK bermasalah' }).waitFor(patience);
    await worker.context().close();
  };
  /** Has long lists read two rows at a time, so that few rows are several pages. */
  const inPairs = (page: Page) => page.route('**/graphql', (route) => route.continue({ postData: route.request().postData()?.replaceAll('first: 100', 'first: 2') }));
  /** Goes through the queue to its end by key, over its pages, and back. */
  const leafThrough = async (officer: Page, count: number): Promise<void> => {
    const there = Array.from({ length: count }, (_, at) => at + 1);
    for (const [key, places] of [['j', there.slice(1)], ['k', there.slice(0, -1).toReversed()]] as const) {
      for (const place of places) {
        await officer.keyboard.press(key);
        await officer.getByText(`${place} dari ${count} yang menunggu`).waitFor(patience);
      }
    }
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
    test('a village proposes five families, its meeting accepts four without a line, the regency returns one and sends three, the ministry answers, and the NIK that does not match is mended', async () => {
      const worker = await signedIn(browser(), stack(), tksk, phone);
      const recapBefore = await recap();
      const proposed = await families();
      const recapAfter = { ...recapBefore, FM: (recapBefore['FM'] ?? 0) + 5 };
      expect(await recap()).toEqual(recapAfter);
      for (const family of proposed) {
        await visit(worker, stack(), `/ppks/keluarga/${family}`);
        await worker.getByRole('link', { name: 'Usulkan', exact: true }).click(patience);
        await worker.getByLabel('Dasar usulan').fill('Rumah tidak layak huni');
        await worker.getByRole('button', { name: 'Masukkan ke daftar usulan' }).click();
        await worker.getByRole('heading', { level: 1, name: /^Usulan baru: Contoh Usul/ }).waitFor(patience);
      }
      expect(await states()).toEqual({ VILLAGE_LIST: 5 });

      await inPairs(worker);
      await visit(worker, stack(), '/musyawarah/baru');
      await pick(worker, 'Desa atau kelurahan', village.name);
      await worker.getByLabel('Jumlah undangan').fill('30');
      await worker.getByText('5 usulan', { exact: true }).waitFor(patience);
      await worker.unroute('**/graphql');
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
      await inPairs(officer);
      await visit(officer, stack(), `/usulan/antrean?wilayah=${village.code}`);
      const accept = officer.getByRole('button', { name: 'Setujui: Verifikasi kabupaten/kota' });
      await officer.getByText('1 dari 4 yang menunggu').waitFor(patience);
      await leafThrough(officer, 4);
      await officer.unroute('**/graphql');
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
      await send(officer);
      expect(await states()).toEqual({ SENT_NATIONAL: 3, MUSDES_REJECTED: 1, RETURNED: 1 });
      const before = await figures();
      expect(before).toMatchObject({ MEETING: [1, 4, 0, 1], REGENCY_VERIFICATION: [0, 3, 1, 0], APPROVAL: [0, 3, 0, 0], SENDING: [0, 3, 0, 0], ANSWER: [3, 0, 0, 0], persons: 5, valid: 0 });
      const sent = await sentHeads();
      const rejected = sent.at(-1) ?? '';
      await enterAnswers(officer, sent);
      await officer.context().close();
      // What is told moves by exactly these: three answers, two numbers that match.
      expect(await figures()).toEqual({ ...before, ANSWER: [0, 2, 0, 1], valid: 2 });
      await mend(rejected);
      expect(await states()).toEqual({ NATIONAL_OK: 2, NATIONAL_REJECTED: 1, MUSDES_REJECTED: 1, RETURNED: 1 });
      // Whom a proposal is decided for stays in need until a case of theirs ends.
      expect(await recap()).toEqual(recapAfter);

      // The province has its copy, and decides nothing; who audits reads what the ministry said.
      const copy = await signedIn(browser(), stack(), province);
      await visit(copy, stack(), `/usulan?wilayah=${village.code}`);
      await copy.getByText('5 usulan', { exact: true }).waitFor(patience);
      expect([await copy.getByRole('cell', { name: 'Diterima Kemensos' }).count(), await copy.getByRole('link', { name: 'Antrean keputusan' }).count()]).toEqual([2, 0]);
      await copy.context().close();
      const reader = await signedIn(browser(), stack(), auditor);
      await visit(reader, stack(), `/usulan?wilayah=${village.code}`);
      await reader.getByRole('link', { name: rejected }).click(patience);
      await reader.getByText('NIK tidak padan: NIK tidak ditemukan di Dukcapil').waitFor(patience);
      await reader.getByText('Jawaban Kemensos: Ditolak').waitFor(patience);
      await reader.context().close();

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
