import type { Message } from '@pilar/subgraph/messages';

/** Messages of files of banks and the post office. */
export const bankMessages = {
  unknownBatch: { id: '"{value}" bukan nomor penyaluran di wilayah Anda; nomornya tertulis pada halaman dan daftar nominatif penyaluran', en: '"{value}" is no number of a distribution in your area; it stands on the page and the list of the distribution' },
  unknownNumber: { id: 'nomor urut {value} tidak ada dalam penyaluran {batch}, atau bukan di wilayah Anda', en: 'number {value} is not on the list of distribution {batch}, or not in your area' },
  otherAmount: { id: '{value} tidak sama dengan yang dialokasikan untuk nomor {nth}, {amount}', en: '{value} is not what number {nth} was allocated, {amount}' },
  otherName: { id: 'nama ini tidak sama dengan penerima nomor {nth}; periksa nomor urutnya', en: 'this is not the name of the recipient with number {nth}; check the number' },
  dayNeeded: { id: 'isi tanggal bayar bila berhasil salur', en: 'state the day of payment where it was paid' },
  paidStopped: { id: 'nomor {nth} dibayar {on}, setelah haknya berhenti ({since}): minta bank mengembalikan, lalu masukkan sebagai retur', en: 'number {nth} was paid on {on}, after the entitlement had stopped ({since}): have the bank return it, then enter it as returned' },
  recorded: { id: 'sudah tercatat demikian; lewati baris ini', en: 'is recorded just so; skip this row' },
  repeated: { id: 'nomor urut ini sudah disebut pada baris {ref}', en: 'row {ref} names this number already' },
  stays: { id: 'penyerahan tetap seperti tercatat; bila salah, tarik kembali satu per satu di penyalurannya', en: 'the delivery stays as recorded; where it is wrong, take it back in its distribution' },
} as const satisfies Record<string, Message>;
