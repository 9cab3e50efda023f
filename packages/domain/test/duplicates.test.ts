import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockingKeys } from '@pilar/domain/duplicates/blocking';
import { compareDates } from '@pilar/domain/duplicates/compare-dates';
import { compareNames } from '@pilar/domain/duplicates/compare-names';
import { personName } from '@pilar/domain/duplicates/person-name';
import { likely, scorePair, type Compared } from '@pilar/domain/duplicates/score';

const somebody: Compared = { name: 'Siti Aminah', aliases: [], sex: 'P', birthDate: '1980-03-04', village: '36.02.01.2002', family: 'a', nik: null, formerNiks: [], mother: null };
const score = (one: Partial<Compared>, other: Partial<Compared>) => scorePair({ ...somebody, ...one }, { ...somebody, ...other });
const same = (one: Partial<Compared>, other: Partial<Compared>) => score(one, other).score >= likely;

describe('names', () => {
  it.each([
    ['H. Muhammad Yusuf', 'Moh. Jusuf', 'SPELLING'], ['Hj. Siti Aminah, S.Pd.', 'ST. AMINAH', 'SAME'], ['Soekarno', 'Sukarno', 'SPELLING'], ['Djaja', 'Jaya', 'SPELLING'],
    ['Nur Hayati', 'Nurhayati', 'SPELLING'], ['Suryana', 'Yana', 'SHORT'], ['Siti Aminah', 'Aminah', 'SHORT'], ['Ahmad Fauzi', 'A. Fauzi', 'SHORT'], ['Supriyatna', 'Supriystna', 'TYPO'],
    ['Rina', 'Rini', 'LETTER'], ['Tati', 'Yati', 'LETTER'], ['Siti Aminah', 'Siti', 'WEAK'], ['Siti Aminah', 'Siti Aisyah', 'OTHER'], ['Hasan Basri', 'Husen Basri', 'OTHER'],
    ['Drs. Ujang Sarip bin Oman', 'Ujang Sarip', 'SAME'], ['Ma\'mun', 'Mamun', 'SAME'],
  ])('%s and %s: %s', (one, other, agreement) => {
    expect(compareNames(personName(one), personName(other))).toBe(agreement);
    expect(compareNames(personName(other), personName(one))).toBe(agreement);
  });

  it('leaves nobody without a name', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Za-z.,' ]*[A-Za-z][A-Za-z.,' ]*$/), (text) => { expect(personName(text).words.length).toBeGreaterThan(0); }));
    for (const title of ['Haji', 'St.', 'Hj', 'Ratu']) expect(personName(title).words).toHaveLength(1);
  });
});

it.each([['1980-03-04', '1980-04-03', 'SWAPPED'], ['1980-03-04', '1980-03-14', 'DIGIT'], ['1980-03-14', '1980-03-41', 'DIGIT'], ['1980-03-04', '1980-07-01', 'YEAR'], ['1980-03-04', null, 'UNKNOWN'], ['1980-03-04', '1991-11-23', 'OTHER']])('%s and %s: %s', (one, other, agreement) => {
  expect(compareDates(one, other)).toBe(agreement);
});

describe('scorePair', () => {
  it('finds the same person under each kind of error', () => {
    for (const error of [{ name: 'Hj. Siti Amniah' }, { birthDate: '1980-04-03' }, { birthDate: '1980-03-05' }, { birthDate: null, family: null }, { name: 'Aminah' }, { family: null, village: '36.02.01.2003' }]) expect(same({}, error), JSON.stringify(error)).toBe(true);
  });

  it('tells twins, siblings and namesakes apart', () => {
    expect(same({ mother: 'm' }, { name: 'Siti Aisyah', mother: 'm' })).toBe(false);
    expect(same({ name: 'Rina', mother: 'm' }, { name: 'Rini', mother: 'm' })).toBe(false);
    expect(same({ nik: '3602014403800001', name: 'Dewi Lestari' }, { nik: '3602014403800002', name: 'Dewi Lestary Putri' })).toBe(false);
    expect(same({ family: 'b' }, { birthDate: '1991-11-23' })).toBe(false);
    expect(same({ nik: '3602014403800001' }, { nik: '3602085507910007', family: 'b' })).toBe(false);
  });

  it('asks about one name and day on one family card, whatever the numbers (rule 6)', () => {
    expect(same({ nik: '3602014403800001' }, { nik: '3602085507910007' })).toBe(true);
  });

  it('takes the same number for the same person, whatever else differs, and says why (rule 6)', () => {
    expect(score({ nik: '3602014403800001' }, { nik: '3602014403800001', name: 'Ujang', birthDate: '1999-09-09', family: null })).toMatchObject({ score: 1, reasons: ['SAME_NIK', 'OTHER_NAME', 'OTHER_BIRTH', 'SAME_VILLAGE'] });
    expect(score({ nik: '3602014403800001' }, { nik: null, formerNiks: ['3602014403800001'], family: null }).reasons[0]).toBe('FORMER_NIK');
  });

  const person = fc.record({
    name: fc.constantFrom('Siti Aminah', 'Aminah', 'Moh. Yusuf', 'H. Yusuf', 'Rina', 'Rini', 'Ujang', ''), aliases: fc.array(fc.constantFrom('Yana', 'Iyah'), { maxLength: 1 }), sex: fc.constantFrom('L', 'P', null),
    birthDate: fc.constantFrom('1980-03-04', '1980-04-03', '1991-11-23', null), village: fc.constantFrom('36.02.01.2002', '36.02.01.2003', '36.04.01.2001'), family: fc.constantFrom('a', 'b', null),
    nik: fc.constantFrom('3602014403800001', '3602014403800002', null), formerNiks: fc.constantFrom([], ['3602014403800001']), mother: fc.constantFrom('m', 'n', null),
  });

  it('says the same of two, whichever comes first, and a share between 0 and 1', () => {
    fc.assert(fc.property(person, person, (one, other) => {
      const match = scorePair(one, other);
      expect(scorePair(other, one)).toEqual(match);
      expect(match.score).toBeGreaterThanOrEqual(0);
      expect(match.score).toBeLessThanOrEqual(1);
    }));
  });

  it('compares whoever it takes for one, but for those whom a number alone joins', () => {
    fc.assert(fc.property(person, person, (one, other) => {
      const { score: found, reasons } = scorePair(one, other);
      if (found < likely || reasons.some((reason) => ['SAME_NIK', 'FORMER_NIK', 'NIK_DIGIT'].includes(reason))) return;
      expect(blockingKeys(one).some((key) => blockingKeys(other).includes(key)), JSON.stringify([one, other])).toBe(true);
    }), { numRuns: 1000 });
  });
});
