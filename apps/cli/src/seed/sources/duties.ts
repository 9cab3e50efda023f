import type { DutyFacts } from '../records.ts';

/** Main duties as the source documents tell of them, in own words. */
export const duties = {
  tksk: {
    type: 'TKSK',
    validFrom: '2024-11-08',
    legalBasis: 'tksk',
    items: [
      'Membantu penyelenggaraan kesejahteraan sosial di kecamatan tempat bertugas, sesuai tugas, fungsi, dan kewenangan yang diberikan.',
      'Memahami tugas pokok dan fungsi sendiri sebagai pilar sosial.',
      'Mengumpulkan data kemiskinan ekstrem yang sahih dan terverifikasi bila ditugasi, bersama petugas KB.',
      'Memberdayakan pilar sosial di kecamatan untuk menurunkan kemiskinan ekstrem.',
      'Membangun jejaring dan mencari dana dari APBD, anggaran kementerian di tingkat desa, dan swadaya masyarakat.',
      'Mengarahkan program Kementerian Sosial agar bermanfaat bagi masyarakat.',
    ],
    caveats: [{ field: 'items', kind: 'AS_REPORTED', text: 'Disusun dari pernyataan narasumber di Kecamatan Banjaran, 8 November 2024; naskahnya tidak memuat daftar tupoksi resmi.' }],
  },
} as const satisfies Record<string, DutyFacts>;
