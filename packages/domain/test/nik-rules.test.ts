import { describe, expect, test } from 'vitest';
import { numberDigits } from '../src/nik.ts';
import { familyCardFault, nikDoubts, nikFault } from '../src/nik-rules.ts';

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
