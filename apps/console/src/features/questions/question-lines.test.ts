import { expect, it } from 'vitest';
import { likelyTopic, readQuestions } from './question-lines.ts';

it('reads a question a line, however it was numbered', () => {
  expect(readQuestions('1. Apakah ada santunan?\n\n2) Kapan PKH cair?\n- Siapa yang mendata?\n• Berapa?').map(({ text }) => text)).toEqual(['Apakah ada santunan?', 'Kapan PKH cair?', 'Siapa yang mendata?', 'Berapa?']);
});

it('takes an answer from beside the question or from beneath it', () => {
  expect(readQuestions('Apakah ada santunan?\tTidak ada\nKapan cair? | Menunggu perubahan\nSiapa?\nJawab: Kepala desa\nJawab: dan camat')).toMatchObject([
    { text: 'Apakah ada santunan?', answer: 'Tidak ada' }, { text: 'Kapan cair?', answer: 'Menunggu perubahan' }, { text: 'Siapa?', answer: 'Kepala desa\ndan camat' },
  ]);
  expect(readQuestions('Jawab: tanpa pertanyaan')).toEqual([{ text: 'Jawab: tanpa pertanyaan', answer: '', topic: null }]);
  expect(readQuestions(' \n\t\n')).toEqual([]);
});

it.each([
  ['Apakah ada kompensasi kematian?', 'SANTUNAN'], ['Kapan PKH tahap dua?', 'BANSOS_PUSAT'], ['Mengapa sudah didata belum dapat bantuan?', 'PENDATAAN'],
  ['Bagaimana mengusulkan keluarga baru?', 'USULAN'], ['Kapan bantuan reguler?', 'BANSOS_DAERAH'], ['Berapa honor TKSK?', 'TUPOKSI'], ['Apa kabar?', null],
])('knows what "%s" is about', (text, topic) => {
  expect(likelyTopic(text)).toBe(topic);
});
