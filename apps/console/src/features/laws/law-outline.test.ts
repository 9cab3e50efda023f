import { describe, expect, test } from 'vitest';
import { outlineText, readOutline } from './law-outline.ts';

const pasted = `
BAB I
KETENTUAN UMUM

Pasal 1
Dalam Peraturan Daerah ini yang dimaksud dengan:
1. Daerah adalah Provinsi Banten.
bab ii: Maksud dan tujuan
Pasal 2: Perda ini mengatur.
Pasal 2 ayat (1) dilaksanakan dinas.
Pasal 3A
`;

describe('the outline of a regulation', () => {
  test('is read from its document: heads, titles beneath them, and sentences that begin like a head', () => {
    expect(readOutline(pasted)).toEqual({
      stray: [],
      chapters: [
        { number: 'I', title: 'KETENTUAN UMUM', articles: [{ number: '1', text: 'Dalam Peraturan Daerah ini yang dimaksud dengan:\n1. Daerah adalah Provinsi Banten.' }] },
        { number: 'II', title: 'Maksud dan tujuan', articles: [{ number: '2', text: 'Perda ini mengatur.\nPasal 2 ayat (1) dilaksanakan dinas.' }, { number: '3A', text: null }] },
      ],
    });
  });

  test('may hold articles alone, and names the lines that belong nowhere', () => {
    expect(readOutline('Menimbang\nPasal 8\nData diperiksa.')).toEqual({ stray: [1], chapters: [{ number: null, title: null, articles: [{ number: '8', text: 'Data diperiksa.' }] }] });
    expect(readOutline('  ')).toEqual({ stray: [], chapters: [] });
  });

  test('comes back as it was', () => {
    const { chapters } = readOutline(pasted);
    expect(readOutline(outlineText(chapters)).chapters).toEqual(chapters);
  });
});
