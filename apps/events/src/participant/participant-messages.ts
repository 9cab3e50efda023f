import type { Message } from '@pilar/subgraph/messages';

/** Messages about who is invited to an event, who came, and the link of an event. */
export const participantMessages = {
  nobodyGiven: { id: 'isi paling sedikit satu orang atau nama', en: 'give at least one person or name' },
  personOrName: { id: 'isi salah satu: person, atau name untuk yang tidak ada dalam data orang', en: 'give one of person and, for whoever is in no register, name' },
  tooMany: { id: 'paling banyak {max} peserta sekali kirim, ada {count}', en: 'at most {max} participants at once, there are {count}' },
  notInviting: { id: 'kegiatan ini berstatus {value}; tidak ada yang diundang', en: 'the event is {value}; nobody is invited to it' },
  notHolding: { id: 'kegiatan ini berstatus {value}; kehadiran tidak dicatat', en: 'the event is {value}; nobody comes to it' },
  notOnList: { id: 'peserta {value} tidak ada dalam daftar kegiatan ini, atau sudah dihapus dari daftar', en: 'participant {value} is not on the list of this event, or was taken off it' },
  twice: { id: 'peserta ini sudah disebut di baris {value}', en: 'row {value} names the same participant' },
  staleRow: { id: '{name} sudah diubah orang lain: {state}. Muat ulang daftar, lalu ulangi', en: '{name} was changed by somebody else: {state}. Reload the list and repeat' },
  tooEarly: { id: 'daftar hadir dibuka {from}', en: 'the attendance list opens {from}' },
  tooLate: { id: '{value} sesudah daftar hadir ditutup ({to}); untuk daftar kertas pakai cara PAPER', en: '{value} is after the attendance list closed ({to}); from a paper list use the method PAPER' },
  inFuture: { id: '{value} belum terjadi; periksa jam perangkat', en: '{value} has not come yet; check the clock of the device' },
  onlyPresent: { id: 'hanya diisi bila hadir (PRESENT)', en: 'is given only with PRESENT' },
  excuseReason: { id: 'tulis alasan izinnya', en: 'state why they are excused' },
  walkInStays: { id: 'yang datang tanpa undangan hanya dapat hadir; hapus dari daftar bila keliru', en: 'somebody who came uninvited is present; take them off the list if that is wrong' },
  badSignature: { id: 'tanda tangan tidak terbaca: garis berupa titik "x,y" (x 0–400, y 0–200) dipisah spasi, antargaris ";", paling banyak {max} huruf', en: 'the signature cannot be read: strokes are points "x,y" (x 0–400, y 0–200) with spaces between, ";" between strokes, at most {max} characters' },
  onListPresent: { id: '{name} sudah tercatat hadir {since}. Tidak dicatat dua kali.', en: '{name} is recorded as present {since} already and is not recorded twice.' },
  sameName: { id: 'Sudah ada {name} ({who}) dalam daftar. Bila itu orangnya, pakai yang ada di sana; bila orang lain, nyatakan "orang lain" (alsoNamed).', en: '{name} ({who}) is on the list already. If it is they, take the one there; if this is somebody else, say so (alsoNamed).' },
  sameNameByLink: { id: 'Mengisi nama lewat tautan; dalam daftar ada nama yang sama. Periksa apakah orangnya sama.', en: 'Entered by name through the link; the same name is on the list. See whether it is the same person.' },
  otherGroupByLink: { id: 'Lewat tautan mengisi sebagai {group}', en: 'Came through the link as {group}' },
  notHeldYet: { id: 'kegiatan belum terlaksana ({value}); nyatakan terlaksana dulu', en: 'the event was not held yet ({value}); record it as held first' },
  countDiffers: { id: 'kini {count} orang belum tercatat hadir, bukan {value}. Muat ulang lalu periksa lagi', en: '{count} are without a record now, not {value}. Reload and look again' },
  linkOver: { id: 'kegiatan ini sudah lewat pada {value}; tautan tidak dapat dibuka', en: 'the event was over on {value}; no link can be opened' },
  holdsNumber: { id: 'memuat nomor 16 angka seperti NIK; hapus nomornya, cukup nama', en: 'holds a number of 16 digits such as a NIK; leave it out, the name will do' },
  noLink: { id: 'tidak ada tautan yang terbuka', en: 'no link is open' },
} as const satisfies Record<string, Message>;
