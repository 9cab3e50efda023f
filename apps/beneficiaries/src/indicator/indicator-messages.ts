import type { Message } from '@pilar/subgraph/messages';

/** Messages of indicators. */
export const indicatorMessages = {
  period: { id: '"{value}" bukan tahun atau bulan; tulis misalnya 2024 atau 2024-03', en: '"{value}" is no year or month; write 2024 or 2024-03' },
  percentRange: { id: '{value} bukan persentase; isi 0 sampai 100', en: '{value} is no share in per cent; give 0 to 100' },
  wholeNumber: { id: '{value} bukan jumlah; isi bilangan bulat mulai 0', en: '{value} is no number of persons or families; give a whole number from 0' },
  reason: { id: 'tulis alasan perbaikan', en: 'state the reason of the correction' },
} as const satisfies Record<string, Message>;
