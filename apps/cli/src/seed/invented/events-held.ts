import type { EventFacts } from '../records.ts';

/** Invented events that have taken place. Their speakers are offices, or persons under invented names. */
export const heldEvents = {
  rakorRangkasbitung: {
    title: 'Rapat Koordinasi Kesos Kecamatan Rangkasbitung', type: 'RAKOR_KECAMATAN', state: 'REPORTED',
    purpose: 'Menyepakati jadwal pendataan dan pendampingan bantuan triwulan terakhir.',
    date: '2026-10-14', startTime: '09:00', endTime: '11:45', mode: 'TATAP_MUKA',
    venue: { name: 'Aula Kecamatan Rangkasbitung', area: '36.02.14', office: 'kecRangkasbitung' },
    targetAreas: ['36.02.14'], targetText: 'Aparatur desa dan pilar sosial Kecamatan Rangkasbitung',
    organisers: [{ kind: 'MAIN', office: 'kecRangkasbitung' }, { kind: 'CO', office: 'dinsosLebak' }],
    legalBases: ['tksk'],
    roles: {
      opener: { role: 'PEMBUKA', office: 'kecRangkasbitung', post: 'Camat' },
      speaker: { role: 'NARASUMBER', office: 'dinsosLebak', name: 'Jaka Umpama', affiliation: 'Dinas Sosial Kabupaten Lebak' },
    },
    topics: ['Jadwal pendataan desa', 'Pendampingan penyaluran bantuan'],
    keyPoints: [
      { text: 'Pendataan bukan jaminan bantuan; kalimat ini dibacakan pada setiap kunjungan.', category: 'INSTRUCTION', saidBy: 'speaker' },
      { text: 'Dua kecamatan di Lebak masih tanpa TKSK; wilayahnya didampingi TKSK tetangga.', category: 'INFORMATION', saidBy: 'speaker' },
    ],
    appeals: [{ from: 'speaker', to: 'Kepala desa', text: 'Sampaikan daftar hasil musyawarah paling lambat tanggal 25.' }],
    participants: [{ group: 'APARAT_DESA', count: 16, area: '36.02.14' }, { group: 'PSM', count: 5, area: '36.02.14' }, { group: 'TKSK', count: 1, area: '36.02.14' }],
    media: [{ caption: 'Peserta rapat koordinasi di aula kecamatan.', count: 2 }],
  },
  monevSerang: {
    title: 'Monitoring dan Evaluasi LKS Kabupaten Serang', type: 'MONEV', state: 'HELD',
    date: '2026-11-10', endDate: '2026-11-12', mode: 'TATAP_MUKA', venue: { name: 'Kantor LKS setempat', area: '36.04' },
    targetAreas: ['36.04'], targetText: 'LKS di Kabupaten Serang', organisers: [{ kind: 'MAIN', office: 'dinsosKabSerang' }], legalBases: ['lks'],
    roles: {
      lead: { role: 'PEMBUKA', office: 'dinsosKabSerang', post: 'Kepala Dinas' },
      visitor: { role: 'NARASUMBER', office: 'dinsosKabSerang', name: 'Ratna Misalnia', affiliation: 'Dinas Sosial Kabupaten Serang' },
    },
    topics: ['Kelengkapan administrasi LKS', 'Pelayanan klien'],
    participants: [{ group: 'LKS', count: 8, area: '36.04' }],
  },
  bimtekPandeglang: {
    title: 'Bimbingan Teknis Pendataan bagi PSM Kabupaten Pandeglang', type: 'BIMTEK', state: 'PUBLISHED',
    date: '2026-09-08', startTime: '08:00', endTime: '15:30', mode: 'HYBRID', meetingLink: 'https://rapat.example/bimtek-pandeglang',
    venue: { name: 'Gedung Pertemuan Contoh', address: 'Jl. Contoh No. 8', area: '36.01.21' },
    targetAreas: ['36.01'], targetText: 'PSM Kabupaten Pandeglang', organisers: [{ kind: 'MAIN', office: 'dinsosPandeglang' }, { kind: 'CO', office: 'dinsosBanten' }],
    legalBases: ['psm', 'pmksPsks', 'uuPdp'],
    roles: {
      opener: { role: 'PEMBUKA', office: 'dinsosPandeglang', post: 'Kepala Dinas' },
      moderator: { role: 'MODERATOR', name: 'Lilis Contohsari', affiliation: 'Panitia' },
      speaker: { role: 'NARASUMBER', office: 'dinsosBanten', name: 'Tatang Permisalan', affiliation: 'Penyuluh sosial' },
    },
    topics: ['Mengisi daftar PPKS', 'Menjaga data pribadi warga'],
    keyPoints: [
      { text: 'Data anak dan kesehatan hanya dibuka kepada yang berhak.', category: 'POLICY', saidBy: 'speaker' },
      { text: 'Sinyal lemah menghambat pengiriman data dari desa pesisir.', category: 'ISSUE', saidBy: 'speaker' },
    ],
    agenda: [{ text: 'Pembukaan', startAt: '08:00' }, { text: 'Materi', startAt: '09:00' }, { text: 'Praktik', startAt: '13:00' }],
    participants: [{ group: 'PSM', count: 45, area: '36.01' }],
    publications: [{ kind: 'NEWS', outletName: 'Warta Contoh', publishedOn: '2026-09-09' }],
    media: [{ caption: 'Praktik mengisi daftar di ruang pertemuan.', count: 1 }],
  },
} satisfies Record<string, EventFacts>;
