import { expect, it } from 'vitest';
import { emptyRow, isTyped, questionsInput, withPasted } from './new-questions.ts';

it('puts pasted lines behind what is typed, with the topic that their words tell and the group that asked before', () => {
  const rows = withPasted([{ ...emptyRow('RT_RW'), text: 'Sudah diketik?' }, emptyRow('RT_RW')], 'Kapan PKH cair?\tTahap dua\nApa kabar?');
  expect(rows).toEqual([
    { ...emptyRow('RT_RW'), text: 'Sudah diketik?' }, { ...emptyRow('RT_RW'), text: 'Kapan PKH cair?', answer: 'Tahap dua', topic: 'BANSOS_PUSAT' }, { ...emptyRow('RT_RW'), text: 'Apa kabar?' },
  ]);
  expect(isTyped(emptyRow('TKSK'))).toBe(false);
});

it('sends nothing for what was left empty', () => {
  expect(questionsInput([{ ...emptyRow(), text: ' Kapan? ', topic: 'LAINNYA' }])).toEqual([{ text: 'Kapan?', topic: 'LAINNYA', askedBy: null, answer: null, policyNotice: null, ownerName: null }]);
});
