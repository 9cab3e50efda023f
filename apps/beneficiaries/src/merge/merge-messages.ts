import type { Message } from '@pilar/subgraph/messages';

/** What is said of merges of persons served. */
export const mergeMessages = {
  mergeSelf: { id: 'seseorang tidak dapat digabungkan dengan dirinya sendiri', en: 'a person cannot be merged with themselves' },
  notThere: { id: 'orang ini berstatus {state}; yang digabungkan hanya yang aktif, atau dua catatan orang yang meninggal', en: 'this person is {state}; only those who are there are merged, or two records of somebody who has died' },
  deadWithLiving: { id: 'yang satu tercatat meninggal, yang lain masih hidup. Bila orangnya sama, catat dulu kematiannya, atau batalkan bila keliru', en: 'one is recorded as deceased and the other is alive. If they are one person, record the death first, or take it back if it is a mistake' },
  twoMatched: { id: 'kedua NIK berbeda dan keduanya padan dengan Dukcapil: ini dua orang. Bila salah satunya keliru, ubah dulu keadaan NIK itu', en: 'the two NIK differ and the civil register knows both: these are two persons. If one is a mistake, change the state of that NIK first' },
  numbersDiffer: { id: 'kedua NIK berbeda. Nyatakan bahwa orangnya memang sama (numbersDiffer); NIK yang dilepas tetap tersimpan sebagai NIK lama', en: 'the two NIK differ. Say that it is one person all the same (numbersDiffer); the NIK that is given up is kept as a former one' },
  noFamilyToTake: { id: 'catatan yang digabungkan tidak punya keluarga', en: 'the merged record is in no family' },
  survivorLeads: { id: 'orang yang tinggal mengepalai keluarga dengan {count} anggota lain. Tentukan dulu kepala keluarga barunya, atau biarkan keluarganya', en: 'the survivor heads a family with {count} other members. Record its new head first, or let the family stay' },
  mergedLeads: { id: 'orang yang digabungkan mengepalai keluarga dengan {count} anggota lain. Ambil juga keluarganya (take), atau tentukan dulu kepala keluarga barunya', en: 'the merged person heads a family with {count} other members. Take that family too (take), or record its new head first' },
  bothCases: { id: 'keduanya punya kasus {type} yang masih terbuka ({own} dan {other}), padahal satu orang hanya punya satu. Akhiri atau cabut salah satunya dulu', en: 'both have an open case of type {type} ({own} and {other}), and one person has one. End or withdraw one of them first' },
  bothProposals: { id: 'keduanya punya usulan yang masih berjalan ({own}; {other}), padahal satu orang hanya punya satu. Cabut atau selesaikan salah satunya dulu', en: 'both have a proposal under way ({own}; {other}), and one person has one. Withdraw or finish one of them first' },
  bothFound: { id: 'keduanya tercatat ditemukan dalam pendataan {year} di {village} yang masih berjalan. Batalkan salah satu temuan dulu, supaya tidak terhitung dua kali', en: 'both are recorded as found in the running inventory round {year} of {village}. Take one of the entries back first, so that the person is not counted twice' },
  emptiedServed: { id: 'keluarga yang akan kosong masih punya {cases} kasus terbuka dan {proposals} usulan berjalan. Gabungkan dulu kedua keluarga (mergeFamilies), atau selesaikan kasus dan usulannya', en: 'the family that would be left empty still has {cases} open cases and {proposals} proposals under way. Merge the two families first (mergeFamilies), or finish these' },
  undoneAlready: { id: 'penggabungan ini sudah dibatalkan', en: 'this merge was taken back already' },
  mergeElsewhere: { id: 'penggabungan ini bukan milik orang ini', en: 'this is no merge of this person' },
  changedSince: { id: 'yang diubah oleh penggabungan ini sudah diubah lagi ({fields}); batalkan atau betulkan dulu perubahan itu', en: 'what the merge changed was changed again since ({fields}); take that back first' },
  mergedSince: { id: 'orang ini digabungkan lagi sesudah itu; batalkan dulu penggabungan yang lebih baru', en: 'this person was merged again since; take the later merge back first' },
} as const satisfies Record<string, Message>;
