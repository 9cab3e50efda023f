import type { Message } from '@pilar/subgraph/messages';

/** Messages of policy notices. */
export const noticeMessages = {
  sourceNeeded: { id: 'isi sumbernya: kegiatan tempat hal ini disampaikan, atau peraturan', en: 'give its source: the event at which it was said, or a law' },
  noSuchEvent: { id: 'tidak ada kegiatan dengan id {value} di wilayah Anda', en: 'there is no event with id {value} in your area' },
  noSuchNotice: { id: 'tidak ada ketentuan dengan id {value} di wilayah Anda', en: 'there is no notice with id {value} in your area' },
  alreadySuperseded: { id: 'ketentuan itu sudah digantikan oleh "{by}"; gantikan yang itu', en: 'that notice has been superseded by "{by}"; supersede that one' },
  supersededNow: { id: 'ketentuan itu baru saja digantikan orang lain; muat ulang, lalu gantikan yang baru', en: 'somebody else has just superseded that notice; reload, and supersede the new one' },
  narrowerThanOld: { id: '{area} lebih sempit daripada wilayah ketentuan lama ({old}); di luar itu tidak ada lagi yang berlaku', en: '{area} is narrower than the area of the old notice ({old}); nothing would hold elsewhere any more' },
  beforeOld: { id: 'mulai berlaku {value}, sedangkan yang digantikan mulai {old}; isi tanggal setelahnya', en: 'begins on {value}, the one that it supersedes on {old}; give a later day' },
  validityOrder: { id: 'masa berlaku berakhir sebelum mulai', en: 'the validity ends before it begins' },
  sameStatement: { id: 'ketentuan dengan bunyi dan wilayah ini sudah ada dan belum berakhir', en: 'a notice of these words and this area is there already and has not ended' },
  afterSuccessor: { id: 'ketentuan ini digantikan mulai {on}; mulai berlakunya harus lebih awal', en: 'this notice is superseded from {on} on; it must begin before' },
} as const satisfies Record<string, Message>;
