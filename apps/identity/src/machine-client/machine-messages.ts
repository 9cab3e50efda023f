import type { Message } from '@pilar/subgraph/messages';

/** Messages about machine clients. */
export const machineMessages = {
  badClientId: { id: '3 sampai 63 huruf kecil, angka, dan tanda hubung, misalnya siks-3602', en: '3 to 63 lower-case letters, digits and hyphens, such as siks-3602' },
  idTaken: { id: 'id klien ini sudah dipakai; pilih yang lain', en: 'this client id is taken; choose another' },
  someAreas: { id: 'isi 1 sampai {max} wilayah', en: 'give 1 to {max} areas' },
  areaTwice: { id: 'wilayah {area} disebut dua kali', en: 'the area {area} is named twice' },
  outsideOwner: { id: '{area} di luar wilayah pengelola klien ini ({owner})', en: '{area} lies outside the area of who manages this client ({owner})' },
  unknownScope: { id: '"{value}" bukan cakupan yang ada; pilih dari: {scopes}', en: '"{value}" is none of the scopes that there are: {scopes}' },
  disabledAlready: { id: 'klien ini sudah dinonaktifkan', en: 'this client is disabled already' },
  overlapDays: { id: 'isi 0 sampai {max} hari; ada {days}', en: 'give 0 to {max} days; there are {days}' },
  activeAlready: { id: 'klien ini sudah aktif', en: 'this client is active already' },
} as const satisfies Record<string, Message>;
