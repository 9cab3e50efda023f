/** Short forms of the field and what they stand for, in the words of the ministry's rules. */
export const longForms: Readonly<Record<string, string>> = {
  TKSK: 'Tenaga Kesejahteraan Sosial Kecamatan', TKS: 'Tenaga Kesejahteraan Sosial', PSM: 'Pekerja Sosial Masyarakat', PSKS: 'Potensi dan Sumber Kesejahteraan Sosial', PMKS: 'Penyandang Masalah Kesejahteraan Sosial',
  PPKS: 'Pemerlu Pelayanan Kesejahteraan Sosial', LKS: 'Lembaga Kesejahteraan Sosial', LKSA: 'Lembaga Kesejahteraan Sosial Anak', DTKS: 'Data Terpadu Kesejahteraan Sosial', DTSEN: 'Data Tunggal Sosial dan Ekonomi Nasional',
  KPM: 'Keluarga Penerima Manfaat', PKH: 'Program Keluarga Harapan', SLRT: 'Sistem Layanan dan Rujukan Terpadu', WKSBM: 'Wahana Kesejahteraan Sosial Berbasis Masyarakat', IPSM: 'Ikatan Pekerja Sosial Masyarakat', ATENSI: 'Asistensi Rehabilitasi Sosial',
};

/** Wrong wordings that stand by themselves: what is written, and what is meant. */
export const slips: readonly { pattern: RegExp; right: string; spelling?: true }[] = [
  { pattern: /\btenaga kerja sosial(?: kecamatan)?\b/giu, right: 'Tenaga Kesejahteraan Sosial Kecamatan' },
  { pattern: /\bpotensi(?: dan sumber)? masalah kesejahteraan sosial\b/giu, right: 'Potensi dan Sumber Kesejahteraan Sosial' },
  { pattern: /\b(?:ekstrim|extrims?|extreme?|ekstrims|exstrim|extrem|exstrem)\b/giu, right: 'ekstrem', spelling: true },
];
