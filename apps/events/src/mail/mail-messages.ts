import type { Message } from '@pilar/subgraph/messages';

/** Messages about mail to the participants of an event. */
export const mailMessages = {
  off: { id: 'pengiriman surel tidak diaktifkan di pemasangan ini; cetak undangannya', en: 'this installation sends no mail; print the invitation' },
  notSending: { id: 'kegiatan ini berstatus {value}; undangan dikirim untuk kegiatan terjadwal yang belum terlaksana', en: 'the event is {value}; invitations are sent to scheduled events that were not held yet' },
  over: { id: 'kegiatan ini sudah lewat pada {value}; ubah dulu tanggalnya', en: 'the event was over on {value}; correct its day first' },
  missing: { id: 'masih ada {count} isian yang kurang, bertanda [[ ]]; lengkapi dulu', en: '{count} facts are still missing, marked [[ ]]; fill them in first' },
  unknownWord: { id: '{value} tidak dikenal; yang diganti otomatis hanya {nama} dan {kode}', en: '{value} is not known; only {nama} and {kode} are replaced' },
  nobodyLeft: { id: 'tidak ada peserta yang belum dikirimi; yang gagal dikirim ulang tersendiri', en: 'there is nobody left to send it to; what failed is sent again apart' },
  nothingFailed: { id: 'tidak ada kiriman yang gagal', en: 'nothing has failed' },
  badEmail: { id: '"{value}" bukan alamat surel; tulis seperti nama@contoh.go.id', en: '"{value}" is no e-mail address; write it as name@example.org' },
} as const satisfies Record<string, Message>;
