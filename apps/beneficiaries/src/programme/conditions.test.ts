import { describe, expect, it } from 'vitest';
import { asksOfPersons, inWords, unmet, unmetByAny } from './conditions.ts';

const family = { area: '36.02.01.2001', desil: 2, extremePoor: true };
const old = { age: 71, sex: 'P', caseTypes: ['LUT'] };
const child = { age: 7, sex: 'L', caseTypes: [] };

describe('conditions', () => {
  it('hold where every one does', () => {
    expect(unmet({}, { area: '36', desil: null, extremePoor: null }, null)).toEqual([]);
    expect(unmet({ desilMin: 1, desilMax: 4, extremePoor: true, areas: ['36.02'], caseTypes: ['LUT', 'PD'], minAge: 60, sex: 'P' }, family, old)).toEqual([]);
  });

  it('do not hold by what is not recorded', () => {
    expect(unmet({ desilMax: 4, extremePoor: true, maxAge: 5, sex: 'L' }, { ...family, desil: null, extremePoor: null }, { age: null, sex: null, caseTypes: [] })).toEqual(['desil', 'extremePoor', 'age', 'sex']);
    expect(unmet({ minAge: 60 }, family, null)).toEqual(['age']);
  });

  it('of persons hold of one and the same member', () => {
    expect(unmetByAny({ minAge: 60, sex: 'P' }, family, [child, old])).toEqual([]);
    expect(unmetByAny({ minAge: 60, sex: 'L' }, family, [child, old])).toHaveLength(1);
    expect(unmetByAny({ minAge: 60 }, family, [])).toEqual(['age']);
    expect(unmetByAny({ areas: ['36.04'] }, family, [old])).toEqual(['areas']);
  });

  it('read as sentences in both languages', () => {
    const conditions = { desilMin: 1, desilMax: 4, extremePoor: true, areas: ['36.02'], caseTypes: ['LUT'], minAge: 60, sex: 'P' as const };
    expect(inWords(conditions, 'id')).toEqual(['Keluarga berada di desil 1 sampai 4.', 'Keluarga tercatat miskin ekstrem.', 'Tinggal di Kab. Lebak, Banten.', 'Memiliki kasus terbuka: Lanjut Usia Terlantar.', 'Berumur 60 tahun atau lebih.', 'Jenis kelamin Perempuan.']);
    expect(inWords(conditions, 'en')[0]).toBe('The family is in desil 1 to 4.');
    expect([asksOfPersons(conditions), asksOfPersons({ desilMax: 4 })]).toEqual([true, false]);
  });
});
