import { longestDeputyDays } from '@pilar/domain/role-grants';
import type { Message } from '@pilar/subgraph/messages';

/** Messages about accounts and grants. */
export const accountMessages = {
  emailTaken: { id: 'alamat e-mail ini sudah punya akun. Cari akunnya; bila tidak terlihat, minta admin provinsi memberi peran di wilayah Anda.', en: 'this e-mail has an account already. Look for it; where you do not see it, ask the provincial administrator to give it a role in your area.' },
  demoAddress: { id: 'alamat demo.pilar hanya untuk akun contoh; pakai alamat lain', en: 'addresses of demo.pilar belong to the demo; use another' },
  ownAccount: { id: 'Akun Anda sendiri diatur oleh rekan yang mengelola akun, bukan oleh Anda.', en: 'Your own account is managed by a colleague who manages accounts, not by yourself.' },
  roleNotYours: { id: 'peran {role} tidak dapat Anda berikan atau akhiri; mintalah kepada admin provinsi', en: 'you neither give nor end the role {role}; ask the provincial administrator' },
  holdsMore: { id: 'Akun ini juga memegang peran yang bukan wewenang Anda; mintalah kepada admin provinsi.', en: 'This account holds a role as well that is not yours to decide on; ask the provincial administrator.' },
  lastAdministrator: { id: 'Ini admin provinsi terakhir yang aktif. Angkat admin lain dulu.', en: 'This is the last active administrator of the province. Appoint another one first.' },
  organisationNeeded: { id: 'pilih lembaga atau Karang Taruna tempat ia bekerja', en: 'choose the institution or Karang Taruna that they work for' },
  organisationNotNeeded: { id: 'peran {role} tidak terikat satu lembaga; kosongkan', en: 'the role {role} is not bound to one organisation; leave it out' },
  organisationElsewhere: { id: 'lembaga itu berada di {area}, di luar wilayah peran ini', en: 'that organisation lies in {area}, outside the area of the role' },
  endBeforeStart: { id: 'hari terakhir {value} sebelum hari pertama {from}', en: 'the last day {value} is before the first day {from}' },
  endPast: { id: 'hari terakhir {value} sudah lewat', en: 'the last day {value} is past' },
  tooLongGrant: { id: 'paling lama sampai {max}; peran diberikan paling lama dua tahun, lalu diperpanjang bila masih perlu', en: 'until {max} at most; a role is given for two years at most, then prolonged where it is still needed' },
  sameGrant: { id: 'akun ini sudah memegang peran itu di wilayah itu sejak hari itu; perpanjang yang ada', en: 'the account holds that role there from that day already; prolong the one it has' },
  exclusive: { id: 'Akun ini memegang peran lain, di wilayah dan waktu yang sama, yang tidak boleh dirangkap dengan peran ini. Akhiri dulu peran itu, atau pakai akun orang lain.', en: 'The account holds another role, in the same area and time, that excludes this one. End that role first, or choose somebody else.' },
  disabled: { id: 'akun ini dinonaktifkan; aktifkan dulu', en: 'this account is disabled; let it in again first' },
  disabledAlready: { id: 'akun ini sudah dinonaktifkan', en: 'this account is disabled already' },
  activeAlready: { id: 'akun ini sudah aktif', en: 'this account is active already' },
  grantOver: { id: 'peran ini sudah berakhir; berikan yang baru bila perlu', en: 'this role is over; give a new one where it is needed' },
  notLonger: { id: 'hari terakhir {value} tidak lebih lama daripada {to}', en: 'the last day {value} is not later than {to}' },
  openEnded: { id: 'peran ini tidak berbatas waktu', en: 'this role has no end' },
  ofADeputy: { id: 'peran ini milik pengganti; atur pada peran yang digantikannya', en: 'this role is a deputy\'s; decide on the one they stand in for' },
  ownDeputy: { id: 'pemegang peran tidak dapat menggantikan dirinya sendiri', en: 'nobody stands in for themselves' },
  deputyToo: { id: 'Anda tidak dapat mengangkat diri sendiri sebagai pengganti; mintalah kepada rekan', en: 'you cannot appoint yourself as deputy; ask a colleague' },
  deputyTooLong: { id: `paling lama ${longestDeputyDays} hari: sampai {max}`, en: `for ${longestDeputyDays} days at most: until {max}` },
  deputyOutside: { id: 'di luar masa peran yang digantikan ({from} – {to})', en: 'outside the time of the role that they stand in for ({from} – {to})' },
  noAccount: { id: 'tidak ada akun aktif dengan id {value} di wilayah Anda', en: 'there is no active account with id {value} in your area' },
} as const satisfies Record<string, Message>;
