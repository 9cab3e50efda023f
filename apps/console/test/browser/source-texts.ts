import type { Case } from '@pilar/announcement/cases/expect';
import { s1 } from '@pilar/announcement/cases/s1';
import { s2 } from '@pilar/announcement/cases/s2';
import { s3 } from '@pilar/announcement/cases/s3';
import { s4 } from '@pilar/announcement/cases/s4';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { province, signedIn, violations, visit, withdrawEntered, type Running } from './pages.ts';

/** What the saved record tells, each list in its order. */
const recordFields = `title type state date dayPart mode external simulation pilot rollOut plannedYear recurrence purpose budgetLine venue { name area { code } } targetAreas { code }
  organisers { kind name } roles { role name affiliation } topics { text } keyPoints { text category saidBy { name } } appeals { to: to text from { name } } agenda { text }
  participants { group count } publications { kind outletName publishedOn publishedAt readers } media { caption count } legalBases { id } planDocuments { id } caveats { kind text }`;

/** A source document, what an officer has to mend in what was read, and what then stands in the record. */
type Source = { of: Case; mend: (page: Page) => Promise<void>; record: object };

const named = (...names: string[]) => names.map((name) => expect.objectContaining({ name }));
const said = (...texts: RegExp[]) => texts.map((text) => expect.objectContaining({ text: expect.stringMatching(text) }));
const some = (count: number) => Array.from({ length: count }, () => ({ id: expect.any(String) as string }));
const use = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();
const reason = (page: Page, text: string) => page.getByLabel(/^Alasan/).first().fill(text);

const sources: Source[] = [
  {
    of: s1,
    // What the source misspells is put right in the title alone; the record keeps that it was read so.
    mend: async (page) => page.getByLabel('Judul kegiatan').fill((await page.getByLabel('Judul kegiatan').inputValue()).replace('Extrims', 'Ekstrem')),
    record: {
      title: 'Sosialisasi Strategi Penanggulangan Kemiskinan dan Kemiskinan Ekstrem (S1)', type: 'SOSIALISASI_TEMATIK', state: 'HELD', date: '2024-11-08', dayPart: 'PAGI', mode: 'TATAP_MUKA', external: true,
      venue: { name: 'Aula Kecamatan Banjaran', area: { code: '32.04.13' } }, targetAreas: [{ code: '32.04.13' }], organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Kabupaten Bandung' }],
      roles: [
        { role: 'PEMBUKA', name: 'Kasta Wiguna, AP., MAP.', affiliation: 'Camat Banjaran' }, { role: 'PENDAMPING', name: 'Toni Hidayat, S.Sos.' },
        { role: 'NARASUMBER', name: 'Ir. Dani Fitriana', affiliation: 'TKSK sekaligus Koordinator TKSK Kabupaten Bandung' }, { role: 'NARASUMBER', name: 'Muhammad Fitriana', affiliation: 'Dinas Sosial Kabupaten Bandung' },
      ],
      topics: said(/strategi menanggulangi kemiskinan/, /tugas pokok dan fungsi/, /data kemiskinan ekstrim/),
      keyPoints: said(/^TKSK adalah seseorang/, /^Penunjukannya dapat/, /^TKS adalah orang/, /Puskesos merupakan lembaga/, /wajib memahami tupoksinya/, /membangun jejaring/, /valid dan terverifikasi/, /program Kementerian Sosial/),
      appeals: said(/membangun jejaring/, /bermanfaat bagi masyarakat/), participants: ['TKSK', 'TKS', 'PSM', 'PUSKESOS', 'RT_RW'].map((group) => ({ group, count: null })),
      publications: [{ kind: 'NEWS', outletName: 'Idisi Online' }, { kind: 'INTERVIEW', outletName: 'Idisi Online' }], caveats: expect.arrayContaining([expect.objectContaining({ text: expect.stringContaining('Deni Fitriana') })]),
    },
  },
  {
    of: s2,
    mend: async (page) => {
      await page.getByRole('group', { name: 'Peran 2', exact: true }).getByRole('button', { name: /^Pakai Dra\. Nurhana, M\.Si\./ }).click();
      await reason(page, 'Sumber tidak menyebut pembuka.');
    },
    record: {
      type: 'PEMBINAAN_LKS', state: 'HELD', date: '2019-06-21', recurrence: 'ANNUAL', budgetLine: 'pemberdayaan dan kelembagaan masyarakat', purpose: expect.stringContaining('evaluasi dan monitoring bagi LKS'),
      venue: { name: 'Aula Dinas Sosial Provinsi Banten', area: { code: '36.73.04' } }, targetAreas: [{ code: '36' }], organisers: named('Dinas Sosial Provinsi Banten'),
      roles: [{ role: 'UNDANGAN', name: 'Al Muktabar' }, { role: 'NARASUMBER', name: 'Dra. Nurhana, M.Si.' }],
      // The source's text stands twice in its file, and is read once.
      keyPoints: said(/^pembinaan bertujuan/, /mitra pemerintah provinsi/, /prasejahtera/, /masih disamakan dengan kemiskinan/, /program Kementerian Sosial/), appeals: said(/dirasakan manfaatnya/),
      participants: [{ group: 'LKS', count: null }, { group: 'UNDANGAN', count: null }], publications: [{ kind: 'NEWS', outletName: 'BantenEkspose.com' }],
    },
  },
  {
    of: s3,
    mend: (page) => page.getByLabel('Nama media seperti tertulis').fill('Laman Kecamatan Bandung'),
    record: {
      type: 'RAKOR_KECAMATAN', state: 'HELD', date: '2017-10-11', dayPart: 'PAGI', simulation: true, pilot: true, rollOut: expect.stringContaining('semua kecamatan'), plannedYear: 2015, purpose: expect.stringContaining('mengevaluasi kegiatan'),
      venue: { name: 'Kecamatan Bandung', area: { code: '36.04.34' } }, targetAreas: [{ code: '36.04.34' }], organisers: named('Kecamatan Bandung'),
      roles: [{ role: 'PEMBUKA', name: 'Drs. Subur Priyanto' }, { role: 'SAMBUTAN', name: 'Drs. Subur Priyanto' }, { role: 'NARASUMBER', name: 'Arif Chandra' }, { role: 'NARASUMBER', name: 'Ahmad Saiful Rohman' }],
      keyPoints: said(/percontohan/, /^rapat bertujuan/, /menginventarisasi PMKS/, /gotong royong/, /janji bantuan/, /tanpa henti/, /menghidupkan kembali PSM/, /program kerja dan laporan/, /mengaktifkan kembali/),
      appeals: said(/menginventarisasi PMKS/, /menghidupkan kembali PSM/, /mengaktifkan kembali Karang Taruna/), participants: ['APARAT_DESA', 'TKSK', 'PSM', 'KARANG_TARUNA', 'UNDANGAN'].map((group) => ({ group, count: null })),
      publications: [{ outletName: 'Laman Kecamatan Bandung', publishedAt: expect.stringMatching(/^2017-10-11T00:26/), readers: 214 }],
    },
  },
  {
    of: s4,
    mend: async (page) => {
      for (const law of [/^Pakai .*8.*2018/, /^Pakai .*8.*2010/, /^Pakai .*23.*2014/, /^Pakai .*RPJMD/, /^Pakai .*RKPD/, /^Pakai .*Renstra/, /^Pakai .*Renja/]) await use(page, law);
      await reason(page, 'Sumber tidak menyebut pembuka.');
    },
    record: {
      type: 'SOSIALISASI_PERDA', state: 'HELD', date: '2021-05-08', venue: { name: 'Aula Kecamatan Kosambi', area: { code: '36.03.14' } }, targetAreas: [{ code: '36.03.14' }],
      organisers: [{ kind: 'MAIN', name: 'Dinas Sosial Provinsi Banten' }, { kind: 'CO', name: 'DPRD Provinsi Banten' }],
      roles: [{ role: 'SAMBUTAN', name: 'Barhum' }, { role: 'NARASUMBER', name: 'Barhum' }, { role: 'NARASUMBER', name: 'Widianto' }], legalBases: some(3), planDocuments: some(4),
      agenda: said(/ayat suci/, /Indonesia Raya/, /Pancasila/, /^Sambutan$/, /materi/), topics: said(/^Perda Penyelenggaraan/),
      keyPoints: said(/menggantikan/, /10 bab dan 41 pasal/, /empat bidang/, /perseorangan/, /keterpencilan/, /rehabilitatif/, /Dua unsur pokok/, /selaras dengan kebijakan pusat/, /RPJMD, RKPD/), media: [{ caption: expect.stringMatching(/^suasana sosialisasi/), count: 3 }],
    },
  },
];

/** Each source document, told in words of our own: pasted, mended where the text leaves something open, saved whole. */
export function sourceTextTests({ stack, browser }: Running): void {
  describe('a source document', () => {
    test.each(sources.map((source) => [source.of.name, source] as const))('%s is pasted, mended and saved to the whole record', async (name, { of, mend, record }) => {
      const page = await signedIn(browser(), stack(), province);
      await visit(page, stack(), '/kegiatan/dari-teks');
      await page.locator('#announcement').fill(of.text);
      await page.getByRole('button', { name: 'Baca teks' }).click();
      await page.getByRole('button', { name: 'Simpan kegiatan' }).waitFor();
      // What the demo holds of the same event is shown before it is entered again.
      await page.getByText('Mungkin sudah tercatat').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByLabel('Judul kegiatan').fill(`${await page.getByLabel('Judul kegiatan').inputValue()} (${name})`);
      while (await page.getByRole('button', { name: 'Pakai tulisan di teks' }).count() > 0) await page.getByRole('button', { name: 'Pakai tulisan di teks' }).first().click();
      await mend(page);
      const title = await page.getByLabel('Judul kegiatan').inputValue();
      await page.getByRole('button', { name: 'Simpan kegiatan' }).click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      const { event } = await stack().execute({ cookie: await stack().signIn(province), query: `query ($id: ID!) { event(id: $id) { ${recordFields} } }`, variables: { id } });
      expect(event).toMatchObject(record);
      await withdrawEntered(stack(), id);
      await page.context().close();
    }, 240_000);
  });
}
