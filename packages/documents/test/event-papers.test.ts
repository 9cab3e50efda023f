import { afterAll, describe, expect, it } from 'vitest';
import { Compiler } from '../src/compiler.ts';
import { eventPaperData } from '../src/event-paper.ts';
import { frame } from './frame.ts';
import { pagesOf } from './read-pdf.ts';

const compiler = new Compiler();
afterAll(() => compiler.close());

type Sections = Parameters<typeof eventPaperData>[0];
const made = async (title: string, sections: Sections) => {
  const paper = await compiler.make({ template: 'event-paper', frame: frame({ title }), data: eventPaperData(sections), madeAt: 1, previews: 1 });
  return { ...paper, text: (await pagesOf(paper.pdf)).join(' ').replaceAll(/\s+/g, ' ') };
};

describe('papers of an event', () => {
  it('sets an invitation: pairs, whom it is for, paragraphs, and what is missing in words', async () => {
    const { text, pageCount } = await made('Undangan', [
      { kind: 'PAIRS', heading: null, text: 'Sifat: Biasa\nHal: Undangan: rapat kedua\nTanpa tanda' },
      { kind: 'ITEMS', heading: 'Kepada Yth.', text: 'Para TKSK Kab. Lebak\nKepala Bappeda' },
      { kind: 'TEXT', heading: null, text: 'Dengan hormat,\nDimohon hadir di [[tempat]] pukul 09.00–12.00 WIB.' },
    ]);
    expect(pageCount).toBe(1);
    for (const words of ['Undangan', 'Sifat : Biasa', 'Undangan: rapat kedua', 'Kepada Yth.', '1. Para TKSK Kab. Lebak', '2. Kepala Bappeda', 'hadir di (belum tercatat: tempat) pukul 09.00–12.00 WIB.', '400.9/123-Dinsos/2021', 'Dra. Contoh, M.Si.']) expect(text).toContain(words);
  });

  it('sets an assignment by whom, for what and on what ground', async () => {
    const { text } = await made('Surat Perintah Tugas', [
      { kind: 'ITEMS', heading: 'Dasar', text: '[[dasar penugasan]]' }, { kind: 'ITEMS', heading: 'Memerintahkan kepada', text: 'Dra. Contoh, M.Si., Kepala Dinas, sebagai Pembuka acara' }, { kind: 'PAIRS', heading: 'Untuk', text: 'Melaksanakan: Penyuluhan' },
    ]);
    for (const words of ['1. (belum tercatat: dasar penugasan)', 'sebagai Pembuka acara', 'Melaksanakan : Penyuluhan']) expect(text).toContain(words);
  });

  it('gives everybody on an attendance list a numbered place to sign, its head on every page', async () => {
    const { pdf, pageCount, text } = await made('Daftar Hadir', [{ kind: 'SIGNATURES', heading: 'Peserta', text: ['Contoh Nama; TKSK Kec. Maja', ...Array.from({ length: 59 }, () => '; TKSK Kab. Lebak')].join('\n') }]);
    expect(pageCount).toBeGreaterThan(1);
    for (const page of await pagesOf(pdf)) if (page.includes('TKSK Kab')) expect(page).toContain('Tanda tangan');
    expect(text).toContain('1 Contoh Nama TKSK Kec. Maja 1.');
    expect(text).toContain('60 TKSK Kab. Lebak 60.');
  });

  it('sets minutes and a press release, and says where a part is empty', async () => {
    const { text } = await made('Notulen', [{ kind: 'ITEMS', heading: 'Keputusan', text: '' }, { kind: 'ITEMS', heading: 'Yang disampaikan', text: 'Tidak ada santunan ([[oleh siapa]])' }]);
    expect(text).toContain('Keputusan belum tercatat');
    expect(text).toContain('Tidak ada santunan (');
    expect((await made('Siaran Pers', [{ kind: 'TEXT', heading: 'Judul Berita', text: 'BANTEN, 12 Juli 2021 – Dinas Contoh menyelenggarakan Penyuluhan.' }])).text).toContain('BANTEN, 12 Juli 2021 – Dinas Contoh');
  });

  it('sets hostile texts as they are, in every kind of part', async () => {
    const hostile = '#eval("1") $x$ *b* _i_ `c` @a <l> \\n [x] #import "/etc/passwd": *';
    const kinds = ['TEXT', 'PAIRS', 'ITEMS', 'SIGNATURES'] as const;
    const { text } = await made(hostile, kinds.map((kind) => ({ kind, heading: hostile, text: `${hostile}\n[[${hostile.replaceAll(/[[\]]/g, '')}]]\n[[]] [[tidak selesai` })));
    expect(text.split('#eval("1")').length - 1).toBeGreaterThanOrEqual(9);
    expect(text).toContain('[[]] [[tidak selesai');
    expect(text).not.toContain('root:');
  });
});
