import { shareWord } from '@pilar/domain/duplicates/person-name';
import { maskNumbers } from '@pilar/subgraph/personal-rules';
import { describe, expect, it } from 'vitest';
import { meantBy, type Sent } from './sent-proposals.ts';

const sent = (id: string, further: Partial<Sent> = {}): Sent => ({ id, person: id, name: 'Contoh', present: true, state: 'SENT_NATIONAL', nextStep: 'ANSWER', programmes: ['BPNT'], ...further });

describe('which proposal an answer means', () => {
  const over = sent('over', { state: 'NATIONAL_REJECTED', nextStep: null });
  it('is the one that waits for it, else the one answered last', () => {
    expect(meantBy([], undefined)).toBe('notWaiting');
    expect(meantBy([over, sent('waiting')], 'BPNT')).toMatchObject({ id: 'waiting' });
    expect(meantBy([over], undefined)).toMatchObject({ id: 'over' });
    expect(meantBy([sent('unsent', { nextStep: 'SENDING', state: 'REG_APPROVED' }), over], undefined)).toBe('notSent');
  });
  it('is told by its programme where several wait, and never guessed', () => {
    const [food, cash] = [sent('food'), sent('cash', { programmes: ['PKH'] })];
    expect(meantBy([food, cash], 'PKH')).toMatchObject({ id: 'cash' });
    expect(meantBy([food, cash], undefined)).toBe('several');
    expect(meantBy([food], 'PKH')).toBe('otherProgramme');
    expect(meantBy([sent('by hand', { programmes: [] })], 'PKH')).toMatchObject({ id: 'by hand' });
  });
});

it('masks numbers in what the ministry writes, however they are parted', () => {
  expect(maskNumbers('NIK 3604344501850000 ganda dengan 3604.3445.0185.0000')).toBe('NIK 3604**********00 ganda dengan 3604**********00');
  expect(maskNumbers('Surat 460/7-Huk/2026, 12 orang')).toBe('Surat 460/7-Huk/2026, 12 orang');
  expect(maskNumbers('1'.repeat(27))).not.toMatch(/\d{5}/);
});

it('takes two writings of a name for one, and two names for two', () => {
  expect(shareWord('SITI CONTOH', 'St. Contoh, S.Pd.')).toBe(true);
  expect(shareWord('Umpama Satu', 'Contoh Dua')).toBe(false);
});
