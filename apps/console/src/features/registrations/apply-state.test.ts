import { expect, test } from 'vitest';
import { paperGaps, profileGaps } from './apply-state.ts';

test('how far an institution works is needed, the rest is advised', () => {
  const empty = { workingLevel: null, services: [], settings: [], address: null, headName: null, phone: null, owner: null, legalForm: null };
  expect(profileGaps(empty)).toMatchObject({ needed: ['institutions.workingLevel'], advised: { length: 7 } });
  expect(profileGaps({ workingLevel: 'REGENCY', services: ['CHILD'], settings: ['INSIDE'], address: 'Jl. Contoh', headName: 'A', phone: '08', owner: 'MASYARAKAT', legalForm: 'X' })).toEqual({ needed: [], advised: [] });
});

test('required papers are missing, and any present paper may have ended', () => {
  const paper = (id: string, kind: string, validTo: string | null = null) => ({ id, kind, date: null, validTo });
  const papers = [paper('deed', 'DEED'), paper('old', 'DOMICILE', '2025-01-01'), paper('new', 'DOMICILE', '2027-01-01'), paper('permit', 'PERMIT_REGENCY', '2026-11-25')];
  expect(paperGaps(papers, ['DEED', 'DOMICILE', 'STATUTES'], '2026-11-26')).toEqual({ missing: ['STATUTES'], ended: [papers[3]] });
});
