import { expect, test } from 'vitest';
import { paperStates, presentPapers } from './paper-state.ts';

const paper = (id: string, kind: string, validTo: string | null = null, date: string | null = null) => ({ id, kind, validTo, date });

test('a paper is in force, about to end, ended, or followed by another', () => {
  const papers = [paper('deed', 'DEED'), paper('old', 'DOMICILE', '2025-01-01'), paper('new', 'DOMICILE', '2026-12-01'), paper('permit', 'PERMIT_REGENCY', '2026-11-25'), paper('tax', 'TAX_NUMBER', '2027-11-26')];
  expect(Object.fromEntries(paperStates(papers, '2026-11-26'))).toEqual({ deed: 'HOLDS', old: 'FOLLOWED', new: 'ENDING', permit: 'ENDED', tax: 'HOLDS' });
});

test('other papers stand side by side; of two without an end the younger one is present', () => {
  const papers = [paper('a', 'OTHER'), paper('b', 'OTHER'), paper('first', 'STATUTES', null, '2019-01-01'), paper('second', 'STATUTES', null, '2024-01-01')];
  expect(presentPapers(papers).map(({ id }) => id)).toEqual(['a', 'b', 'second']);
});
