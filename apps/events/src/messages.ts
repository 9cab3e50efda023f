import type { Message } from '@pilar/subgraph/messages';

/** Messages of this subgraph alone. */
export const messages = {
  badTime: { id: '"{value}" bukan jam; tulis seperti 09:00', en: '"{value}" is not a time of day; write it as 09:00' },
  tooMany: { id: 'paling banyak {max} baris, ada {count}', en: 'at most {max} items, there are {count}' },
  negative: { id: 'tidak boleh kurang dari {min}', en: 'must not be less than {min}' },
  badYear: { id: '{value} bukan tahun yang masuk akal', en: '{value} is no plausible year' },
  atLeastOne: { id: 'isi paling sedikit satu', en: 'give at least one' },
  nobody: { id: 'isi orang, kantor, atau nama', en: 'name a person, an office or a name' },
  nameless: { id: 'isi kantor atau nama', en: 'give an office or a name' },
  noSuchRole: { id: 'tidak ada peran ke-{value} dalam roles (dihitung dari 0)', en: 'roles has no item {value} (counted from 0)' },
  validityOrder: { id: 'masa berlaku berakhir sebelum mulai', en: 'the validity ends before it begins' },
  endsBefore: { id: 'selesai sebelum mulai (aturan 19)', en: 'ends before it begins (rule 19)' },
  endWithoutStart: { id: 'isi juga jam mulai (aturan 19)', en: 'give the time it begins too (rule 19)' },
  notYetHeld: { id: 'kegiatan tanggal {value} belum berlangsung', en: 'the event of {value} has not taken place yet' },
  heldAlready: { id: 'kegiatan yang sudah terlaksana tidak dapat dibatalkan atau ditunda; tarik catatannya bila keliru', en: 'an event that was held cannot be cancelled or postponed; withdraw the record if it is wrong' },
  linkNeeded: { id: 'wajib diisi untuk kegiatan daring atau hybrid (aturan 20); untuk kegiatan yang sudah lewat, tulis alasannya di incompleteReason', en: 'is required for an online or hybrid event (rule 20); for a past event, state in incompleteReason why it is missing' },
  venueNeeded: { id: 'wajib diisi beserta wilayahnya untuk kegiatan tatap muka atau hybrid (aturan 20); untuk kegiatan yang sudah lewat, tulis alasannya di incompleteReason', en: 'is required with its region for an event on site or hybrid (rule 20); for a past event, state in incompleteReason why it is missing' },
  openerNeeded: { id: 'isi pembuka atau moderator (aturan 21), atau tulis di incompleteReason mengapa tidak ada', en: 'name an opener or a moderator (rule 21), or state in incompleteReason why there is none' },
  speakerNeeded: { id: 'isi paling sedikit satu narasumber (aturan 21), atau tulis di incompleteReason mengapa tidak ada', en: 'name at least one speaker (rule 21), or state in incompleteReason why there is none' },
  reportNeeds: { id: 'wajib ada dalam laporan (aturan 23), atau tulis di incompleteReason mengapa tidak ada', en: 'is required in a report (rule 23), or state in incompleteReason why it is missing' },
  attendanceNeeded: { id: 'laporan memerlukan jumlah peserta (aturan 23), atau tulis di incompleteReason mengapa tidak diketahui', en: 'a report needs the number of participants (rule 23), or state in incompleteReason why it is not known' },
  outsideProvince: { id: '{value} di luar provinsi; tandai kegiatan sebagai external (aturan 24)', en: '{value} lies outside the province; mark the event as external (rule 24)' },
  externalByProvince: { id: 'hanya provinsi yang mencatat kegiatan di luar wilayahnya (aturan 24)', en: 'only the province records events outside its area (rule 24)' },
  badLink: { id: 'bukan alamat http atau https; salin seluruh alamatnya', en: 'is no http or https address; copy the whole of it' },
  sameEvent: { id: 'kegiatan dengan judul, tanggal, dan wilayah ini sudah tercatat. Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'an event of this title, date and region is recorded already. Skip the row, or put Yes into "{column}" if it is another' },
  repeatedEvent: { id: 'judul, tanggal, dan wilayah sama dengan baris {ref} berkas ini. Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'title, date and region are those of row {ref} of this file. Skip the row, or put Yes into "{column}" if it is another' },
} as const satisfies Record<string, Message>;
