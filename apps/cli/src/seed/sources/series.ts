import type { SeriesFacts } from '../records.ts';

/** Series of events. */
export const series = {
  penyuluhanKeliling: {
    title: 'Penyuluhan Sosial Keliling', type: 'PENSOSKEL',
    description: 'Penyuluhan Dinas Sosial Provinsi Banten yang mendatangi satu kabupaten atau kota pada tiap kesempatan, bergiliran.',
  },
  pembinaanLks: {
    title: 'Pembinaan LKS tahunan', type: 'PEMBINAAN_LKS',
    description: 'Pembinaan rutin setiap tahun bagi pengurus LKS, sekaligus evaluasi dan pemantauan.',
  },
} satisfies Record<string, SeriesFacts>;

/** Name of a series in the demo data. */
export type SeriesKey = keyof typeof series;
