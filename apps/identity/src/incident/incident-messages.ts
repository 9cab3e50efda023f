import type { Message } from '@pilar/subgraph/messages';

/** What may be wrong with a step of an incident. */
export const incidentMessages = {
  future: { id: '{value} belum tiba; isi waktu kejadian yang sudah lewat', en: '{value} lies in the future; give a moment that has passed' },
  order: { id: 'akhir mendahului awal; balik keduanya', en: 'the end comes before the beginning; turn them round' },
  afterNoticed: { id: 'kejadian dimulai setelah diketahui; periksa kedua waktunya', en: 'it began after it was noticed; check both' },
  noData: { id: 'pilih paling sedikit satu jenis data', en: 'choose at least one kind of data' },
  unknownAlert: { id: 'tidak ada peringatan ini di wilayah Anda', en: 'there is no such alert in your area' },
  notNow: { id: 'langkah ini tidak ada untuk insiden berstatus {state}; muat ulang untuk melihat langkah berikutnya', en: 'an incident that is {state} has no such step; reload to see what comes next' },
  longSpan: { id: 'rentang paling lama {max} hari; cari beberapa kali', en: 'at most {max} days at once; look several times' },
  beforeNoticed: { id: 'pemberitahuan mendahului saat insiden diketahui; periksa waktunya', en: 'told before the incident was noticed; check the moment' },
  whyLate: { id: 'lewat 72 jam sejak diketahui; tulis alasannya', en: 'more than 72 hours after it was noticed; say why' },
} as const satisfies Record<string, Message>;
