import { entry, pilar } from './entry.ts';

const s2 = 'Dokumen sumber S2';

/** What is measured of a region (indikator wilayah). */
export const AREA_INDICATOR = [
  entry('POOR_PERCENT', 'Penduduk miskin (persen)', 'Poor persons (per cent)', s2),
  entry('POOR_PERSONS', 'Penduduk miskin (orang)', 'Poor persons (number)', s2),
  entry('EXTREME_POOR_PERCENT', 'Miskin ekstrem (persen)', 'Extremely poor (per cent)', 'Inpres 4/2022'),
  entry('EXTREME_POOR_PERSONS', 'Miskin ekstrem (orang)', 'Extremely poor (number)', 'Inpres 4/2022'),
  entry('DESIL_1_PERSONS', 'Penduduk desil 1 (orang)', 'Persons in desil 1', 'Inpres 4/2025'),
  entry('PRE_PROSPEROUS_FAMILIES', 'Keluarga prasejahtera (keluarga)', 'Pre-prosperous families', s2),
  entry('UNEMPLOYMENT_PERCENT', 'Pengangguran terbuka (persen)', 'Open unemployment (per cent)', s2),
  entry('UNEMPLOYED_PERSONS', 'Penganggur (orang)', 'Unemployed persons', s2),
] as const;

/** What an indicator is counted in. */
export const INDICATOR_UNIT = [
  entry('PERCENT', 'Persen', 'Per cent', pilar),
  entry('PERSONS', 'Orang', 'Persons', pilar),
  entry('FAMILIES', 'Keluarga', 'Families', pilar),
] as const;

/** Who said it. */
export const INDICATOR_SOURCE = [
  entry('BPS', 'BPS', 'BPS (statistics office)', pilar),
  entry('P3KE', 'P3KE', 'P3KE (extreme poverty targeting)', 'Inpres 4/2022'),
  entry('DTSEN', 'DTSEN', 'DTSEN (national socio-economic data)', 'Inpres 4/2025'),
  entry('BKKBN', 'BKKBN', 'BKKBN (family planning agency)', pilar),
  entry('PRESS', 'Pemberitaan', 'Press', pilar),
  entry('FIELD', 'Pendataan lapangan', 'Field enumeration', 'Dokumen sumber S3'),
  entry('OTHER', 'Lainnya', 'Other', pilar),
] as const;
