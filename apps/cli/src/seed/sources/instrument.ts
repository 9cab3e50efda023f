/** The demo's instrument of monitoring. Invented: the source documents name the yearly evaluation, not what it asks. */
export const instrument = {
  name: 'Monev LKS tahunan',
  caveats: [{ kind: 'UNCONFIRMED', text: 'Instrumen contoh. Naskah sumber menyebut evaluasi tahunan LKS, bukan isi instrumennya.' }],
  sections: [
    {
      title: 'Kelembagaan',
      questions: [
        { code: '1.1', text: 'Akta pendirian dan AD/ART tersedia', kind: 'YES_NO', weight: 3 },
        { code: '1.2', text: 'Tanda daftar masih berlaku', kind: 'YES_NO', weight: 3 },
        { code: '1.3', text: 'Papan nama lembaga', kind: 'CHOICE', weight: 1, options: [{ label: 'Terpasang dan terbaca', score: 100 }, { label: 'Rusak', score: 50 }, { label: 'Tidak ada', score: 0 }] },
        { code: '1.4', text: 'Laporan tahunan tahun lalu diserahkan', kind: 'YES_NO', weight: 2 },
      ],
    },
    {
      title: 'Penerima layanan',
      questions: [
        { code: '2.1', text: 'Jumlah klien hari ini', kind: 'NUMBER', min: 0, max: 5000 },
        { code: '2.2', text: 'Berkas setiap klien lengkap', hint: 'Periksa lima berkas secara acak.', kind: 'SCALE', weight: 3, min: 1, max: 5 },
        { code: '2.3', text: 'Rencana layanan perorangan disusun', kind: 'YES_NO', weight: 2 },
      ],
    },
    {
      title: 'Sarana dan keselamatan',
      questions: [
        { code: '3.1', text: 'Kebersihan dapur dan kamar mandi', kind: 'SCALE', weight: 2, min: 1, max: 5 },
        { code: '3.2', text: 'Alat pemadam api berfungsi', hint: 'Lihat tanggal pada tabung.', kind: 'YES_NO', weight: 2 },
        { code: '3.3', text: 'Foto gedung dan kamar', kind: 'PHOTO', required: false },
        { code: '3.4', text: 'Catatan petugas', kind: 'TEXT', required: false },
      ],
    },
  ],
} as const;
