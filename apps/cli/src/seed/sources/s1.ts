import type { EventFacts } from '../records.ts';

/** Briefing on extreme poverty in Kec. Banjaran, Kab. Bandung: outside the province. */
export const briefingBanjaran = {
  title: 'Sosialisasi Strategi Penanggulangan Kemiskinan dan Kemiskinan Ekstrem, Kecamatan Banjaran',
  type: 'SOSIALISASI_TEMATIK',
  state: 'REPORTED',
  purpose: 'Memberdayakan pilar sosial kecamatan untuk menurunkan kemiskinan dan kemiskinan ekstrem.',
  date: '2024-11-08',
  dayPart: 'PAGI',
  mode: 'TATAP_MUKA',
  venue: { name: 'Aula Kecamatan Banjaran', area: '32.04.13', office: 'kecBanjaran' },
  external: true,
  targetAreas: ['32.04.13'],
  targetText: 'Pilar sosial serta ketua RT dan RW Kecamatan Banjaran',
  organisers: [{ kind: 'MAIN', office: 'dinsosKabBandung' }],
  legalBases: ['inpresKemiskinanEkstrem', 'tksk', 'puskesos'],
  incompleteReason: 'Naskah tidak menyebut jumlah peserta dan tidak memuat keterangan foto.',
  roles: {
    opener: { role: 'PEMBUKA', person: 'kastaWiguna', office: 'kecBanjaran', post: 'Camat', affiliation: 'Camat Banjaran' },
    companion: { role: 'PENDAMPING', person: 'toniHidayat', office: 'kecBanjaran', post: 'Sekretaris Kecamatan', affiliation: 'Sekcam Banjaran' },
    coordinator: {
      role: 'NARASUMBER', person: 'daniFitriana', office: 'dinsosKabBandung', post: 'Koordinator TKSK Kabupaten Bandung',
      affiliation: 'TKSK dan Koordinator TKSK Kabupaten Bandung', note: 'Diwawancarai setelah acara.',
    },
    office: { role: 'NARASUMBER', person: 'muhammadFitriana', office: 'dinsosKabBandung', affiliation: 'Dinas Sosial Kabupaten Bandung' },
  },
  topics: [
    'Strategi menanggulangi kemiskinan dan kemiskinan ekstrem',
    'Tugas pokok dan fungsi tiap pilar sosial',
    'Pengertian TKSK, TKS, dan Puskesos',
    'Data kemiskinan ekstrem yang sahih dan terverifikasi',
    'Jejaring dan sumber dana pilar sosial',
  ],
  keyPoints: [
    { text: 'Pilar sosial ialah TKSK, TKS, PSM, dan Puskesos; ketua RT dan RW juga sasaran penyuluhan.', category: 'INFORMATION', saidBy: 'coordinator' },
    {
      text: 'TKSK diberi tugas, fungsi, dan kewenangan membantu penyelenggaraan kesejahteraan sosial di wilayahnya; penunjukannya dapat oleh kementerian, dinas provinsi, atau dinas kabupaten/kota.',
      category: 'INFORMATION', saidBy: 'coordinator',
    },
    { text: 'Kementerian Sosial mengangkat TKSK.', category: 'INFORMATION', saidBy: 'coordinator' },
    { text: 'TKS dididik dan dilatih secara profesional menangani masalah dan pelayanan sosial, di lembaga pemerintah maupun swasta.', category: 'INFORMATION', saidBy: 'coordinator' },
    { text: 'Puskesos ialah lembaga di desa untuk pelayanan sosial bersama antarkelompok warga secara sinergis dan terpadu.', category: 'INFORMATION', saidBy: 'coordinator' },
    { text: 'Tiap pilar wajib memahami tugas pokok dan fungsinya.', category: 'INSTRUCTION', saidBy: 'coordinator' },
    { text: 'Pilar belum jelas akan tugasnya masing-masing.', category: 'ISSUE', saidBy: 'coordinator' },
    { text: 'Pilar membangun jejaring dan mencari dana dari APBD, anggaran kementerian di tingkat desa, dan swadaya masyarakat.', category: 'INSTRUCTION', saidBy: 'coordinator' },
    { text: 'Data kemiskinan ekstrem harus sahih dan terverifikasi; pengumpulnya petugas KB dan pilar yang ditugasi.', category: 'INSTRUCTION', saidBy: 'coordinator' },
    { text: 'Petugas KB menjadi sumber data keluarga.', category: 'INFORMATION', saidBy: 'coordinator' },
    { text: 'Koordinator mengarahkan apa itu kemiskinan ekstrem dan bagaimana pemberdayaan pilar di kecamatan menurunkannya.', category: 'INFORMATION', saidBy: 'coordinator' },
  ],
  appeals: [
    { from: 'coordinator', to: 'Pilar sosial Kecamatan Banjaran', text: 'Pahami tupoksi masing-masing dan bangun jejaring.' },
    { from: 'coordinator', to: 'Pilar sosial dan pelaksana program', text: 'Arahkan program Kementerian Sosial agar bermanfaat bagi masyarakat.' },
  ],
  participants: [
    { group: 'TKSK' }, { group: 'TKS' }, { group: 'PSM' }, { group: 'PUSKESOS' },
    { group: 'RT_RW', label: 'Ketua RT dan RW', area: '32.04.13' },
  ],
  publications: [
    { kind: 'NEWS', outlet: 'idisiOnline' },
    { kind: 'INTERVIEW', outlet: 'idisiOnline', title: 'Wawancara setelah acara' },
  ],
  caveats: [
    { field: 'title', kind: 'AS_REPORTED', text: 'Naskah menulis "Extrims" dan "Ekstrim"; di sini dipakai ejaan baku "ekstrem".' },
    { field: 'roles', kind: 'CONTRADICTORY', text: 'Narasumber yang sama ditulis Dani Fitriana dan Deni Fitriana.' },
    { field: 'venue', kind: 'AS_REPORTED', text: 'Aula disebut menurut nama kantornya.' },
    { field: 'targetAreas', kind: 'AS_REPORTED', text: 'Kecamatan Banjaran di Kabupaten Bandung, Jawa Barat: di luar Banten dan bukan Kecamatan Bandung di Kabupaten Serang.' },
    { field: 'keyPoints', kind: 'UNCONFIRMED', text: 'Pernyataan dicatat pada koordinator yang diwawancarai; bagian narasumber dinas tidak dibedakan dalam naskah.' },
    { field: 'publications', kind: 'UNCONFIRMED', text: 'Tanggal terbit tidak disebut.' },
  ],
} satisfies EventFacts;
