import { formatNumber, formatRate } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import type { Ask } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';

export const complaintFiguresQuery = `query ComplaintFiguresPaper($area: RegionCode, $year: Int) {
  complaintFigures(area: $area, year: $year) {
    year
    total { received answered open kept broken medianDays hidden }
    categories { category count { received answered open kept broken medianDays hidden } }
    regions { region { shortName } count { received answered open kept broken medianDays hidden } }
    claims { month received }
  }
}`;

/** Complaints counted together; null where they are too few to be told. */
type Count = { received: number | null; answered: number | null; open: number | null; kept: number | null; broken: number | null; medianDays: number | null; hidden: boolean };
/** Complaints of an area in a year. */
export type ComplaintFigures = {
  year: number; total: Count; categories: readonly { category: string; count: Count }[]; regions: readonly { region: { shortName: string }; count: Count }[];
  claims: readonly { month: number; received: number | null }[];
};

/** The figures of the area in that year, as their viewer may know them. */
export async function readComplaintFigures(ask: Ask, area: string, year: number): Promise<ComplaintFigures> {
  const { complaintFigures } = await ask<{ complaintFigures: ComplaintFigures | null }>(complaintFiguresQuery, { area, year });
  if (!complaintFigures) throw new Error('The figures of complaints were not answered');
  return complaintFigures;
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'];

/** Report 11: complaints by category, then by region, with deadlines kept and broken; claims after enumeration by month above them (rule 31). */
export function complaintFiguresData({ year, total, categories, regions, claims }: ComplaintFigures, area: string): TableData {
  const number = (value: number | null, hidden: boolean) => (hidden ? '<5' : value === null ? '–' : formatNumber(value, 'id'));
  const line = (head: string, { received, answered, open, kept, broken, medianDays, hidden }: Count) =>
    [head, ...[received, answered, open, kept, broken].map((value) => number(value, hidden)), hidden || medianDays === null ? '–' : formatRate(medianDays, 'id')];
  return {
    table: {
      scope: [
        { name: 'Wilayah', value: areaWords(area) }, { name: 'Tahun', value: String(year) },
        { name: 'Menagih bantuan setelah didata, per bulan', value: claims.map(({ month, received }) => `${monthNames[month - 1]} ${number(received, received === null)}`).join(' · ') },
        { name: 'Tepat waktu', value: 'tiap langkah dalam tenggat yang ditetapkan dinas' },
      ],
      columns: [
        { head: 'Kategori / wilayah', share: 2.6, number: false }, { head: 'Diterima', share: 0.8, number: true }, { head: 'Dijawab', share: 0.8, number: true }, { head: 'Terbuka', share: 0.8, number: true },
        { head: 'Tepat waktu', share: 0.8, number: true }, { head: 'Lewat tenggat', share: 0.8, number: true }, { head: 'Median hari', share: 0.8, number: true },
      ],
      rows: [...categories.map(({ category, count }) => line(label('COMPLAINT_CATEGORY', category, 'id'), count)), line('Jumlah', total), ...regions.map(({ region, count }) => line(region.shortName, count))],
    },
  };
}
