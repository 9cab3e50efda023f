import type { EventFacts } from '../records.ts';
import { heldEvents } from './events-held.ts';

const plannedEvents = {
  rakorBandung2026: {
    title: 'Rapat Koordinasi Kesos Kecamatan Bandung', type: 'RAKOR_KECAMATAN', state: 'SCHEDULED',
    purpose: 'Membahas tindak lanjut yang belum selesai dan pemutakhiran data desa.',
    date: '2026-12-03', startTime: '09:00', endTime: '11:30', mode: 'TATAP_MUKA',
    venue: { name: 'Aula Kecamatan Bandung', area: '36.04.34', office: 'kecBandung' },
    targetAreas: ['36.04.34'], targetText: 'Aparatur desa dan PSKS Kecamatan Bandung', organisers: [{ kind: 'MAIN', office: 'kecBandung' }],
    roles: { opener: { role: 'PEMBUKA', office: 'kecBandung', post: 'Camat' } },
    topics: ['Tindak lanjut yang belum selesai', 'Pemutakhiran data PPKS dan PSKS desa'],
    agenda: [{ text: 'Pembukaan', startAt: '09:00' }, { text: 'Tindak lanjut yang belum selesai', startAt: '09:15' }, { text: 'Pemutakhiran data desa', startAt: '10:00' }],
    participants: [{ group: 'APARAT_DESA', count: 16, area: '36.04.34' }, { group: 'PSM', count: 5, area: '36.04.34' }],
  },
  pembinaanLks2026: {
    title: 'Pembinaan LKS 2026, gelombang 3', type: 'PEMBINAAN_LKS', state: 'DRAFT', series: 'pembinaanLks',
    date: '2026-12-02', startTime: '08:30', endTime: '15:00', mode: 'TATAP_MUKA',
    venue: { name: 'Aula Dinas Sosial', address: 'KP3B, Curug, Kota Serang', area: '36.73.04', office: 'dinsosBanten' },
    targetAreas: ['36'], targetText: 'Pengurus LKS se-Banten', organisers: [{ kind: 'MAIN', office: 'dinsosBanten' }],
    legalBases: ['lks', 'akreditasi'], recurrence: 'ANNUAL', targetCount: 60, budget: '48000000',
    topics: ['Kelengkapan dokumen pendaftaran LKS', 'Persiapan akreditasi'],
    participants: [{ group: 'LKS', label: 'Pengurus LKS' }],
  },
  rakorKosambi: {
    title: 'Rapat Koordinasi Kesos Kecamatan Kosambi', type: 'RAKOR_KECAMATAN', state: 'SCHEDULED',
    purpose: 'Membahas pendataan dan penyaluran bantuan akhir tahun.',
    date: '2026-11-27', startTime: '09:00', endTime: '11:30', mode: 'TATAP_MUKA',
    venue: { name: 'Aula Kecamatan', area: '36.03.14', office: 'kecKosambi' },
    targetAreas: ['36.03.14'], targetText: 'Aparatur desa dan pilar sosial Kecamatan Kosambi',
    organisers: [{ kind: 'MAIN', office: 'kecKosambi' }, { kind: 'CO', office: 'dinsosKabTangerang' }],
    roles: { opener: { role: 'PEMBUKA', office: 'kecKosambi', post: 'Camat' } },
    topics: ['Pemutakhiran data PPKS dan PSKS desa'],
    participants: [{ group: 'APARAT_DESA', label: 'Perangkat desa dan kelurahan', count: 20, area: '36.03.14' }, { group: 'PSM', count: 4, area: '36.03.14' }],
  },
  outreachCilegon: {
    title: 'Penyuluhan Sosial Keliling: TKSK Kota Cilegon', type: 'PENSOSKEL', state: 'INVITED', series: 'penyuluhanKeliling',
    planItems: [{ plan: 'renjaContoh', code: '1.06.02.1.03.01' }],
    date: '2026-11-24', startTime: '09:00', endTime: '12:00', mode: 'VIRTUAL', meetingLink: 'https://rapat.example/penyuluhan-cilegon',
    targetAreas: ['36.72'], targetText: 'TKSK Kota Cilegon', organisers: [{ kind: 'MAIN', office: 'dinsosBanten' }], legalBases: ['tksk', 'inpresDtsen'],
    roles: {
      opener: { role: 'PEMBUKA', office: 'dinsosBanten', post: 'Kepala Dinas' },
      speaker: { role: 'NARASUMBER', office: 'bappedaBanten' },
      host: { role: 'NARASUMBER', office: 'dinsosCilegon', post: 'Kepala Dinas' },
    },
    topics: ['Data tunggal sosial dan ekonomi nasional', 'Tugas TKSK pada pemutakhiran data'],
    participants: [{ group: 'TKSK', label: 'TKSK Kota Cilegon', count: 8, area: '36.72' }],
  },
  rakorCibadak: {
    title: 'Rapat Koordinasi Kesos Kecamatan Cibadak', type: 'RAKOR_KECAMATAN', state: 'SCHEDULED',
    purpose: 'Menyepakati jadwal pemutakhiran data desa.',
    date: '2026-11-19', startTime: '09:00', endTime: '11:30', mode: 'TATAP_MUKA', venue: { name: 'Aula Kecamatan Cibadak', area: '36.02.18' },
    targetAreas: ['36.02.18'], targetText: 'Aparatur desa dan pilar sosial Kecamatan Cibadak', organisers: [{ kind: 'MAIN', office: 'dinsosLebak' }],
    topics: ['Pemutakhiran data desa'], participants: [{ group: 'APARAT_DESA', count: 15, area: '36.02.18' }],
  },
  sosialisasiTangsel: {
    title: 'Sosialisasi Karang Taruna Tingkat Kota', type: 'SOSIALISASI_TEMATIK', state: 'POSTPONED',
    purpose: 'Ditunda karena gedung dipakai kegiatan lain; jadwal baru menyusul.',
    date: '2026-11-18', dayPart: 'SIANG', mode: 'TATAP_MUKA', venue: { name: 'Aula Kecamatan Serpong', area: '36.74.01' },
    targetAreas: ['36.74'], targetText: 'Pengurus Karang Taruna kelurahan', organisers: [{ kind: 'MAIN', office: 'dinsosTangsel' }], legalBases: ['karangTaruna', 'karangTarunaUbahan'],
  },
} satisfies Record<string, EventFacts>;

/** Invented events of this year, so that lists show every state and several regencies. */
export const inventedEvents = { ...heldEvents, ...plannedEvents };
