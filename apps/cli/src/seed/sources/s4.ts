import type { EventFacts } from '../records.ts';

/** Briefing on the provincial regulation in Kec. Kosambi, 2021. */
export const briefingKosambi = {
  title: 'Sosialisasi Perda Penyelenggaraan Kesejahteraan Sosial',
  type: 'SOSIALISASI_PERDA',
  state: 'PUBLISHED',
  purpose: 'Memperkenalkan Perda provinsi yang baru tentang penyelenggaraan kesejahteraan sosial.',
  date: '2021-05-08',
  mode: 'TATAP_MUKA',
  venue: { name: 'Aula Kecamatan Kosambi', area: '36.03.14', office: 'kecKosambi' },
  targetAreas: ['36.03.14'],
  targetText: 'Masyarakat Kecamatan Kosambi',
  organisers: [{ kind: 'MAIN', office: 'dinsosBanten' }, { kind: 'CO', office: 'dprdBanten' }],
  legalBases: ['perda2018', 'perda2010', 'uuPemda', 'ppKesos'],
  planDocuments: ['rpjmd', 'rkpd2021', 'renstra', 'renja'],
  incompleteReason: 'Naskah tidak menyebut pembuka acara, jam, dan jumlah peserta.',
  roles: {
    remarks: { role: 'SAMBUTAN', person: 'barhum', office: 'dprdBanten', post: 'Wakil Ketua', affiliation: 'Wakil Ketua DPRD Provinsi Banten' },
    deputy: { role: 'NARASUMBER', person: 'barhum', office: 'dprdBanten', post: 'Wakil Ketua', affiliation: 'Wakil Ketua DPRD Provinsi Banten' },
    section: {
      role: 'NARASUMBER', person: 'widianto', office: 'dinsosBanten', post: 'Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial (PSDS)',
      affiliation: 'Kepala Seksi Penyuluhan Kesos dan Pengelolaan Sumber Dana Sosial', note: 'Mewakili Dinas Sosial Provinsi Banten.',
    },
  },
  topics: [
    'Perda penyelenggaraan kesejahteraan sosial dan Perda yang digantikannya',
    'Empat bidang pelayanan dan tujuh kriteria penerima',
    'Bentuk usaha dan sasaran',
    'Kebijakan dan perencanaan kesejahteraan sosial',
  ],
  keyPoints: [
    { text: 'Perda 8/2018 menggantikan Perda 8/2010 agar sesuai dengan kewenangan provinsi menurut UU 23/2014; isinya 10 bab dan 41 pasal.', category: 'INFORMATION', saidBy: 'section' },
    { text: 'Empat bidang: rehabilitasi sosial, jaminan sosial, perlindungan sosial, dan pemberdayaan sosial.', category: 'INFORMATION', saidBy: 'section' },
    {
      text: 'Tujuh kriteria penerima: kemiskinan; ketelantaran; kecacatan; keterpencilan; ketunaan sosial; korban bencana; korban kekerasan, eksploitasi, atau diskriminasi.',
      category: 'INFORMATION', saidBy: 'section',
    },
    { text: 'Empat bentuk usaha: preventif; represif; rehabilitatif; pendukung dan penunjang.', category: 'INFORMATION', saidBy: 'section' },
    { text: 'Empat sasaran: perseorangan, keluarga, kelompok, dan masyarakat.', category: 'INFORMATION', saidBy: 'section' },
    { text: 'Dua unsur pokok Perda: kebijakan dan perencanaan.', category: 'INFORMATION', saidBy: 'section' },
    { text: 'Kebijakan daerah selaras dengan pusat; terencana, terarah, dan berkelanjutan.', category: 'POLICY', saidBy: 'section' },
    { text: 'Kesejahteraan sosial dilaksanakan OPD yang membidangi urusan sosial.', category: 'POLICY', saidBy: 'section' },
    { text: 'Perencanaan terpadu dengan RPJMD, RKPD, Renstra, dan Renja; program penanganan masalah kesejahteraan sosial diutamakan.', category: 'POLICY', saidBy: 'section' },
  ],
  agenda: [
    { text: 'Pembacaan ayat suci Al-Qur’an' },
    { text: 'Menyanyikan lagu Indonesia Raya' },
    { text: 'Pembacaan Pancasila' },
    { text: 'Sambutan' },
    { text: 'Pemaparan materi' },
  ],
  participants: [{ group: 'MASYARAKAT', label: 'Peserta di Kecamatan Kosambi', area: '36.03.14' }],
  publications: [{ kind: 'NEWS', outlet: 'lamanDinsos' }],
  media: [{ caption: 'Suasana sosialisasi Perda di Aula Kecamatan Kosambi.', count: 3 }],
  caveats: [
    { field: 'legalBases', kind: 'UNCONFIRMED', text: 'Nomor Perda 8/2018 seperti disebut dalam acara; nomornya belum dipastikan.' },
    { field: 'participants', kind: 'UNCONFIRMED', text: 'Golongan dan jumlah peserta tidak disebut.' },
    { field: 'planDocuments', kind: 'UNCONFIRMED', text: 'Dokumen rencana disebut jenisnya saja; RKPD tahun 2021 disimpulkan dari tahun acara.' },
    { field: 'publications', kind: 'UNCONFIRMED', text: 'Naskah tidak menyebut media dan tanggal terbit; laman resmi adalah perkiraan.' },
  ],
} satisfies EventFacts;
