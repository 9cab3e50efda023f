import { describe, expect, test } from 'vitest';
import { numberDigits } from '../src/nik.ts';
import { familyCardFault, maskPersons, namesPerson, nikDoubts, nikFault } from '../src/nik-rules.ts';

test('a number is written with blanks, dots and dashes or without', () => {
  for (const written of ['3604340501850001', '3604 3405 0185 0001', '36.04.34.050185.0001', '360434-050185-0001']) expect(numberDigits(written)).toBe('3604340501850001');
});

describe('a NIK', () => {
  test.each([
    ['3604340501850001', null], ['3604344501850001', null], ['360434050185000', 'length'], ['36043405018500011', 'length'], ['', 'length'],
    ['3604343201850001', 'date'], ['3604347201850001', 'date'], ['3604340013850001', 'date'], ['3604343002850001', 'date'], ['3604340501850000', 'serial'],
  ])('%s: %s', (nik, fault) => expect(nikFault(nik, false)).toBe(fault));

  test('may be invented in a demo', () => expect(nikFault('3604340501850000', true)).toBeNull());

  test.each([
    ['3604340501850001', { birthDate: '1985-01-05', sex: 'L' }, []], ['3604344501850001', { birthDate: '1985-01-05', sex: 'P' }, []], ['3604340501100001', { birthDate: '1910-01-05' }, []], ['3604340501100001', { birthDate: '2010-01-05' }, []],
    ['3604340501850001', {}, []], ['3604340501850001', { birthDate: '1985-05-01' }, ['birth']], ['3604340501850001', { sex: 'P' }, ['sex']], ['9904340501850001', { birthDate: null, sex: null }, ['region']],
  ])('%s beside %o is doubted for %o', (nik, beside, doubts) => expect(nikDoubts(nik, beside)).toEqual(doubts));
});

test.each([['3604341203100001', null], ['3604344103100001', 'date'], ['36043412031000', 'length']])('a family card %s: %s', (number, fault) => expect(familyCardFault(number)).toBe(fault));

test.each([
  ['3604340501850001', true], ['siks:3604 3405 0185 0001', true], ['36.04.34-450185-0001/2', true], ['KK3604341203100001', true], ['360434-120310-0001', true], ['3604340501850000', true],
  ['D-1', false], ['3604340101', false], ['3602000100000123', false], ['3690340501850001', false], ['1780000101990001', false], ['73604340501850001', false], ['36.02.14.2001-2026-05-01', false],
  ['0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f', false], ['36043405-0185-0001-3604-340501850001', false], ['kanari-36043405-0185-4001-8000-0a1b2c3d4e5f', false], ['9f3604340501850001e0', false],
])('the name %s of another system holds a number of a person: %s', (name, holds) => expect(namesPerson(name)).toBe(holds));

test('numbers of persons in a text are masked, and nothing else that is long', () => {
  expect(maskPersons('No. 3604 3445 0185 0001, KK 3604341203100001')).toBe('No. 3604**********01, KK 3604**********01');
  for (const text of ['0198c5a0-7c1e-7b3a-9f00-0a1b2c3d4e5f', '3602000100000123', '36.02.14.2001', 'Rp 1.000.000.000.000.000']) expect(maskPersons(text)).toBe(text);
});
