import type { Message } from '@pilar/subgraph/messages';

/** Messages of figures of extreme poverty. */
export const snapshotMessages = {
  period: { id: '"{value}" bukan tahun, triwulan, atau bulan; tulis misalnya 2024, 2024-Q1, atau 2024-03', en: '"{value}" is no year, quarter or month; write 2024, 2024-Q1 or 2024-03' },
  periodAhead: { id: 'periode {value} belum mulai', en: 'the period {value} has not begun yet' },
  nothing: { id: 'isi jumlah keluarga, jumlah orang, atau persennya', en: 'give families, persons or the per cent' },
  whole: { id: '{value} bukan jumlah; isi bilangan bulat mulai 0', en: '{value} is no number; give a whole number from 0' },
  percent: { id: '{value} bukan persentase; isi 0 sampai 100', en: '{value} is no share in per cent; give 0 to 100' },
  ofField: { id: 'hanya diisi untuk pendataan lapangan, bersama jumlah keluarganya', en: 'is for a field count only, with its families' },
  beyondFamilies: { id: '{value} melebihi jumlah keluarganya ({families})', en: '{value} is more than the families ({families})' },
  fewerPersons: { id: '{value} orang lebih sedikit daripada jumlah keluarganya ({families})', en: '{value} persons are fewer than the families ({families})' },
  lineSource: { id: 'isi garis kemiskinan bersama sumbernya', en: 'give the line together with its source' },
  lineAmount: { id: 'isi rupiah per orang per bulan, lebih dari 0', en: 'give rupiah a person and month, above 0' },
  stated: { id: 'Sumber ini sudah tercatat untuk wilayah dan periode yang sama. Perbaiki angka itu dengan alasannya, atau pilih sumber lain.', en: 'This source is recorded for the same region and period already. Correct that figure with the reason, or choose another source.' },
  recorded: { id: 'angka sumber ini untuk wilayah dan periode yang sama sudah tercatat', en: 'the figure of this source for the same region and period is recorded already' },
  repeated: { id: 'baris lain di berkas ini punya wilayah, periode, dan sumber yang sama', en: 'another row of this file has the same region, period and source' },
} as const satisfies Record<string, Message>;
