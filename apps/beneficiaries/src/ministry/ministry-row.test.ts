import { describe, expect, it } from 'vitest';
import { ministryRow, type Told } from './ministry-row.ts';
import { notSent, onceEach, type Waiting } from './waiting-proposals.ts';

const told: Told = {
  nik: '3604344501850000', familyCard: '3604340101200000', motherName: 'Ibu Contoh', fullName: 'Warga Contoh Satu', birthPlace: 'Serang', birthDate: '1985-01-05', sex: 'P', occupation: 'Buruh tani',
  maritalState: 'BELUM_KAWIN', address: 'Kp. Contoh', rt: '1', rw: null, areaCode: '36.04.34.2001', disabilities: null,
};

describe('a row of the ministry’s form', () => {
  it('is written as its template writes one', () => {
    expect(ministryRow('BPNT', told)).toMatchObject({
      nik: '3604344501850000', programme: 'BPNT', familyCard: '3604340101200000', name: 'WARGA CONTOH SATU', birthPlace: 'SERANG', birthDate: '05/01/1985', motherName: 'IBU CONTOH', sex: 'PEREMPUAN',
      occupation: 'BURUH TANI', maritalState: 'BELUM KAWIN', address: 'KP. CONTOH', rt: '001', rw: '', province: 'BANTEN', regency: 'KAB SERANG', district: 'BANDUNG',
    });
    expect(ministryRow('PBI_JK', { ...told, areaCode: '36.71.01.1001' })).toMatchObject({ programme: 'PBI-JK', regency: 'KOTA TANGERANG', district: 'TANGERANG' });
  });

  it('says nothing of disability where there is no case of it, nor of pregnancy, of which the registry holds nothing', () => {
    expect(ministryRow('PKH', told)).toMatchObject({ disability: '', disabilityKind: '', pregnant: '', pregnantSince: '' });
  });

  it('tells a disability by one code, several kinds as GANDA, an unknown one by none', () => {
    const kindOf = (disabilities: Told['disabilities']) => { const { disability, disabilityKind } = ministryRow('PKH', { ...told, disabilities }); return [disability, disabilityKind]; };
    expect(kindOf(['SENSORIK'])).toEqual(['YA', 'SENSORIK']);
    expect(kindOf(['FISIK', 'SENSORIK'])).toEqual(['YA', 'GANDA']);
    expect(kindOf(['GANDA'])).toEqual(['YA', 'GANDA']);
    expect(kindOf([])).toEqual(['YA', '']);
  });
});

describe('one person', () => {
  it('stands in a file once, and somebody incomplete takes nobody’s place', () => {
    const row = (id: string, personId: string | null, missing: Waiting['missing'] = []): Waiting => ({ id, version: 1, personId, filed: false, sentFor: [], missing });
    expect(onceEach([row('a', '1', ['NIK']), row('b', '1'), row('c', '1'), row('d', null, ['PERSON']), row('e', '2')]).map(({ missing }) => missing)).toEqual([['NIK'], [], ['TWICE'], ['PERSON'], []]);
  });

  it('is in no second file of a programme while the first waits for its answer', () => {
    const rows: Waiting[] = [{ id: 'a', version: 1, personId: '1', filed: false, sentFor: ['BPNT'], missing: [] }, { id: 'b', version: 1, personId: '2', filed: false, sentFor: ['BPNT'], missing: ['NIK'] }];
    const missing = (programme: 'BPNT' | 'PKH' | null) => notSent(rows, programme).map((row) => row.missing);
    expect([missing('BPNT'), missing('PKH'), missing(null)]).toEqual([[['FILED'], ['NIK']], [[], ['NIK']], [['FILED'], ['NIK']]]);
  });
});
