import { entry, pilar } from './entry.ts';

const perlinsos = 'UU 11/2009';

/** Terms of programmes of aid (program bantuan). */
export const AID_LEVEL = [
  entry('CENTRAL', 'Pusat (kementerian)', 'Central government', perlinsos),
  entry('PROVINCE', 'Provinsi', 'Province', perlinsos),
  entry('REGENCY', 'Kabupaten/Kota', 'Regency or city', perlinsos),
  entry('VILLAGE', 'Desa', 'Village', 'UU 6/2014'),
] as const;

export const AID_FORM = [
  entry('CASH', 'Tunai', 'Cash', pilar),
  entry('NON_CASH', 'Nontunai', 'Non-cash', pilar),
  entry('GOODS', 'Barang', 'Goods', pilar),
  entry('SERVICE', 'Layanan', 'Service', pilar),
] as const;

/** Who is entitled. */
export const AID_TARGET = [
  entry('FAMILY', 'Keluarga', 'Family', pilar),
  entry('PERSON', 'Perseorangan', 'Person', pilar),
] as const;

/** How often it is given. */
export const AID_FREQUENCY = [
  entry('ONCE', 'Sekali', 'Once', pilar),
  entry('MONTHLY', 'Tiap bulan', 'Monthly', pilar),
  entry('QUARTERLY', 'Tiap triwulan', 'Quarterly', pilar),
  entry('HALF_YEARLY', 'Tiap semester', 'Half-yearly', pilar),
  entry('YEARLY', 'Tiap tahun', 'Yearly', pilar),
  entry('AS_NEEDED', 'Sesuai kebutuhan', 'As needed', pilar),
] as const;

/** What an amount is of. */
export const AID_PER = [
  entry('MONTH', 'per bulan', 'a month', pilar),
  entry('QUARTER', 'per triwulan', 'a quarter', pilar),
  entry('HALF_YEAR', 'per semester', 'a half-year', pilar),
  entry('YEAR', 'per tahun', 'a year', pilar),
  entry('OCCASION', 'per penyaluran', 'each time', pilar),
] as const;

/** What a member of a family is, where the amount goes by members (komponen). */
export const AID_COMPONENT = [
  entry('EARLY_CHILDHOOD', 'Ibu hamil/nifas atau anak 0–6 tahun', 'Pregnant or child of 0 to 6', 'Pedoman PKH'),
  entry('SD', 'Anak SD/sederajat', 'Pupil of primary school', 'Pedoman PKH'),
  entry('SMP', 'Anak SMP/sederajat', 'Pupil of junior secondary school', 'Pedoman PKH'),
  entry('SMA', 'Anak SMA/sederajat', 'Pupil of senior secondary school', 'Pedoman PKH'),
  entry('ELDERLY', 'Lanjut usia 60 tahun ke atas', 'Person of 60 or older', 'Pedoman PKH'),
  entry('SEVERE_DISABILITY', 'Penyandang disabilitas berat', 'Person with severe disability', 'Pedoman PKH'),
] as const;
