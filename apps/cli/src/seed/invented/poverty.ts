import { regionsWithin } from '@pilar/domain/regions';

const invented = [{ kind: 'AS_REPORTED', text: 'Angka contoh untuk demo, bukan data resmi.' }];
const said = { statedOn: '2025-12-31', checkedOn: '2026-11-01', period: '2025', citation: 'Angka contoh, bukan data resmi', caveats: invented };
/** The line of 2021 by which the ministries counted: US$1.9 PPP a day (domain 5.6). */
const line = { lineAmount: '322170', lineSource: 'US$1,9 PPP per hari (Kemenko PMK, 2021)' };

/** What two sources and a field count say of the first districts of Lebak and Serang, and of the villages of the first of each. */
export function inventedPoverty() {
  return ['36.02', '36.04'].flatMap((regency) => {
    const districts = regionsWithin(regency, 'DISTRICT').slice(0, 6).map(({ code }) => code);
    const villages = regionsWithin(districts[0] ?? regency, 'VILLAGE').slice(0, 5).map(({ code }) => code);
    return [regency, ...districts, ...villages].flatMap((area, nth) => {
      const families = area === regency ? 4_100 : area.length > 8 ? 14 + nth * 3 : 90 + (nth * 47) % 160;
      const figure = (statedBy: string, input: object) => ({ key: `poverty-${area}-${statedBy}`, area, input: { ...said, area, statedBy, ...input } });
      return [
        figure('P3KE', { families, persons: Math.round(families * 3.4), method: 'Daftar keluarga menurut peringkat', ...line }),
        figure('DTSEN', { families: Math.round(families * 0.86), persons: Math.round(families * 2.9), method: 'Peringkat kesejahteraan (desil)' }),
        ...(area === regency ? [] : [figure('FIELD', { families: Math.round(families * 0.7), valid: Math.round(families * 0.6), verified: Math.round(families * 0.5), method: 'Kunjungan pilar dan petugas KB' })]),
      ];
    });
  });
}

/** What is spent this year against extreme poverty, by whose money. */
export function inventedEfforts(planItem: string) {
  const of = (area: string, fund: string, strategy: string, amount: string, description: string, more: object = {}) => ({ key: `effort-${area}-${fund}-${strategy}`, area, input: { area, fund, strategy, amount, description, year: 2026, citation: 'DPA contoh 2026', ...more } });
  return [
    of('36', 'APBD_PROV', 'SPENDING_BURDEN', '30000000000', 'Jaminan sosial keluarga miskin', { planItem }),
    of('36.02', 'APBD_KAB', 'INCOME', '2500000000', 'Modal usaha kelompok'),
    of('36.02', 'APBN', 'SPENDING_BURDEN', '18200000000', 'Bantuan pangan'),
    of('36.02.01', 'CSR', 'POVERTY_POCKETS', '350000000', 'Perbaikan rumah tidak layak huni'),
    of(regionsWithin('36.02.01', 'VILLAGE')[0]?.code ?? '36.02.01', 'DANA_DESA', 'SPENDING_BURDEN', '144000000', 'BLT Dana Desa'),
    of('36.04', 'APBD_KAB', 'INCOME', '1900000000', 'Pelatihan kerja'),
    of('36.04', 'SWADAYA', 'POVERTY_POCKETS', '85000000', 'Gotong royong air bersih'),
  ];
}
