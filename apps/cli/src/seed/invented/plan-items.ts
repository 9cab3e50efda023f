import type { PlanItemFacts, PlanSheetFacts } from '../records.ts';

type Figures = { indicator: string; unit: string; targets: readonly number[]; budgets?: readonly number[] };

/** Figures of the five years from 2025 on, budgets in millions of rupiah. */
function fiveYears({ indicator, unit, targets, budgets = [] }: Figures): Pick<PlanItemFacts, 'indicator' | 'unit' | 'years'> {
  return { indicator, unit, years: targets.map((target, at) => ({ year: 2025 + at, target, ...(budgets[at] === undefined ? {} : { budget: `${budgets[at]}000000` }) })) };
}

/** Figures of 2026, with what came of them by the middle of the year where it is known. */
function thisYear(indicator: string, unit: string, target: number, million: number, realised?: number): Pick<PlanItemFacts, 'indicator' | 'unit' | 'years'> {
  const known = realised === undefined ? {} : { realised, realisedSource: 'Laporan triwulan II (contoh)', realisedOn: '2026-06-30' };
  return { indicator, unit, years: [{ year: 2026, target, budget: `${million}000000`, ...known }] };
}

/** Items of the invented plans, the plans above first. Some serve nothing, and some targets nothing serves: report 12 names them. */
export const planSheets: readonly PlanSheetFacts[] = [
  {
    plan: 'rpjmdContoh',
    rows: [
      { code: 'T1', title: 'Meningkatnya kesejahteraan sosial masyarakat', kind: 'GOAL' },
      { code: 'T1.S1', title: 'Meningkatnya peran potensi dan sumber kesejahteraan sosial', kind: 'OBJECTIVE', parentCode: 'T1', ...fiveYears({ indicator: 'PSKS yang aktif', unit: 'persen', targets: [60, 65, 70, 75, 80] }) },
      { code: '1.06.02', title: 'Program pemberdayaan sosial', kind: 'PROGRAMME', parentCode: 'T1.S1', ...fiveYears({ indicator: 'PSKS yang dibina', unit: 'orang', targets: [1_200, 1_300, 1_400, 1_500, 1_600] }) },
      { code: '1.06.04', title: 'Program rehabilitasi sosial', kind: 'PROGRAMME', parentCode: 'T1', ...fiveYears({ indicator: 'PPKS yang dilayani di dalam panti', unit: 'orang', targets: [400, 420, 440, 460, 480] }) },
      { code: '1.06.05', title: 'Program perlindungan dan jaminan sosial', kind: 'PROGRAMME', parentCode: 'T1', ...fiveYears({ indicator: 'Keluarga penerima jaminan', unit: 'keluarga', targets: [5_000, 5_000, 5_500, 5_500, 6_000] }) },
    ],
  },
  {
    plan: 'renstraContoh', derivesFrom: 'rpjmdContoh',
    rows: [
      { code: '1.06.02', title: 'Program pemberdayaan sosial', kind: 'PROGRAMME', derivesFromCode: '1.06.02', ...fiveYears({ indicator: 'PSKS yang dibina', unit: 'orang', targets: [1_200, 1_300, 1_400, 1_500, 1_600], budgets: [9_000, 9_500, 10_000, 10_500, 11_000] }) },
      { code: '1.06.02.1.03', title: 'Pengembangan potensi sumber kesejahteraan sosial provinsi', kind: 'ACTIVITY', parentCode: '1.06.02', ...fiveYears({ indicator: 'TKSK, PSM, dan Karang Taruna yang dibina', unit: 'orang', targets: [900, 950, 1_000, 1_050, 1_100] }) },
      { code: '1.06.02.1.04', title: 'Pembinaan lembaga kesejahteraan sosial', kind: 'ACTIVITY', parentCode: '1.06.02', ...fiveYears({ indicator: 'LKS yang dimonitor', unit: 'lembaga', targets: [300, 350, 400, 450, 500] }) },
      { code: '1.06.04', title: 'Program rehabilitasi sosial', kind: 'PROGRAMME', derivesFromCode: '1.06.04', ...fiveYears({ indicator: 'PPKS yang dilayani di dalam panti', unit: 'orang', targets: [400, 420, 440, 460, 480], budgets: [20_000, 21_000, 22_000, 23_000, 24_000] }) },
      { code: '1.06.01', title: 'Program penunjang urusan pemerintahan', kind: 'PROGRAMME', ...fiveYears({ indicator: 'Layanan perkantoran', unit: 'bulan', targets: [12, 12, 12, 12, 12] }) },
    ],
  },
  {
    plan: 'rkpdContoh', derivesFrom: 'rpjmdContoh',
    rows: [
      { code: '1.06.02', title: 'Program pemberdayaan sosial', kind: 'PROGRAMME', derivesFromCode: '1.06.02', ...thisYear('PSKS yang dibina', 'orang', 1_300, 9_500) },
      { code: '1.06.05', title: 'Program perlindungan dan jaminan sosial', kind: 'PROGRAMME', derivesFromCode: '1.06.05', ...thisYear('Keluarga penerima jaminan', 'keluarga', 5_000, 30_000) },
    ],
  },
  {
    plan: 'renjaContoh', derivesFrom: 'renstraContoh',
    rows: [
      { code: '1.06.02', title: 'Program pemberdayaan sosial', kind: 'PROGRAMME', derivesFromCode: '1.06.02' },
      { code: '1.06.02.1.03', title: 'Pengembangan potensi sumber kesejahteraan sosial provinsi', kind: 'ACTIVITY', parentCode: '1.06.02', derivesFromCode: '1.06.02.1.03' },
      { code: '1.06.02.1.03.01', title: 'Penyuluhan sosial keliling', kind: 'SUB_ACTIVITY', parentCode: '1.06.02.1.03', ...thisYear('Kabupaten dan kota yang dikunjungi', 'kabupaten/kota', 8, 750, 3) },
      { code: '1.06.02.1.03.02', title: 'Rapat koordinasi kesejahteraan sosial kecamatan', kind: 'SUB_ACTIVITY', parentCode: '1.06.02.1.03', ...thisYear('Kecamatan yang melaksanakan', 'kecamatan', 155, 620, 61) },
      { code: '1.06.02.1.03.03', title: 'Bimbingan teknis PSM', kind: 'SUB_ACTIVITY', parentCode: '1.06.02.1.03', ...thisYear('PSM yang dilatih', 'orang', 360, 540, 45) },
      { code: '1.06.02.1.04', title: 'Pembinaan lembaga kesejahteraan sosial', kind: 'ACTIVITY', parentCode: '1.06.02', derivesFromCode: '1.06.02.1.04' },
      { code: '1.06.02.1.04.01', title: 'Monitoring dan evaluasi LKS', kind: 'SUB_ACTIVITY', parentCode: '1.06.02.1.04', ...thisYear('LKS yang dimonitor', 'lembaga', 350, 480, 112) },
      { code: '1.06.02.1.04.02', title: 'Pendampingan akreditasi LKS', kind: 'SUB_ACTIVITY', parentCode: '1.06.02.1.04', ...thisYear('LKS yang didampingi', 'lembaga', 40, 160) },
      { code: '1.06.07', title: 'Pemeliharaan taman makam pahlawan', kind: 'PROGRAMME', ...thisYear('Makam yang dipelihara', 'lokasi', 2, 210) },
    ],
  },
];
