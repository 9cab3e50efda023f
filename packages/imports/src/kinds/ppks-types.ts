import type { Words } from '../kind.ts';

/** A type of person in need, as registers head a column with it: code and names of Permensos 8/2012. */
export type PpksType = { code: string; title: Words };

const type = (code: string, id: string, en: string): PpksType => ({ code, title: { id, en } });

/** The 26, in their order. What each asks of age and unit is data of the subgraph that keeps the cases. */
export const ppksTypes: readonly PpksType[] = [
  type('ABT', 'Anak Balita Terlantar', 'Neglected under-five child'),
  type('AT', 'Anak Terlantar', 'Neglected child'),
  type('ABH', 'Anak yang Berhadapan dengan Hukum', 'Child in contact with the law'),
  type('AJ', 'Anak Jalanan', 'Street child'),
  type('ADK', 'Anak dengan Kedisabilitasan', 'Child with disability'),
  type('AKTK', 'Anak Korban Tindak Kekerasan atau Diperlakukan Salah', 'Child victim of violence or maltreatment'),
  type('AMPK', 'Anak yang Memerlukan Perlindungan Khusus', 'Child in need of special protection'),
  type('LUT', 'Lanjut Usia Terlantar', 'Neglected older person'),
  type('PD', 'Penyandang Disabilitas', 'Person with disability'),
  type('TS', 'Tuna Susila', 'Person in sex work'),
  type('GLD', 'Gelandangan', 'Homeless person'),
  type('PGM', 'Pengemis', 'Beggar'),
  type('PML', 'Pemulung', 'Waste picker'),
  type('KM', 'Kelompok Minoritas', 'Minority group'),
  type('BWBLP', 'Bekas Warga Binaan Lembaga Pemasyarakatan', 'Former prison inmate'),
  type('ODHA', 'Orang dengan HIV/AIDS', 'Person living with HIV'),
  type('NAPZA', 'Korban Penyalahgunaan NAPZA', 'Victim of substance abuse'),
  type('KTRF', 'Korban Trafficking', 'Victim of human trafficking'),
  type('KTK', 'Korban Tindak Kekerasan', 'Victim of violence (adult)'),
  type('PMBS', 'Pekerja Migran Bermasalah Sosial', 'Migrant worker with social problems'),
  type('KBA', 'Korban Bencana Alam', 'Victim of natural disaster'),
  type('KBS', 'Korban Bencana Sosial', 'Victim of social disaster'),
  type('PRSE', 'Perempuan Rawan Sosial Ekonomi', 'Socio-economically vulnerable woman'),
  type('FM', 'Fakir Miskin', 'Poor person or household'),
  type('KBSP', 'Keluarga Bermasalah Sosial Psikologis', 'Family with psychosocial problems'),
  type('KAT', 'Komunitas Adat Terpencil', 'Remote indigenous community'),
];
