import { afterAll, describe, expect, it } from 'vitest';
import { Compiler } from '../src/compiler.ts';
import { districtBriefData, type DistrictBrief } from '../src/district-brief.ts';
import type { DistrictWelfare } from '../src/district-welfare.ts';
import { frame } from './frame.ts';
import { pagesOf } from './read-pdf.ts';

const compiler = new Compiler();
afterAll(() => compiler.close());

const list = <Node>(nodes: Node[], value = nodes.length) => ({ totalCount: { value, exact: true }, edges: nodes.map((node) => ({ node })) });
const cell = (type: string, active: number, dormant = 0) => ({ type, area: { code: '36.04.34' }, active, dormant, reactivated: 0 });
const welfare: DistrictWelfare = {
  recap: { all: { value: 1_300 }, types: [{ type: { nameId: 'Lanjut usia terlantar' }, count: { value: 1_284, hidden: false } }, { type: { nameId: 'Pengemis' }, count: { value: 16, hidden: false } }, { type: { nameId: 'Pemulung' }, count: { value: 0, hidden: false } }] },
  VILLAGE_LIST: list([{ waitingSince: '2026-10-31T20:00:00Z' }], 40), REG_VERIFIED: list([{ waitingSince: null }], 2), RETURNED: list([]),
  inventoryRounds: list([{ area: { shortName: 'Desa Contoh' }, lastDay: '2026-10-30', state: 'RUNNING' }], 9),
};
const brief: DistrictBrief = {
  region: { tksk: list([{ since: '2026-01-01', days: 329 }]), psm: list([{ area: { code: '36.04.34.2001' } }], 12) },
  institutions: list([{ name: 'Panti Contoh', standing: 'REGISTERED', registeredUntil: '2026-12-31' }, { name: 'LKS Contoh', standing: 'UNREGISTERED', registeredUntil: null }]),
  actionItems: list([{ text: 'Data ulang PSM #1', ownerName: 'Kasi Kesos', due: '2026-11-01', overdue: true }], 1284),
  overdue: { totalCount: { value: 7, exact: true } },
  eventQuestions: list([{ text: 'Kapan cair?', topic: 'BANSOS_DAERAH', ownerName: null, event: { date: '2026-10-14' } }]),
  distributionBatches: list([{ period: '2026-11', startsOn: '2026-11-24', endsOn: '2026-11-25', state: 'RUNNING', overdue: true, programme: { name: 'Sembako Contoh' } }], 3),
  policyNotices: list([{ statement: 'Pendataan bukan jaminan.', validFrom: '2026-10-14' }]),
  recap: { persons: [cell('TKSK', 0), cell('PSM', 3, 2)], organisations: [cell('KT', 4, 1)] },
  welfare,
};
const make = (of: DistrictBrief, head = frame({ title: 'Bahan Rapat Kecamatan', subtitle: 'Kec. Bandung, Kab. Serang, Banten' })) =>
  compiler.make({ template: 'district-brief', frame: head, data: districtBriefData(of, '2026-11-26'), madeAt: 1_626_051_600, previews: 2 });

describe('the sheet of a district', () => {
  it('tells what is vacant, what ends, what is open and what holds, with the number of each list', async () => {
    const { pdf, pageCount } = await make(brief);
    expect(pageCount).toBe(1);
    const [text = ''] = await pagesOf(pdf);
    for (const words of [
      'Bahan Rapat Kecamatan', 'Kec. Bandung', 'Kekosongan pilar 13', 'kosong sejak 1 Jan 2026 (329 hari)', 'PSM di 12 desa/kelurahan', 'dan 11 lainnya', 'Panti Contoh', 'tanda daftar sampai 31 Des 2026', 'berkasnya berakhir',
      'Tindak lanjut terbuka 1.284, 7 lewat tenggat', 'Data ulang PSM #1', 'lewat tenggat 1 Nov 2026', 'dan 1.283 lainnya di Pilar', 'Pertanyaan belum terjawab 1', 'Kapan cair?', 'Bantuan sosial daerah · 14 Okt 2026',
      'Ketentuan yang berlaku 1', 'sejak 14 Okt 2026', 'keadaan 26 Nov 2026', 'PSM Karang Taruna', 'Aktif 3 4', 'Vakum 2 1',
      'PPKS 1.300 kasus', 'Lanjut usia terlantar 1.284', 'Pengemis 16', 'Usulan yang belum selesai 42', 'Dalam daftar usulan: 40', 'terlama menunggu sejak 1 Nov 2026 (25 hari)', 'Diverifikasi kabupaten/kota: 2',
      'Penyaluran bantuan mendatang dan berjalan 3', 'Sembako Contoh, 2026-11', 'berjalan · 24 Nov 2026 – 25 Nov 2026, lewat waktu', 'Pendataan yang terlambat 9', 'Desa Contoh', 'berjalan, hari terakhir 30 Okt 2026', 'dan 8 lainnya di Pilar',
    ]) expect(text).toContain(words);
    for (const words of ['Peksos', 'Pemulung', 'Dikembalikan', '<5']) expect(text).not.toContain(words);
  });

  it('says that there is nothing, and leaves out what its maker may not read', async () => {
    const none = { ...brief, region: { tksk: list([]), psm: list([]) }, institutions: list([]), actionItems: list([]), overdue: { totalCount: { value: 0, exact: true } }, distributionBatches: null, eventQuestions: null, policyNotices: list([]), recap: { persons: [], organisations: [] }, welfare: { recap: null, inventoryRounds: list([]) } } as DistrictBrief;
    const [text = ''] = await pagesOf((await make(none)).pdf);
    expect(text).toContain('Kekosongan pilar 0 Tidak ada.');
    expect(text).toContain('Belum ada yang tercatat.');
    expect(text).toContain('Pendataan yang terlambat 0 Tidak ada.');
    for (const words of ['Pertanyaan', 'PPKS', 'Usulan', 'Penyaluran']) expect(text).not.toContain(words);
    expect(text).not.toContain('lewat tenggat');
  });

  it('tells no small number of cases, whoever makes it, nor what would give one away', async () => {
    const types = (...values: [string, number | null][]) => ({ ...brief, welfare: { ...welfare, recap: { all: { value: 99 }, types: values.map(([nameId, value]) => ({ type: { nameId }, count: { value, hidden: value === null } })) } } });
    const words = async (of: DistrictBrief) => (await pagesOf((await make(of)).pdf)).join(' ');
    const whole = await words(types(['Jenis Satu', 3], ['Jenis Dua', 8], ['Jenis Tiga', 88]));
    for (const told of ['PPKS kasus menurut jenis', 'Jenis Tiga 88', 'Jenis Satu <5', 'Jenis Dua <5', 'ditulis <5']) expect(whole).toContain(told);
    expect(whole).not.toContain('99');
    // What the recap hides from its maker stays hidden as it is.
    expect(await words(types(['Jenis Satu', null], ['Jenis Dua', 8]))).toMatch(/Jenis Dua 8[\s\S]*Jenis Satu <5/);
  });

  it('takes a second sheet at most, with as much as there is of everything, the longest texts and a tall letterhead', async () => {
    const words = 'Kata panjang sekali '.repeat(60);
    const many = <Node>(count: number, node: Node) => list(Array.from({ length: count }, () => node), 9_999);
    const full: DistrictBrief = {
      region: { tksk: list([{ since: '2016-01-01', days: 3_900 }]), psm: many(8, { area: { code: '36.04.34.2001' } }) },
      institutions: many(4, { name: words, standing: 'REGISTERED', registeredUntil: '2026-12-31' }),
      actionItems: many(6, { text: words, ownerName: words, due: '2026-11-01', overdue: true }), overdue: { totalCount: { value: 9_999, exact: true } },
      eventQuestions: many(4, { text: words, topic: 'BANSOS_PUSAT', ownerName: words, event: { date: '2026-10-14' } }),
      distributionBatches: many(4, { period: '2026-Q4', startsOn: '2026-10-01', endsOn: '2026-11-25', state: 'RUNNING', overdue: true, programme: { name: words } }),
      policyNotices: many(3, { statement: words, validFrom: '2026-10-14' }),
      recap: {
        persons: ['TKSK', 'TKS', 'PSM', 'TAGANA', 'PENSOS', 'WPKS', 'PSP'].map((type) => cell(type, 9_999, 9_999)),
        organisations: ['LKS', 'LK3', 'KT', 'WKSBM', 'DU', 'KP'].map((type) => cell(type, 9_999, 9_999)),
      },
      welfare: {
        recap: { all: { value: 9_999 }, types: Array.from({ length: 26 }, (_, at) => ({ type: { nameId: `Anak yang memerlukan perlindungan khusus jenis ${at + 1}` }, count: { value: 9_999, hidden: false } })) },
        ...Object.fromEntries(['RETURNED', 'VILLAGE_LIST', 'MUSDES_ACCEPTED', 'KEC_CHECKED', 'REG_VERIFIED', 'REG_APPROVED', 'SENT_NATIONAL'].map((state) => [state, many(1, { waitingSince: '2021-07-12T02:00:00Z' })])),
        inventoryRounds: many(6, { area: { shortName: 'Desa Contoh Panjang' }, lastDay: '2026-10-30', state: 'RUNNING' }),
      },
    };
    const head = frame({ title: 'Bahan Rapat Kecamatan', subtitle: 'Kec. Bandung, Kab. Serang, Banten', draft: true });
    const tall = { ...head, letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH', 'KECAMATAN CONTOH', 'SEKSI KESEJAHTERAAN SOSIAL'], address: ['Jalan Contoh Nomor 1, Kecamatan Contoh, Kabupaten Contoh 42176', 'Telepon (0254) 000000 · Surel kec@contoh.example · contoh.example'] } };
    expect((await make(full, tall)).pageCount).toBe(2);
  });
});
