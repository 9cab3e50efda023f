import type { Message } from '@pilar/subgraph/messages';

/** Messages of this subgraph alone. */
export const messages = {
  termOrder: { id: 'berakhir sebelum mulai', en: 'it ends before it begins' },
  wrongOfficeLevel: { id: 'kantor jenis {kind} bertingkat {level}', en: 'an office of kind {kind} is at level {level}' },
  ownParent: { id: 'kantor tidak dapat berada di bawah dirinya sendiri', en: 'an office cannot stand below itself' },
  startNeeded: { id: 'jabatan ini sedang diisi; tulis sejak kapan pejabat baru bertugas, agar masa tugas yang lama diakhiri sehari sebelumnya', en: 'the post is held at present; say from when the new term runs, so that the present one ends the day before' },
  startsTooEarly: { id: 'masa tugas yang berjalan baru mulai {value}; pilih hari sesudahnya', en: 'the present term begins only on {value}; choose a later day' },
  termsOverlap: { id: 'bertumpang dengan masa tugas yang berakhir {value}', en: 'overlaps the term that ended on {value}' },
  dayInFuture: { id: 'tanggal {value} belum tiba', en: 'the day {value} lies in the future' },
  outOfRange: { id: '{value} di luar batas {min} sampai {max}', en: '{value} is out of the range {min} to {max}' },
  ownSuccessor: { id: 'peraturan tidak dapat menggantikan dirinya sendiri', en: 'a regulation cannot replace itself' },
  successionRing: { id: 'peraturan itu sendiri diganti oleh peraturan ini; rantai penggantian akan melingkar', en: 'that regulation is itself replaced by this one; the succession would run in a ring' },
  replacedAlready: { id: '{citation} sudah diganti oleh {successor}; perbaiki dulu di sana', en: '{citation} is already replaced by {successor}; correct it there first' },
  replacesLater: { id: '{citation} lebih baru daripada tahun {year}', en: '{citation} is later than the year {year}' },
  replacedInForce: { id: 'peraturan yang punya pengganti tidak dapat berstatus {value}; kosongkan replacedBy, atau pakai REPLACED atau REPEALED', en: 'a regulation with a successor cannot be {value}; clear replacedBy, or use REPLACED or REPEALED' },
  sameLaw: { id: '{citation} sudah tercatat. Buka catatan itu dan perbaiki bila perlu.', en: '{citation} is recorded already. Open that record and correct it where needed.' },
  samePlan: { id: 'Dokumen dengan jenis, wilayah, tahun, dan judul yang sama sudah tercatat.', en: 'A document of the same kind, region, years and title is recorded already.' },
  annualPlan: { id: '{kind} berlaku satu tahun; isi yearTo sama dengan yearFrom', en: 'a {kind} covers one year; make yearTo equal to yearFrom' },
  parentUnknown: { id: 'lembaga dengan nama ini belum tercatat. Daftarkan dulu, atau kosongkan', en: 'no office of this name is recorded. Register it first, or leave this empty' },
  parentAmbiguous: { id: 'ada {count} lembaga dengan nama ini. Kosongkan, lalu pilih induknya setelah impor', en: 'there are {count} offices of this name. Leave this empty and choose the parent after the import' },
  sameOffice: { id: 'lembaga dengan nama ini di wilayah ini sudah tercatat. Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'an office of this name in this region is recorded already. Skip the row, or put Yes into "{column}" if it is another' },
  repeatedOffice: { id: 'nama dan wilayah sama dengan baris {ref} berkas ini. Lewati baris ini, atau isi Ya pada "{column}" bila memang berbeda', en: 'name and region are those of row {ref} of this file. Skip the row, or put Yes into "{column}" if it is another' },
  sameOfficeElsewhere: { id: 'nama ini tercatat juga di wilayah {area}; periksa apakah lembaganya sama', en: 'this name is recorded in region {area} too; check whether it is the same office' },
} as const satisfies Record<string, Message>;
