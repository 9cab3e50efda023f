import type { Message } from '@pilar/subgraph/messages';

/** Messages of what is spent against extreme poverty. */
export const effortMessages = {
  amount: { id: 'isi rupiah lebih dari 0', en: 'give rupiah above 0' },
  year: { id: '{value} bukan tahun upaya; isi 2000 sampai {most}', en: '{value} is no year of an effort; give 2000 to {most}' },
  areaOrFamily: { id: 'isi wilayahnya, atau keluarga yang ditolong; bukan keduanya', en: 'give the region, or the family that is helped; not both' },
  withdrawn: { id: 'upaya ini sudah ditarik', en: 'this effort was withdrawn already' },
} as const satisfies Record<string, Message>;
