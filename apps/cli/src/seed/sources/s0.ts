import type { EventFacts } from '../records.ts';

/** Mobile outreach of 12 July 2021 for the TKSK of Kab. Lebak. */
export const outreachLebak = {
  title: 'Penyuluhan Sosial Keliling: TKSK Kabupaten Lebak',
  type: 'PENSOSKEL',
  state: 'PUBLISHED',
  series: 'penyuluhanKeliling',
  purpose: 'Membekali TKSK agar dapat menjelaskan program sosial dengan benar di masa pandemi; setelah kabupaten lain, kali ini giliran Lebak.',
  date: '2021-07-12',
  startTime: '09:00',
  endTime: '12:00',
  mode: 'VIRTUAL',
  targetAreas: ['36.02'],
  targetText: 'Seluruh TKSK Kabupaten Lebak',
  organisers: [{ kind: 'MAIN', office: 'dinsosBanten' }],
  legalBases: ['tksk', 'edaranSantunan'],
  planDocuments: ['rkpd2021'],
  incompleteReason: 'Tautan rapat virtual tidak disebut dalam naskah.',
  roles: {
    opener: { role: 'PEMBUKA', person: 'nurhana', office: 'dinsosBanten', post: 'Kepala Dinas', affiliation: 'Kepala Dinas Sosial Provinsi Banten' },
    head: {
      role: 'NARASUMBER', person: 'nurhana', office: 'dinsosBanten', post: 'Kepala Dinas', affiliation: 'Kepala Dinas Sosial Provinsi Banten',
      note: 'Membuka acara dan juga menjadi narasumber.',
    },
    moderator: {
      role: 'MODERATOR', person: 'widianto', office: 'dinsosBanten', post: 'Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial (PSDS)',
      affiliation: 'Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial',
    },
    professor: { role: 'NARASUMBER', person: 'palmawati', office: 'untirta', post: 'Guru Besar', affiliation: 'Guru Besar Untirta Serang' },
    commission: { role: 'NARASUMBER', office: 'komisiV', affiliation: 'Komisi V DPRD Provinsi Banten', note: 'Disebut lembaganya saja, tanpa nama.' },
    planning: { role: 'NARASUMBER', office: 'bappedaBanten', post: 'Kepala Badan', affiliation: 'Kepala Bappeda Provinsi Banten', note: 'Disebut jabatannya saja, tanpa nama.' },
    regency: { role: 'NARASUMBER', office: 'dinsosLebak', post: 'Kepala Dinas', affiliation: 'Kepala Dinas Sosial Kabupaten Lebak', note: 'Disebut jabatannya saja, tanpa nama.' },
  },
  topics: [
    'Kebijakan pembangunan sosial dalam RKPD provinsi',
    'Penyuluhan sosial bagi PSKS',
    'Psikologi keluarga di masa pandemi',
    'Perubahan sistem kerja ASN dan pembatasan perjalanan',
  ],
  keyPoints: [
    { text: 'TKSK memahami program dan pedomannya agar memberi informasi yang benar.', category: 'INSTRUCTION', saidBy: 'head' },
    { text: 'Penyaluran bantuan didampingi dengan 6T.', category: 'INSTRUCTION', saidBy: 'head' },
    { text: 'Bantuan sosial reguler provinsi menunggu kebijakan dan perubahan anggaran, sesuai kemampuan daerah.', category: 'POLICY', saidBy: 'head', validFrom: '2021-07-12' },
    { text: 'Selama Covid-19 ketahanan keluarga diutamakan: fisik, sosial, dan psikologis.', category: 'INSTRUCTION', saidBy: 'head' },
    { text: 'Tidak ada santunan kematian akibat Covid-19.', category: 'POLICY', saidBy: 'head', validFrom: '2021-07-12' },
    { text: 'Kebijakan dan anggaran bantuan belum pasti.', category: 'ISSUE', saidBy: 'head' },
    { text: 'Warga keliru berharap ada santunan Covid-19.', category: 'ISSUE', saidBy: 'head' },
    { text: 'PSKS adalah mitra pemerintah dalam pelayanan sosial; TKSK salah satunya.', category: 'INFORMATION', saidBy: 'head' },
  ],
  appeals: [
    { from: 'head', to: 'TKSK Kabupaten Lebak', text: 'Perluas pengetahuan tentang program dan pedoman supaya masyarakat mendapat penjelasan yang tepat.' },
    { from: 'head', to: 'TKSK Kabupaten Lebak', text: 'Dampingi penyaluran bantuan sampai memenuhi 6T.' },
  ],
  participants: [{ group: 'TKSK', label: 'TKSK Kabupaten Lebak', count: 30, area: '36.02', note: 'Disebut seluruh TKSK kabupaten.' }],
  publications: [{ kind: 'NEWS', outlet: 'lamanDinsos' }],
  media: [{ caption: 'Kepala Dinas Sosial Provinsi Banten saat penyuluhan virtual bagi TKSK Kabupaten Lebak.', count: 1 }],
  caveats: [
    { field: 'participants', kind: 'AS_REPORTED', text: 'Tercatat 30 peserta; Lebak punya 28 kecamatan. Angka dari penyelenggara, dibiarkan seperti adanya.' },
    { field: 'title', kind: 'AS_REPORTED', text: 'Naskah memanjangkan TKSK sebagai "Tenaga Kerja Sosial Kecamatan"; yang benar Tenaga Kesejahteraan Sosial Kecamatan.' },
    { field: 'keyPoints', kind: 'AS_REPORTED', text: 'Naskah menyebut 6T tanpa menguraikannya.' },
    { field: 'publications', kind: 'UNCONFIRMED', text: 'Naskah tidak menyebut media dan tanggal terbit; laman resmi adalah perkiraan.' },
  ],
} satisfies EventFacts;
