import { afterAll, describe, expect, it } from 'vitest';
import { matchSignatures, signaturePicture } from '../src/attendance-signatures.ts';
import { Compiler } from '../src/compiler.ts';
import { eventPaperData } from '../src/event-paper.ts';
import { frame } from './frame.ts';
import { pagesOf } from './read-pdf.ts';

const compiler = new Compiler();
afterAll(() => compiler.close());

const strokes = '20,150 60,40 100,150 140,60;160,120 200,60 240,140 300,70 380,110';
const signed = (name: string, affiliation: string | null = null, signature = strokes) => ({ name, affiliation, group: 'TKSK', signature });
const line = (name: string, post = 'TKSK') => ({ name, post });

describe('signatures beside names', () => {
  it('go to the line of their name and post, each once, a post of nobody being their group', () => {
    expect(matchSignatures([line('Contoh Satu', 'Kec. Maja'), line('Contoh  dua', 'kec. maja')], [signed('Contoh Dua', 'Kec. Maja', '1,1 2,2 3,3')])).toEqual([null, '1,1 2,2 3,3']);
    expect(matchSignatures([line('Contoh', 'A'), line('Contoh', 'B')], [signed('Contoh', 'B', '1,1 2,2 3,3')])).toEqual([null, '1,1 2,2 3,3']);
    expect(matchSignatures([line('Contoh Satu')], [signed('Contoh Satu')])).toEqual([strokes]);
  });

  it('go by the name alone where the post was mended, unless two have it', () => {
    expect(matchSignatures([line('Contoh Satu', 'Ketua FK-TKSK')], [signed('Contoh Satu', 'TKSK Kec. Maja')])).toEqual([strokes]);
    expect(matchSignatures([line('Contoh', 'Ketua'), line('Contoh', 'Wakil')], [signed('Contoh', 'Anggota')])).toEqual([null, null]);
    expect(matchSignatures([line('Contoh', 'Ketua')], [signed('Contoh', 'A'), signed('Contoh', 'B')])).toEqual([null]);
    expect(matchSignatures([line('', 'TKSK Kab. Lebak'), line('', '')], [signed('')])).toEqual([null, null]);
  });

  it('are drawn of strokes alone', () => {
    expect(signaturePicture('1,2 3,4;5,6 7,8')).toContain('d="M1,2L3,4M5,6L7,8"');
    expect([signaturePicture(null), signaturePicture('"/><script>')]).toEqual([null, null]);
  });
});

describe('attendance list', () => {
  const made = (people: number, signatures: number) => compiler.make({
    template: 'event-paper', frame: frame({ title: 'Daftar Hadir' }), madeAt: 1, previews: 2,
    data: eventPaperData(
      [{ kind: 'SIGNATURES', heading: 'Peserta', text: Array.from({ length: people }, (_, at) => `Contoh ${at + 1}; TKSK Kec. Maja`).join('\n') }],
      Array.from({ length: signatures }, (_, at) => signed(`Contoh ${at + 1}`, 'TKSK Kec. Maja')),
    ),
  });

  it('shows what was drawn on a phone beside the name, and is as long and as legible with it as without', async () => {
    const [bare, drawn] = [await made(40, 0), await made(40, 25)];
    expect(drawn.pageCount).toBe(bare.pageCount);
    const words = async ({ pdf }: typeof bare) => (await pagesOf(pdf)).join(' ').replaceAll(/\s+/g, ' ');
    expect(await words(drawn)).toContain('25 Contoh 25 TKSK Kec. Maja 25.');
    expect(await words(bare)).toContain('40 Contoh 40 TKSK Kec. Maja 40.');
    expect(drawn.pdf.length).toBeGreaterThan(bare.pdf.length);
  });

  it('sets 500 signatures', async () => {
    const drawn = await made(500, 500);
    expect((await pagesOf(drawn.pdf)).join(' ')).toContain('Contoh 500');
  });
});
