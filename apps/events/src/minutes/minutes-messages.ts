import type { Message } from '@pilar/subgraph/messages';

/** Messages of minutes and action items. */
export const minutesMessages = {
  minutesExist: { id: 'kegiatan ini sudah punya notulen; ubah yang itu', en: 'this event has minutes already; correct those' },
  noSuchEvent: { id: 'tidak ada kegiatan dengan id {value} di wilayah Anda', en: 'there is no event with id {value} in your area' },
  eventNotYours: { id: 'kegiatan ini dipelihara oleh {area}; hanya pemiliknya yang mencatat notulen dan tindak lanjut', en: 'this event is kept by {area}; only its owner keeps minutes and action items' },
  itemNotYours: { id: 'tindak lanjut ini dicatat oleh {area}; hanya pencatatnya yang memperbaiki isinya. Anda dapat memindahkan statusnya', en: 'this action item was recorded by {area}; only they correct what it says. You can move its state' },
  ownerNeeded: { id: 'isi orang, kantor, atau nama penanggung jawab', en: 'name a person, an office or a name that is responsible' },
  oneOwner: { id: 'isi salah satu: orang atau kantor', en: 'give either a person or an office' },
  dueBeforeEvent: { id: 'tenggat {value} lebih awal daripada kegiatan ({day})', en: 'the day {value} is before the event ({day})' },
  notConcerned: { id: '{value} tidak termasuk wilayah sasaran kegiatan; pilih sasarannya, wilayah di dalamnya, atau wilayah di atasnya', en: '{value} is not concerned by the event; choose one of its targets, a region inside or one above' },
  alreadyThere: { id: 'tindak lanjut ini sudah berstatus {state}; pilih status lain, atau sebutkan rapat tempat dibahas', en: 'this item is {state} already; choose another state, or name the meeting at which it came up' },
  badMove: { id: 'dari {from} tidak dapat menjadi {to}; yang dapat: {next}', en: 'cannot go from {from} to {to}; possible: {next}' },
  remarkNeeded: { id: 'tulis alasannya: mengapa tidak dilanjutkan atau dibuka kembali', en: 'state the reason: why it is dropped or opened again' },
  notReturning: { id: 'tindak lanjut ini tidak kembali di kegiatan itu; pilih rakor kecamatan yang menyasar {area} dan berlangsung setelah kegiatan asalnya (aturan 25)', en: 'this item does not come up again at that event; choose a coordination meeting of {area} held after the event that left it (rule 25)' },
  tooManyAgenda: { id: 'paling banyak {max} baris, ada {count}', en: 'at most {max} rows, there are {count}' },
  emptyMinutes: { id: 'isi acara, keputusan, atau catatan', en: 'give agenda items, decisions or a note' },
} as const satisfies Record<string, Message>;
