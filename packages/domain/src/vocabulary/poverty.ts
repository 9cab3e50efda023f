import { entry, pilar } from './entry.ts';

const inpres = 'Inpres 4/2022';

/** Who states a figure of extreme poverty. Figures of several stand side by side, and are never summed up. */
export const POVERTY_SOURCE = [
  entry('BPS', 'BPS', 'BPS (statistics office)', pilar),
  entry('P3KE', 'P3KE', 'P3KE (extreme poverty targeting)', inpres),
  entry('DTSEN', 'DTSEN', 'DTSEN (national socio-economic data)', 'Inpres 4/2025'),
  entry('FIELD', 'Pendataan lapangan', 'Field count', 'Dokumen sumber S1'),
  entry('PRESS', 'Pemberitaan', 'Press', pilar),
] as const;

/** What regions are compared by. */
export const POVERTY_MEASURE = [
  entry('FAMILIES', 'Keluarga', 'Families', pilar),
  entry('PERSONS', 'Orang', 'Persons', pilar),
  entry('PERCENT', 'Persen penduduk', 'Per cent of the population', pilar),
] as const;

/** Why a family counts as extremely poor, or no more (rule 35). The last four are seen by the register itself. */
export const POVERTY_REASON = [
  entry('FOUND', 'Pertama ditemukan', 'Found for the first time', pilar),
  entry('WORSENED', 'Penghasilan turun di bawah garis', 'Income fell below the line', pilar),
  entry('AGAIN', 'Tercatat kembali', 'Recorded again', pilar),
  entry('GRADUATED', 'Penghasilan di atas garis (graduasi)', 'Income above the line (graduated)', pilar),
  entry('NOT_CONFIRMED', 'Tidak terbukti saat diperiksa', 'Not confirmed when checked', pilar),
  entry('CORRECTED', 'Perbaikan data', 'Correction of the data', pilar),
  entry('DIED', 'Meninggal', 'Died', pilar),
  entry('MOVED_IN', 'Pindah masuk', 'Moved in', pilar),
  entry('MOVED_OUT', 'Pindah keluar', 'Moved out', pilar),
  entry('MERGED', 'Bergabung dengan keluarga lain', 'Became one with another family', pilar),
  entry('DISSOLVED', 'Keluarga berakhir', 'The family ended', pilar),
] as const;

/** Whose money is spent against extreme poverty. */
export const EFFORT_FUND = [
  entry('APBD_PROV', 'APBD provinsi', 'Provincial budget (APBD)', 'Dokumen sumber S1'),
  entry('APBD_KAB', 'APBD kabupaten atau kota', 'Regency or city budget (APBD)', 'Dokumen sumber S1'),
  entry('APBN', 'APBN', 'State budget (APBN)', 'Dokumen sumber S1'),
  entry('DANA_DESA', 'Dana desa', 'Village fund', 'Dokumen sumber S1'),
  entry('SWADAYA', 'Swadaya masyarakat', 'Self-help', 'Dokumen sumber S1'),
  entry('CSR', 'CSR dunia usaha', 'Businesses (CSR)', 'Dokumen sumber S1'),
] as const;

/** The three strategies against extreme poverty. */
export const POVERTY_STRATEGY = [
  entry('SPENDING_BURDEN', 'Mengurangi beban pengeluaran', 'Cut the burden of spending', inpres),
  entry('INCOME', 'Meningkatkan pendapatan', 'Raise income', inpres),
  entry('POVERTY_POCKETS', 'Mengurangi kantong kemiskinan', 'Shrink pockets of poverty', inpres),
] as const;
