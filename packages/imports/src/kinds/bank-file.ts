import type { ImportKind } from '../kind.ts';

/**
 * What a bank or the post office sends back about a distribution: a line for each number of its list. It names nobody by a number of theirs;
 * account numbers and NIK that stand in such files are left out.
 */
export const bankFile: ImportKind = {
  kind: 'BANK_FILE',
  subgraph: 'beneficiaries',
  permission: 'distribution.reconcile',
  title: { id: 'Berkas bank atau PT Pos', en: 'File of a bank or the post office' },
  columns: [
    {
      key: 'batch', title: { id: 'Nomor penyaluran', en: 'Number of the distribution' }, type: 'text', required: true, given: true, maxLength: 40, example: '7A3F-09BC-1D2E',
      aliases: ['No Penyaluran', 'Kode Penyaluran', 'Referensi Penyaluran', 'Kode Batch', 'Batch'],
    },
    {
      key: 'nth', title: { id: 'Nomor urut', en: 'Number on the list' }, type: 'number', required: true, example: '17',
      aliases: ['No Urut', 'Nomor Penerima', 'No Penerima', 'Urut', 'No', 'Nomor'],
    },
    {
      key: 'fullName', title: { id: 'Nama penerima', en: 'Recipient' }, type: 'text', maxLength: 200, personal: true, example: 'Contoh Nama',
      aliases: ['Nama', 'Nama Lengkap', 'Nama KPM', 'Nama Nasabah', 'Nama Rekening', 'Nama Pemilik Rekening'],
    },
    {
      key: 'amount', title: { id: 'Jumlah', en: 'Amount' }, type: 'number', required: true, example: '600.000',
      aliases: ['Nominal', 'Nilai', 'Jumlah Bantuan', 'Jumlah Dana', 'Jumlah (Rp)', 'Nominal (Rp)', 'Rupiah'],
    },
    {
      key: 'outcome', title: { id: 'Hasil', en: 'Outcome' }, type: 'code', list: 'BANK_OUTCOME', required: true, given: true, example: 'Berhasil salur',
      aliases: ['Status', 'Status Salur', 'Status Transaksi', 'Hasil Salur', 'Status Penyaluran'],
      spellings: {
        PAID: ['berhasil', 'sukses', 'success', 'tersalur', 'terbayar', 'dibayar', 'dibayarkan', 'cair', 'ok'],
        FAILED: ['gagal', 'gagal transfer', 'tidak tersalur', 'tidak terbayar', 'failed', 'ditolak'],
        RETURNED: ['dikembalikan', 'kembali', 'setor kembali', 'return', 'dana kembali'],
      },
    },
    {
      key: 'paidOn', title: { id: 'Tanggal bayar', en: 'Day of payment' }, type: 'date', given: true, example: '12/11/2026',
      aliases: ['Tanggal', 'Tgl', 'Tgl Bayar', 'Tanggal Transaksi', 'Tgl Transaksi', 'Tanggal Salur', 'Tgl Salur'],
    },
    {
      key: 'failure', title: { id: 'Sebab gagal', en: 'Why not' }, type: 'code', list: 'DELIVERY_FAILURE', personal: true, example: 'Rekening bermasalah',
      aliases: ['Sebab', 'Alasan', 'Alasan Gagal', 'Penyebab'],
      spellings: {
        ACCOUNT: ['rekening tutup', 'rekening pasif', 'rekening dormant', 'rekening tidak ditemukan', 'rekening tidak aktif', 'nama tidak sesuai', 'nama berbeda'],
        ABSENT: ['tidak datang', 'tidak hadir', 'tidak diambil', 'tidak transaksi'], DECEASED: ['meninggal dunia', 'wafat'], MOVED: ['pindah alamat', 'pindah domisili'],
      },
    },
    {
      key: 'note', title: { id: 'Keterangan', en: 'What the bank says' }, type: 'longText', maxLength: 500, personal: true, example: 'Rekening pasif',
      aliases: ['Ket', 'Catatan', 'Keterangan Bank', 'Pesan'],
    },
  ],
};
