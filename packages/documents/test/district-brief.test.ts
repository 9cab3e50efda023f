import { afterAll, describe, expect, it } from 'vitest';
import { Compiler } from '../src/compiler.ts';
import { districtBriefData, type DistrictBrief } from '../src/district-brief.ts';
import { frame } from './frame.ts';
import { pagesOf } from './read-pdf.ts';

const compiler = new Compiler();
afterAll(() => compiler.close());

const list = <Node>(nodes: Node[], value = nodes.length) => ({ totalCount: { value, exact: true }, edges: nodes.map((node) => ({ node })) });
const cell = (type: string, active: number, dormant = 0) => ({ type, area: { code: '36.04.34' }, active, dormant, reactivated: 0 });
const brief: DistrictBrief = {
  region: { tksk: list([{ since: '2026-01-01', days: 329 }]), psm: list([{ area: { code: '36.04.34.2001' } }], 12) },
  institutions: list([{ name: 'Panti Contoh', standing: 'REGISTERED', registeredUntil: '2026-12-31' }, { name: 'LKS Contoh', standing: 'UNREGISTERED', registeredUntil: null }]),
  actionItems: list([{ text: 'Data ulang PSM #1', ownerName: 'Kasi Kesos', due: '2026-11-01', overdue: true }], 1284),
  overdue: { totalCount: { value: 7, exact: true } },
  eventQuestions: list([{ text: 'Kapan cair?', topic: 'BANSOS_DAERAH', ownerName: null, event: { date: '2026-10-14' } }]),
  policyNotices: list([{ statement: 'Pendataan bukan jaminan.', validFrom: '2026-10-14' }]),
  recap: { persons: [cell('TKSK', 0), cell('PSM', 3, 2)], organisations: [cell('KT', 4, 1)] },
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
    ]) expect(text).toContain(words);
    expect(text).not.toContain('Peksos');
  });

  it('says that there is nothing, and leaves out what its maker may not read', async () => {
    const none = { ...brief, region: { tksk: list([]), psm: list([]) }, institutions: list([]), actionItems: list([]), overdue: { totalCount: { value: 0, exact: true } }, eventQuestions: null, policyNotices: list([]), recap: { persons: [], organisations: [] } } as DistrictBrief;
    const [text = ''] = await pagesOf((await make(none)).pdf);
    expect(text).toContain('Kekosongan pilar 0 Tidak ada.');
    expect(text).toContain('Belum ada yang tercatat.');
    expect(text).not.toContain('Pertanyaan');
    expect(text).not.toContain('lewat tenggat');
  });

  it('stays on one sheet with as much as it takes, the longest texts and a tall letterhead', async () => {
    const words = 'Kata panjang sekali '.repeat(60);
    const many = <Node>(count: number, node: Node) => list(Array.from({ length: count }, () => node), 9_999);
    const full: DistrictBrief = {
      region: { tksk: list([{ since: '2016-01-01', days: 3_900 }]), psm: many(8, { area: { code: '36.04.34.2001' } }) },
      institutions: many(4, { name: words, standing: 'REGISTERED', registeredUntil: '2026-12-31' }),
      actionItems: many(6, { text: words, ownerName: words, due: '2026-11-01', overdue: true }), overdue: { totalCount: { value: 9_999, exact: true } },
      eventQuestions: many(4, { text: words, topic: 'BANSOS_PUSAT', ownerName: words, event: { date: '2026-10-14' } }),
      policyNotices: many(3, { statement: words, validFrom: '2026-10-14' }),
      recap: {
        persons: ['TKSK', 'TKS', 'PSM', 'TAGANA', 'PENSOS', 'WPKS', 'PSP'].map((type) => cell(type, 9_999, 9_999)),
        organisations: ['LKS', 'LK3', 'KT', 'WKSBM', 'DU', 'KP'].map((type) => cell(type, 9_999, 9_999)),
      },
    };
    const head = frame({ title: 'Bahan Rapat Kecamatan', subtitle: 'Kec. Bandung, Kab. Serang, Banten', draft: true });
    const tall = { ...head, letterhead: { lines: ['PEMERINTAH KABUPATEN CONTOH', 'KECAMATAN CONTOH', 'SEKSI KESEJAHTERAAN SOSIAL'], address: ['Jalan Contoh Nomor 1, Kecamatan Contoh, Kabupaten Contoh 42176', 'Telepon (0254) 000000 · Surel kec@contoh.example · contoh.example'] } };
    expect((await make(full, tall)).pageCount).toBe(1);
  });
});
