import { describe, expect, test } from 'vitest';
import { clean, passageOf } from '../src/text/clean.ts';
import { labelled } from '../src/text/labels.ts';
import { dropNumbers } from '../src/text/numbers.ts';
import { dropRepeats } from '../src/text/repeats.ts';
import { joinWrapped, sentences } from '../src/text/sentences.ts';
import { tokenise } from '../src/text/tokens.ts';

const cut = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('clean', () => {
  test('evens quotation marks, dashes, spaces, bold marks and emojis, and knows where each stood', () => {
    const pasted = '📢 *“Rapat”*\u00a0 –\u200b  besok\r\n• Aula';
    const made = clean(pasted);
    expect(made.text).toBe('"Rapat" - besok\n- Aula');
    const { start, end } = passageOf(made, made.text.indexOf('besok'), made.text.indexOf('besok') + 5);
    expect(pasted.slice(start, end)).toBe('besok');
  });
  test('keeps the underline of an address', () => expect(clean('a_b _c_').text).toBe('a_b c '));
});

describe('numbers', () => {
  const dropped = (text: string) => dropNumbers(clean(text)).clean.text.replace(/\u25A0+/g, '#');
  test.each([
    ['NIK 3602141207850001.', 'NIK #.'], ['3602 1412 0785 0001', '#'], ['36.02.14.120785.0001', '#'], ['19700101 199503 2 001', '#'], ['NIK 12 3602141207850001 ok', 'NIK # ok'],
    ['12-07-2021 09.00-12.00', '12-07-2021 09.00-12.00'], ['0812-0000-1111', '0812-0000-1111'], ['30 TKSK', '30 TKSK'],
  ])('%s', (text, wanted) => expect(dropped(text)).toBe(wanted));
});

describe('sentences', () => {
  test('end at marks, not at titles and short forms', () => {
    expect(cut('Dibuka oleh Dra. Nurhana, M.Si. Kegiatan di Kec. Curug, Jl. Raya No. 5. Selesai.')).toEqual(['Dibuka oleh Dra. Nurhana, M.Si.', 'Kegiatan di Kec. Curug, Jl. Raya No. 5.', 'Selesai.']);
    expect(cut('Camat Kasta Wiguna AP. MAP. membuka acara.')).toHaveLength(1);
    expect(cut('"Harus sabar." Ia pulang.')).toEqual(['"Harus sabar."', 'Ia pulang.']);
  });
  test('go on where a line was broken by its width', () => {
    const wrapped = 'Kegiatan yang diikuti oleh seluruh tenaga kesejahteraan sosial itu\ndibuka camat.\nTempat: Aula';
    expect(joinWrapped(wrapped)).toBe('Kegiatan yang diikuti oleh seluruh tenaga kesejahteraan sosial itu dibuka camat.\nTempat: Aula');
  });
});

test('repeats are left out wherever they stand', () => {
  const line = 'Kegiatan ini dilaksanakan di aula kecamatan.';
  const { clean: once, repeated } = dropRepeats(clean(`${line} Lain lagi.\n\n${line}`));
  expect(once.text.trim()).toBe(`${line} Lain lagi.`);
  expect(repeated).toEqual([{ start: 57, end: 101 }]);
});

test('labels have their values, headings the list below them', () => {
  const text = 'Hari/Tanggal : Senin\nPeserta:\n- TKSK\n2. PSM\nhttps://a.b';
  expect(labelled(text).map(({ label, items }) => [label, items.map(({ start, end }) => text.slice(start, end))])).toEqual([['hari/tanggal', ['Senin']], ['peserta', ['TKSK', 'PSM']]]);
});

test('tokens keep the dots of titles and the hyphens of names', () => {
  expect(tokenise("Drs. A. Budi, M.Si. FK-TKSK se-Banten Jum'at 09.00").map(({ text }) => text)).toEqual(['Drs.', 'A.', 'Budi', ',', 'M.Si.', 'FK-TKSK', 'se-', 'Banten', "Jum'at", '09.00']);
});
