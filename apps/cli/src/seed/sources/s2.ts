import type { EventFacts } from '../records.ts';

/** Yearly guidance of welfare institutions, 2019. */
export const guidance2019 = {
  title: 'Pembinaan Lembaga Kesejahteraan Sosial 2019',
  type: 'PEMBINAAN_LKS',
  state: 'REPORTED',
  series: 'pembinaanLks',
  purpose: 'Membina LKS melalui pemantauan dan koordinasi intensif; sekaligus evaluasi dan pemantauan LKS.',
  date: '2019-06-21',
  mode: 'TATAP_MUKA',
  venue: { name: 'Aula Dinas Sosial Provinsi Banten', address: 'KP3B, Curug, Kota Serang', area: '36.73.04', office: 'dinsosBanten' },
  targetAreas: ['36'],
  targetText: 'Ketua dan anggota LKS se-Banten',
  organisers: [{ kind: 'MAIN', office: 'dinsosBanten' }],
  budgetLine: 'Pemberdayaan dan kelembagaan masyarakat',
  legalBases: ['uuKesos', 'lks2016'],
  recurrence: 'ANNUAL',
  incompleteReason: 'Naskah tidak menyebut pembuka acara, jam, jumlah peserta, dan foto.',
  roles: {
    head: {
      role: 'NARASUMBER', person: 'nurhana', office: 'dinsosBanten', post: 'Kepala Dinas', affiliation: 'Kepala Dinas Sosial Provinsi Banten',
      note: 'Memberi keterangan tentang maksud pembinaan.',
    },
    secretary: { role: 'UNDANGAN', person: 'alMuktabar', office: 'setdaBanten', post: 'Sekretaris Daerah', affiliation: 'Sekda Banten', note: 'Hadir mewakili Pemerintah Provinsi Banten.' },
  },
  topics: ['Pembinaan dan koordinasi LKS', 'Kemitraan PSKS dengan pemerintah provinsi', 'Evaluasi dan pemantauan LKS'],
  keyPoints: [
    { text: 'Pembinaan LKS berlangsung rutin setiap tahun.', category: 'INFORMATION', saidBy: 'head' },
    { text: 'Pembinaan menjadi sarana evaluasi dan pemantauan LKS.', category: 'INFORMATION', saidBy: 'head' },
    { text: 'LKS dipantau dan dikoordinasikan secara intensif.', category: 'INSTRUCTION', saidBy: 'head' },
    { text: 'PSKS, yaitu LKS, PSM, Karang Taruna, dan TKSK, adalah mitra provinsi dalam menyelesaikan masalah PMKS.', category: 'INFORMATION', saidBy: 'head' },
    { text: 'Program Kementerian Sosial perlu diarahkan agar dirasakan manfaatnya oleh masyarakat.', category: 'POLICY', saidBy: 'head' },
    { text: 'Keluarga prasejahtera masih mendominasi.', category: 'ISSUE', saidBy: 'head' },
    { text: 'Kemiskinan dan pengangguran masih tinggi.', category: 'ISSUE', saidBy: 'head' },
    { text: 'Kesejahteraan sosial masih disamakan dengan kemiskinan.', category: 'ISSUE', saidBy: 'head' },
  ],
  appeals: [
    { from: 'head', to: 'Ketua dan anggota LKS', text: 'Menjadi mitra provinsi dalam menyelesaikan masalah PMKS.' },
    { from: 'head', to: 'LKS dan PSKS lain', text: 'Arahkan program Kementerian Sosial bagi manfaat masyarakat.' },
  ],
  participants: [
    { group: 'LKS', label: 'Ketua dan anggota LKS', area: '36' },
    { group: 'UNDANGAN', label: 'Tamu undangan' },
  ],
  publications: [{ kind: 'NEWS', outlet: 'bantenEkspose' }],
  caveats: [
    { field: 'keyPoints', kind: 'AS_REPORTED', text: 'Naskah menulis mitra sebagai "potensi masalah kesejahteraan sosial"; yang dimaksud potensi dan sumber kesejahteraan sosial (PSKS).' },
    { field: 'keyPoints', kind: 'UNCONFIRMED', text: 'Pokok permasalahan dicatat pada Kepala Dinas; penuturnya tidak selalu jelas dalam naskah.' },
    { kind: 'AS_REPORTED', text: 'Naskah memuat teks yang sama dua kali; di sini dicatat sekali.' },
    { field: 'publications', kind: 'UNCONFIRMED', text: 'Tanggal terbit tidak disebut.' },
  ],
} satisfies EventFacts;
