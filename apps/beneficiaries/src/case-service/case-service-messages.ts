import type { Message } from '@pilar/subgraph/messages';

/** Messages of services for a case. */
export const caseServiceMessages = {
  caseNotConfirmed: { id: 'kasus ini berstatus {state}; layanan direncanakan setelah kasusnya ditetapkan', en: 'this case is {state}; services are planned once it is confirmed' },
  daysCrossed: { id: 'tanggal {value} mendahului awal rencana ({from})', en: 'the day {value} lies before the planned beginning ({from})' },
  oneWorker: { id: 'pilih petugas dari daftar pilar (pillar), atau tulis namanya (workerName); tidak keduanya', en: 'choose a worker of the register (pillar) or write a name (workerName), not both' },
  workerNeeded: { id: 'pilih petugasnya (pillar), atau tulis namanya (workerName), sebelum layanan dimulai', en: 'choose the worker (pillar) or write a name (workerName) before the service starts' },
  wrongState: { id: 'layanan ini berstatus {state}; langkah ini hanya dari {from}', en: 'this service is {state}; the step is only for: {from}' },
  closed: { id: 'layanan ini berstatus {state} dan tidak diubah lagi', en: 'this service is {state} and is changed no more' },
  beforeStart: { id: 'tanggal {value} mendahului awal layanan ({from})', en: 'the day {value} lies before its beginning ({from})' },
  tooManyActivities: { id: 'isi paling banyak {max} kegiatan', en: 'give at most {max} activities' },
  notBegun: { id: 'kasus ini belum dilayani. Dinas Sosial yang menangani memulai layanannya dulu', en: 'service of this case has not begun. The social office that handles it begins it first' },
  stillRuns: { id: 'masih ada {services} layanan dan {referrals} rujukan yang berjalan. Selesaikan, hentikan, atau tarik dulu', en: '{services} services and {referrals} referrals are still open. Complete, stop or withdraw them first' },
} as const satisfies Record<string, Message>;
