import { expect, test } from 'vitest';
import { changesOf, missingOf } from './paper-lines.ts';

const part = (heading: string, text: string) => ({ kind: 'TEXT', heading, text });

test('tells by part which lines the draft has beside the record, and which the record has', () => {
  expect(changesOf([part('', 'Dengan hormat,\nHadirlah.'), part('Peserta', '; A\n; A'), part('Tambahan', 'Bawa laptop')], [part('', 'Dengan hormat,\nMohon hadir.'), part('Peserta', '; A\n; A\n; A')])).toEqual([
    { heading: '', mine: ['Hadirlah.'], record: ['Mohon hadir.'] }, { heading: 'Peserta', mine: [], record: ['; A'] }, { heading: 'Tambahan', mine: ['Bawa laptop'], record: [] },
  ]);
  expect(changesOf([part('A', ' x ')], [part('A', 'x')])).toEqual([]);
});

test('names what is missing', () => expect(missingOf('Di [[tempat]], [[jam]] [x] [[]]')).toEqual(['tempat', 'jam']));
