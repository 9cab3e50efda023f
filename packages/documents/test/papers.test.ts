import { afterAll, describe, expect, it } from 'vitest';
import { Compiler } from '../src/compiler.ts';
import { readFileSync } from 'node:fs';
import { eventReportData, printedPhotos, type EventReportAnswer } from '../src/event-report.ts';
import { pictureName } from '../src/paper.ts';
import { personListData } from '../src/person-list.ts';
import { planAlignmentData, type PlanItem } from '../src/plan-alignment.ts';
import { rakorCoverageData } from '../src/rakor-coverage.ts';
import { resourceRecapData } from '../src/resource-recap.ts';
import { institutionCertificateData } from '../src/institution-certificate.ts';
import { institutionListData } from '../src/institution-list.ts';
import { tkskListData } from '../src/tksk-list.ts';
import { youthComplianceData } from '../src/youth-compliance.ts';
import { regionsWithin } from '@pilar/domain/regions';
import { frame } from './frame.ts';
import { pagesOf, unpacked } from './read-pdf.ts';

const compiler = new Compiler();
afterAll(() => compiler.close());

const bare: NonNullable<EventReportAnswer['event']> = {
  title: 'Kegiatan Contoh', type: 'PENSOSKEL', mode: 'VIRTUAL', state: 'HELD', date: '2021-07-12', endDate: null, startAt: null, endAt: null, dayPart: null, purpose: null,
  budgetLine: null, budget: null, targetText: null, targetCount: null, participantCount: null, incompleteReason: null, external: false, meetingLink: null, series: null, venue: null, targetAreas: [],
  organisers: [], legalBases: null, planDocuments: null, planItems: null, roles: [], agenda: [], participants: [], attendanceCounts: [], feedback: null, topics: [], keyPoints: [], appeals: [], publications: [], media: [], photos: [], caveats: [], minutes: null, questions: null, actionItems: null,
};
const speaker = { name: 'Prof. Contoh', post: null, affiliation: 'Untirta' };
const full: typeof bare = {
  ...bare, startAt: '2021-07-12T02:00:00Z', endAt: '2021-07-12T05:00:00Z', participantCount: 1284, targetAreas: [{ fullName: 'Kab. Lebak, Banten' }],
  organisers: [{ kind: 'MAIN', name: 'Dinas Sosial' }, { kind: 'CO', name: 'DPRD' }], legalBases: [{ citation: 'Perda 8/2018', title: 'Kesejahteraan sosial' }, null], planItems: [{ code: '1.06.02', title: 'Pemberdayaan sosial' }, null],
  roles: [{ role: 'NARASUMBER', ...speaker }, { role: 'PEMBUKA', name: null, post: 'Kepala Bappeda', affiliation: null }],
  agenda: [{ startAt: '09:00', text: 'Pembukaan' }],
  participants: [{ group: 'TKSK', label: null, count: 30, area: { fullName: 'Kab. Lebak, Banten' }, note: 'melebihi 28 kecamatan' }],
  feedback: { given: 1000, average: 4.5, ratings: [{ rating: 'VERY_GOOD', count: 500 }, { rating: 'GOOD', count: 500 }] },
  topics: [{ text: 'Psikologi keluarga' }],
  keyPoints: [{ text: 'Tidak ada santunan', category: 'POLICY', saidBy: speaker, saidByText: null, validFrom: '2021-02-18', validTo: null }],
  appeals: [{ text: 'Saling menolong', from: null, fromText: 'Kepala Dinas', to: 'TKSK' }],
  publications: [{ kind: 'NEWS', title: 'Berita contoh', outletName: 'Idisi', author: null, publishedAt: null, publishedOn: '2021-07-13', url: null }],
  minutes: { decisions: ['Pendataan diulang'] },
  questions: { edges: [{ node: { text: 'Kapan cair?', askedBy: 'TKSK', answer: 'Menunggu anggaran', ownerName: 'Kepala Dinas' } }, { node: { text: 'Siapa mendata?', askedBy: null, answer: null, ownerName: null } }] }, actionItems: { edges: [{ node: { text: 'Kirim daftar', ownerName: 'Kasi Kesos Contoh', due: '2021-08-01', state: 'OPEN' } }] },
  media: [{ caption: 'Suasana', count: 2, credit: null }],
  caveats: [{ field: null, kind: 'AS_REPORTED', text: 'Jumlah menurut berita' }, { field: 'venue', kind: 'UNCONFIRMED', text: 'Tautan tidak diketahui' }],
};
const report = (event: typeof bare, of: Partial<Parameters<typeof frame>[0]> = {}) =>
  compiler.make({ template: 'event-report', frame: frame(of), data: eventReportData(event), madeAt: 1_626_051_600, previews: 3 });

describe('event report', () => {
  it('tells of fewer than five how many they are, and of nobody nothing', async () => {
    const words = async (event: typeof bare) => (await pagesOf((await report(event)).pdf)).join(' ').replaceAll(/\s+/g, ' ');
    expect(await words({ ...bare, feedback: { given: 3, average: null, ratings: null } })).toContain('3 tanggapan; penilaian ditampilkan mulai 5 tanggapan.');
    expect(await words(bare)).not.toContain('Tanggapan peserta');
  });

  it('tells everything that is recorded, in Indonesian forms', async () => {
    const { pdf, pageCount } = await report(full);
    const pages = await pagesOf(pdf);
    expect(pages).toHaveLength(pageCount);
    const text = pages.join(' ');
    for (const words of [
      'PEMERINTAH DAERAH CONTOH', 'Nomor: 400.9/123-Dinsos/2021', 'Senin, 12 Juli 2021', '09.00–12.00 WIB', '1.284', 'DPRD (penyelenggara bersama)', 'Perda 8/2018, Kesejahteraan sosial', '1.06.02 Pemberdayaan sosial',
      'Narasumber', 'Prof. Contoh', 'Kepala Bappeda', '09.00', 'Pembukaan', 'melebihi 28 kecamatan', 'Psikologi keluarga', 'Kebijakan · disampaikan oleh Prof. Contoh (Untirta) · berlaku sejak 18 Februari 2021',
      'dari Kepala Dinas kepada TKSK', 'Kapan cair? Menunggu anggaran', 'ditanyakan TKSK · dijawab Kepala Dinas', 'Siapa mendata? belum terjawab', 'Berita · Idisi · Selasa, 13 Juli 2021', 'Suasana · 2 foto', 'Belum terkonfirmasi', 'Tautan tidak diketahui', 'Serang, 12 Juli 2021', 'a.n. Kepala Daerah', 'NIP 00000000 000000 0 000',
      'Kode verifikasi: 7K3M-9QPA-22TB-X0ZZ', `Halaman ${pageCount} dari ${pageCount}`,
    ]) expect(text).toContain(words);
    for (const words of ['Tanggapan peserta', '1.000 tanggapan dari 1.284 peserta, rata-rata 4,5 dari 5.', 'Sangat baik 500']) expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
    expect(text).not.toContain('KONSEP');
    expect(text.indexOf('Belum terkonfirmasi')).toBeLessThan(text.indexOf('Sebagaimana dilaporkan'));
  });

  it('marks what is missing instead of leaving it out, and a draft on every page', async () => {
    const { pdf } = await report(bare, { draft: true, number: null });
    const pages = await pagesOf(pdf);
    for (const page of pages) expect(page).toContain('KONSEP');
    const text = pages.join(' ');
    for (const heading of ['Waktu', 'Tempat', 'Sasaran', 'Tujuan', 'Anggaran', 'Kehadiran', 'Pokok bahasan', 'Publikasi', 'Dokumentasi', 'Pelaksana dan narasumber']) expect(text).toContain(heading);
    expect(text).toContain('Nomor: belum tercatat');
    expect(text.match(/belum tercatat/g)?.length).toBeGreaterThan(10);
  });

  it('tells attendance that was taken by name alone, and adds it to the groups that are told without counting anybody twice', async () => {
    const counts = [
      { group: 'TKSK', state: 'PRESENT', participants: 30, walkIns: 0 }, { group: 'TKSK', state: 'ABSENT', participants: 2, walkIns: 0 }, { group: 'PSM', state: 'PRESENT', participants: 4, walkIns: 4 },
    ];
    const textOf = async (event: typeof bare) => (await pagesOf((await report(event)).pdf)).join(' ').replaceAll(/\s+/g, ' ');
    const named = await textOf({ ...bare, attendanceCounts: counts, participantCount: 34 });
    expect(named).toMatch(/Kehadiran Kelompok Asal Jumlah TKSK menurut daftar nama – 30 PSM menurut daftar nama – 4 Jumlah peserta 34/);
    expect(named).toContain('Menurut daftar nama: 34 hadir (4 tanpa undangan), 2 tidak hadir.');
    const planned = await textOf({ ...bare, attendanceCounts: counts, participantCount: 34, targetCount: 40, budgetLine: 'Pemberdayaan sosial', budget: '12500000' });
    for (const words of ['Rencana peserta : 40 orang', 'Pemberdayaan sosial', 'Rp12.500.000', 'Direncanakan 40 orang; hadir 34 (85 %).']) expect(planned).toContain(words);
    expect(await textOf({ ...bare, state: 'SCHEDULED', targetCount: 40, participantCount: 30 })).toContain('Direncanakan 40 orang. ');
    expect(await textOf({ ...bare, targetCount: 40 })).toContain('Direncanakan 40 orang; yang hadir belum tercatat.');
    const both = await textOf({ ...full, attendanceCounts: counts, participantCount: 34 });
    expect(both).toMatch(/TKSK melebihi 28 kecamatan Kab. Lebak, Banten 30 PSM menurut daftar nama – 4 Jumlah peserta 34/);
    expect(both.match(/TKSK melebihi/g)).toHaveLength(1);
  });

  it('tells where the series has been, what comes next and where it has not been', async () => {
    const series = { title: 'Penyuluhan Keliling', stops: [
      { area: { shortName: 'Kab. Serang' }, held: 0, last: null, next: null }, { area: { shortName: 'Kab. Pandeglang' }, held: 0, last: null, next: { date: '2021-08-02', state: 'SCHEDULED' } },
      ...['Kab. Tangerang', 'Kota Tangerang', 'Kota Cilegon', 'Kota Serang', 'Kota Tangerang Selatan'].map((shortName) => ({ area: { shortName }, held: 1, last: { date: '2021-06-01' }, next: null })),
      { area: { shortName: 'Kab. Lebak' }, held: 2, last: { date: '2021-07-12' }, next: { date: '2022-01-03', state: 'DRAFT' } },
    ] };
    const text = (await pagesOf((await report({ ...full, series })).pdf)).join(' ').replaceAll(/\s+/g, ' ');
    for (const words of ['Rangkaian : Penyuluhan Keliling', '6 dari 8 kabupaten/kota sudah dikunjungi, 1 direncanakan, 1 belum.', 'Kab. Serang 0 belum pernah –', 'Kab. Pandeglang 0 belum pernah 2 Agu 2021 (terjadwal)', 'Kab. Lebak 2 12 Jul 2021 3 Jan 2022 (konsep)']) expect(text).toContain(words);
    // Nothing of an event of no series, nor of one regency's part of it, which is all that its office is told.
    for (const part of [full, { ...full, series: { ...series, stops: series.stops.slice(0, 1) } }]) expect((await pagesOf((await report(part)).pdf)).join(' ')).not.toContain('Cakupan rangkaian');
  });

  it('sets typed text as it was typed, whatever it would mean to typst', async () => {
    const hostile = '#panic("x") #include "/etc/passwd" \\ $x^2$ *b* _i_ `r` <l> @r // c /* d */ = H [ ] { } #eval("1") "q" ~ -- ...';
    const event = { ...full, title: hostile, topics: [{ text: hostile }], roles: [{ role: 'NARASUMBER', name: hostile, post: hostile, affiliation: '#' }] };
    const { pdf } = await report(event, { title: hostile, subtitle: hostile, number: '#num$' });
    const text = (await pagesOf(pdf)).join(' ');
    expect(text.split(hostile).length - 1).toBeGreaterThanOrEqual(4);
    expect(text).toContain('#num$');
  });

  it('shows letters that the font has not as □, and nothing that hides or turns letters', async () => {
    const { pdf } = await report({ ...bare, title: 'Nama 你 \u202Eterbalik\u202C \u0000 ś Ḥ ﷺ 🙂 e\u0301 zero\u200Bwidth' });
    expect((await pagesOf(pdf)).join(' ')).toContain('Nama □ terbalik ś Ḥ □ □ é zerowidth');
  });

  it('is PDF/A-2a: archival, tagged, in Indonesian, fonts embedded, nothing that acts', async () => {
    const { pdf } = await report(full);
    const whole = unpacked(pdf);
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(whole).toMatch(/pdfaid:part>2</);
    expect(whole).toMatch(/pdfaid:conformance>A</);
    expect(whole).toMatch(/\/OutputIntents/);
    expect(whole).toMatch(/\/Marked true/);
    expect(whole).toMatch(/\/Lang ?\(id/);
    expect(whole).toMatch(/\/StructTreeRoot/);
    expect(whole).not.toMatch(/\/Encrypt|\/JavaScript|\/Launch|\/EmbeddedFile|\/RichMedia/);
    const fonts = [...whole.matchAll(/\/FontName ?\/([A-Z]{6}\+[\w-]+)/g)].map(([, name]) => String(name));
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((name) => !name.includes('Arimo'))).toEqual([]);
    expect(whole.match(/\/FontFile[23]/g)?.length).toBe(new Set(fonts).size);
  });

  it('is the same to the last byte when made again', async () => {
    const [one, two] = [await report(full), await report(full)];
    expect(one.pdf.equals(two.pdf)).toBe(true);
  });

  it('prints photographs with their words, eight at most, and tells how many more there are', async () => {
    const content = readFileSync(new URL('../../../apps/gateway/test/photo-with-place.jpg', import.meta.url));
    const photos = Array.from({ length: 10 }, (_, index) => ({ id: `0190000${index}`, caption: index === 0 ? null : `Foto #${index}`, credit: 'Humas', consent: index === 3 ? 'NOT_GIVEN' : 'CROWD' }));
    const event = { ...full, photos };
    const { pdf } = await compiler.make({
      template: 'event-report', frame: frame(), data: eventReportData(event), pictures: printedPhotos(event).map((id) => ({ name: pictureName(id), content })), madeAt: 1_626_051_600, previews: 0,
    });
    const text = (await pagesOf(pdf)).join(' ');
    for (const words of ['Suasana · 2 foto', 'tanpa keterangan', 'Foto #1', 'Foto #8', 'Foto: Humas', '2 foto lain tersimpan di Pilar']) expect(text).toContain(words);
    for (const words of ['Foto #3', 'Foto #9']) expect(text).not.toContain(words);
    expect(unpacked(pdf)).toMatch(/pdfaid:conformance>A</);
  });

  it('draws its pages as images without scripts or links', async () => {
    const { previews, pageCount } = await report(full);
    expect(previews).toHaveLength(pageCount);
    for (const preview of previews) {
      expect(preview).toMatch(/^<svg xmlns=.*<\/svg>$/s);
      expect(preview).not.toMatch(/<script|<a |href="(?!#|data:image)|foreignObject|\son\w+=/);
      const shown = new Set([...preview.matchAll(/xlink:href="#(\w+)"/g)].map(([, id]) => id));
      expect([...shown].filter((id) => !preview.includes(`id="${id}"`))).toEqual([]);
    }
  });
});

describe('list of persons', () => {
  const persons = (count: number) => Array.from({ length: count }, (_, index) => ({
    displayName: `Orang Contoh ${index + 1}`, area: { fullName: 'Kec. Rangkasbitung, Kab. Lebak, Banten' }, official: index % 100 === 0,
    pillars: [{ type: 'TAGANA', state: 'ACTIVE' }, { type: 'PSM', state: 'ENDED' }],
  }));

  it('states area, filter and number, repeats its head, and leaves out no row', async () => {
    const rows = persons(150);
    const data = personListData(rows, { area: '36.02', text: 'contoh', official: null }, '36');
    const { pdf, pageCount, previews } = await compiler.make({
      template: 'person-list', frame: frame({ title: 'Daftar Nama' }), data, beginning: personListData(rows.slice(0, 60), { area: '36.02', text: null, official: null }, '36'), madeAt: 1, previews: 1,
    });
    const pages = await pagesOf(pdf);
    expect(pageCount).toBeGreaterThan(2);
    expect(previews).toHaveLength(1);
    expect(pages[0]).toContain('Kab. Lebak');
    expect(pages[0]).toContain('nama memuat “contoh”');
    expect(pages[0]).toContain('150 orang');
    const text = pages.join(' ');
    for (const { displayName } of rows) expect(text).toContain(displayName);
    expect(text).toContain('Pejabat, Tagana');
    expect(text).not.toContain('PSM');
    for (const page of pages.filter((shown) => shown.includes('Orang Contoh'))) expect(page).toContain('Wilayah');
    expect(pages.at(-1)).toContain(`Halaman ${pageCount} dari ${pageCount}`);
  });

  it('says so when nobody is in it', async () => {
    const { pdf } = await compiler.make({ template: 'person-list', frame: frame(), data: personListData([], { area: null, text: null, official: true }, '36.02'), madeAt: 1, previews: 0 });
    expect((await pagesOf(pdf))[0]).toContain('Tidak ada nama yang sesuai dengan saringan ini.');
  });
});

describe('list of TKSK by district', () => {
  it('names each district once, who serves there by which decree, and where nobody does', async () => {
    const [held, left, never] = regionsWithin('36.02', 'DISTRICT');
    const term = { state: 'SUSPENDED', decreeNumber: '800/1 #$', decreeDate: '2024-01-05', appointer: 'KEMENSOS', validTo: '2026-12-31', area: { code: held?.code ?? '' }, person: { displayName: 'Umpama Satu, S.Sos.' }, grades: [{ year: 2024, level: 'CENTRE', grade: 'GOOD' }, { year: 2025, level: 'REGENCY', grade: 'POOR' }, { year: 2025, level: 'PROVINCE', grade: 'FAIR' }] };
    const data = tkskListData({ terms: [term], vacancies: [{ since: '2026-06-30', days: 149, area: { code: left?.code ?? '' } }, { since: null, days: null, area: { code: never?.code ?? '' } }] }, '36.02');
    expect(data.table.rows).toHaveLength(28);
    const { pdf } = await compiler.make({ template: 'table', frame: frame({ title: 'Daftar TKSK per Kecamatan' }), data, madeAt: 1, previews: 0 });
    const text = (await pagesOf(pdf)).join(' ').replaceAll(/\s+/g, ' ');
    for (const words of ['Umpama Satu, S.Sos. (diberhentikan sementara)', '800/1 #$', '5 Jan 2024', 'Kementerian Sosial', 'KOSONG', 'sejak 30 Jun 2026 (149 hari)', 'belum pernah tercatat', 'Nilai terakhir', 'Cukup 2025, provinsi']) expect(text).toContain(words);
    for (const row of data.table.rows) expect(row).toHaveLength(data.table.columns.length);
  });

  it('says of whom no grade is known, and of whom the maker may not know it', () => {
    const [district] = regionsWithin('36.02', 'DISTRICT');
    const term = { state: 'ACTIVE', decreeNumber: null, decreeDate: null, appointer: null, validTo: null, area: { code: district?.code ?? '' }, person: null };
    const ends = (grades: [] | null) => tkskListData({ terms: [{ ...term, grades }], vacancies: [] }, '36.02').table.rows[0]?.slice(-2);
    expect([ends([]), ends(null)]).toEqual([['belum dinilai', '–'], ['tidak ditampilkan', '–']]);
  });
});

describe('alignment of plans', () => {
  const renja = { id: 'b', kind: 'RENJA', title: 'Renja', yearFrom: 2026, yearTo: 2026 };
  const renstra = { id: 'a', kind: 'RENSTRA', title: 'Renstra', yearFrom: 2025, yearTo: 2029 };
  const bareItem: PlanItem = { code: '1', title: 'Butir #let x', kind: 'PROGRAMME', unit: null, gaps: [], eventCount: 0, plan: renja, derivesFrom: null, derived: [], years: [] };
  const items: PlanItem[] = [
    { ...bareItem, gaps: ['SERVES_NONE', 'UNSERVED'], unit: 'orang', years: [{ year: 2026, target: 1284, budget: '2500000000' }, { year: 2027, target: 12.5, budget: null }] },
    { ...bareItem, code: '2', derivesFrom: { code: '1.1', plan: renstra }, eventCount: 3 },
    { ...bareItem, code: '1.1', plan: renstra, derived: [{ code: '2', plan: renja }] },
  ];

  it('tells of each item what it carries out and what serves it, five-year plans first, and names the gaps', async () => {
    const data = planAlignmentData(items, '36', '36.02');
    expect(data.table.scope.map(({ value }) => value)).toEqual(['Banten', 'yang terlihat dari Kab. Lebak, Banten', '2', '3', '1 butir', '1 butir']);
    expect(data.table.rows).toEqual([
      ['Renstra 2025–2029', '1.1 Butir #let x (program)', '–', '–', '–', 'Renja 2026: 2', '–'],
      ['Renja 2026', '1 Butir #let x (program)', '2026: 1.284; 2027: 12,50 orang', 'Rp2.500.000.000', '–', '–', 'Tanpa rencana acuan; Target tanpa pelaksana'],
      ['Renja 2026', '2 Butir #let x (program)', '–', '–', 'Renstra 2025–2029: 1.1', '3 kegiatan', '–'],
    ]);
    const { pdf } = await compiler.make({ template: 'table', frame: frame({ title: 'Keselarasan Rencana' }), data, madeAt: 1, previews: 0 });
    const text = (await pagesOf(pdf)).join(' ').replaceAll(/\s+/g, ' ');
    for (const words of ['1 Butir #let x (program)', 'Tanpa rencana acuan', 'Target tanpa pelaksana', 'Rp2.500.000.000', '2029: 1.1', '3 kegiatan']) expect(text).toContain(words);
  });
});

describe('recap of PSKS', () => {
  it('sums each kind over the regions', async () => {
    const cell = (type: string, code: string, active: number, dormant = 0) => ({ type, area: { code }, active, dormant, reactivated: 1 });
    const data = resourceRecapData({ persons: [cell('PSM', '36.01', 1_200, 7), cell('PSM', '36.02', 34), cell('TKSK', '36.02', 28)], organisations: [cell('LKS', '36.01', 5), cell('KT', '36.02', 1_000, 9)] }, '36');
    const under = (row: readonly unknown[], head: string) => row[data.table.columns.findIndex((column) => column.head === head)];
    expect(data.table.rows.map((row) => ['Wilayah', 'Petugas aktif', 'LKS', 'Karang Taruna', 'KT vakum'].map((head) => under(row, head)))).toEqual([
      ['Kab. Pandeglang', '1.200', '5', '0', '0'], ['Kab. Lebak', '62', '0', '1.000', '9'], ['Jumlah', '1.262', '5', '1.000', '9'],
    ]);
    const { pdf } = await compiler.make({ template: 'table', frame: frame({ title: 'Rekapitulasi' }), data, madeAt: 1, previews: 0 });
    expect((await pagesOf(pdf))[0]).toContain('PSM vakum');
    expect(data.table.scope).toContainEqual({ name: 'Aktif kembali', value: 'pada semua tahun' });
    expect(resourceRecapData({ persons: [], organisations: [] }, '36', 2025).table.scope).toContainEqual({ name: 'Aktif kembali', value: 'pada tahun 2025' });
  });
});

describe('certificate of registration', () => {
  const institution = {
    name: 'LKS Contoh #$ "Kasih"', kind: 'LKS', legalForm: 'BERBADAN_HUKUM', address: 'Jalan Umpama 1', area: { code: '36.02.01.2002' }, headName: null, services: ['CHILD', 'ELDERLY'], settings: ['INSIDE'],
    capacity: 1_200, workingLevel: 'REGENCY', standing: 'REGISTERED', registrationNumber: '460/7', registeredUntil: '2031-11-25',
    papers: [{ kind: 'DEED', number: '12', date: '2015-02-03', issuer: 'Notaris Umpama' }],
    registrations: [{ kind: 'RENEWAL', state: 'REGISTERED', number: '460/7', grantedOn: '2026-11-26', validTo: '2031-11-25', issuer: { name: 'Dinas Sosial Contoh' }, recommendation: null }],
  };

  it('tells what is registered, by whom and until when, and says what is missing', async () => {
    const data = institutionCertificateData(institution);
    if (!data) throw new Error('no certificate');
    const { pdf, pageCount } = await compiler.make({ template: 'institution-certificate', frame: frame({ title: 'Tanda Daftar LKS' }), data, madeAt: 1, previews: 0 });
    expect(pageCount).toBe(1);
    const text = (await pagesOf(pdf)).join(' ').replaceAll(/\s+/g, ' ');
    for (const words of ['LKS Contoh #$ "Kasih"', 'perpanjangan', '12, 3 Februari 2015, Notaris Umpama', 'Anak; Lanjut usia', '1.200 orang', 'Dinas Sosial Contoh', '26 November 2026', '25 November 2031', 'belum tercatat']) expect(text).toContain(words);
  });

  it('is made of a registration in force only', () => {
    expect(institutionCertificateData({ ...institution, standing: 'EXPIRED' })).toBeNull();
    expect(institutionCertificateData({ ...institution, registrations: null })).toBeNull();
    expect(institutionCertificateData({ ...institution, registrationNumber: '460/8' })).toBeNull();
  });
});

describe('list of institutions', () => {
  it('counts what is registered, expired and about to end', async () => {
    const one = (standing: string, registeredUntil: string | null, occupancy: { male: number; female: number }[] = []) => ({
      name: `LKS ${standing}`, kind: 'LKS', area: { code: '36.02.01' }, standing, registrationNumber: registeredUntil && '1', registeredUntil, capacity: null, occupancy, accreditation: registeredUntil ? { grade: 'B', validTo: '2028-03-04' } : null, lastMonitoring: registeredUntil ? { year: 2025, score: 81.6 } : null,
    });
    const data = institutionListData([one('REGISTERED', '2026-12-31', [{ male: 1_000, female: 2 }]), one('REGISTERED', '2028-01-01'), one('EXPIRED', '2020-01-01'), one('UNREGISTERED', null)], '36.02', '2026-11-26', '2027-02-24');
    expect(data.table.scope.map(({ value }) => value).slice(1)).toEqual(['4', '2', '1', '1', '3']);
    const { pdf } = await compiler.make({ template: 'table', frame: frame({ title: 'Daftar LKS' }), data, madeAt: 1, previews: 0 });
    const text = (await pagesOf(pdf)).join(' ');
    for (const words of ['LKS EXPIRED', '1.000', 'Tanda daftar habis masa', '82 (2025)', 'B, s.d. 4 Mar 2028']) expect(text.replaceAll(/\s+/g, ' ')).toContain(words);
  });
});

describe('programmes and reports of Karang Taruna', () => {
  it('tells of each village what it has, what it lacks, and where none is recorded', async () => {
    const [first, second] = regionsWithin('36.04.34', 'VILLAGE').map(({ code }) => code);
    const youth = { name: 'Karang Taruna #panic("x")', state: 'ACTIVE', termTo: '2028-01-04', programmeYears: [2026], reportYears: [], lacks: ['REPORT'], area: { code: first ?? '' } };
    const data = youthComplianceData([youth, { ...youth, name: 'Karang Taruna Vakum', state: 'DORMANT', lacks: [], area: { code: second ?? '' } }], '36.04.34', '2026-11-26');
    for (const row of data.table.rows) expect(row).toHaveLength(data.table.columns.length);
    expect(data.table.rows).toHaveLength(8);
    const { pdf } = await compiler.make({ template: 'table', frame: frame({ title: 'Program kerja dan LPJ' }), data, madeAt: 1, previews: 0 });
    const text = (await pagesOf(pdf)).join(' ');
    for (const words of ['Karang Taruna #panic("x")', '4 Jan 2028', 'disahkan', 'LPJ tahun lalu belum ada', 'Vakum', 'belum tercatat', '0 dari 1 yang aktif', 'Program kerja 2026', 'LPJ 2025']) expect(text).toContain(words);
  });
});

describe('compiler', () => {
  it('goes on after a paper that cannot be made, and tells no text of it', async () => {
    const data = { event: { identity: 'Rahasia' } };
    const failed = await compiler.make({ template: 'event-report', frame: frame(), data, madeAt: 1, previews: 0 }).catch((error: Error) => error);
    expect(failed).toBeInstanceOf(Error);
    expect(String(failed)).not.toContain('Rahasia');
    expect((await report(bare)).pageCount).toBeGreaterThan(0);
  });

  it('ends a paper that is cancelled, and makes the next', async () => {
    const stop = new AbortController();
    const cancelled = compiler.make({ template: 'event-report', frame: frame(), data: eventReportData(full), madeAt: 1, previews: 0 }, stop.signal);
    stop.abort(new Error('cancelled'));
    await expect(cancelled).rejects.toThrow('cancelled');
    expect((await report(bare)).pageCount).toBeGreaterThan(0);
  });
});

describe('coverage by coordination meetings', () => {
  it('tells of each district whether it met, and how much is open', async () => {
    const row = { events: 2, withRakor: 1, openItems: 3, overdueItems: 1, lastOn: '2026-03-11' };
    const data = rakorCoverageData({
      total: { events: 2, districts: 29, withRakor: 1, openItems: 3, overdueItems: 1 },
      rows: [{ area: { code: '36.04.34' }, ...row }, { area: { code: '36.04.33' }, events: 0, withRakor: 0, openItems: 0, overdueItems: 0, lastOn: null }],
    }, '36.04', 2026, '2026-11-26');
    const made = await compiler.make({ template: 'table', frame: frame({}), data, madeAt: 1_626_051_600, previews: 1 });
    const text = (await pagesOf(made.pdf)).join(' ');
    for (const words of ['1 dari 29', '3,4', 'Kec. Bandung', 'ada', 'belum', '11 Mar 2026']) expect(text).toContain(words);
  });
});
