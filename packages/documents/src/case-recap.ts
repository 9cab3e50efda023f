import { formatNumber } from '@pilar/domain/dates';
import type { Ask } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';

export const caseRecapQuery = `query CaseRecapPaper($area: RegionCode, $year: Int!) {
  recap(area: $area, year: $year) {
    year
    all { value before stale hidden }
    types { type { code nameId } count { value before stale hidden } }
    regions { region { shortName } count { value before hidden } }
  }
}`;

/** A number of the recap; null where it is not told. */
export type Count = { value: number | null; before: number | null; stale?: number | null; hidden: boolean };
/** Cases of an area at a year's end, by type and by region. */
export type CaseRecap = { year: number; all: Count; types: readonly { type: { code: string; nameId: string }; count: Count }[]; regions: readonly { region: { shortName: string }; count: Count }[] };

/** The recap of the area in that year, as its viewer may know it. */
export async function readCaseRecap(ask: Ask, area: string, year: number): Promise<CaseRecap> {
  const { recap } = await ask<{ recap: CaseRecap | null }>(caseRecapQuery, { area, year });
  if (!recap) throw new Error('The recap was not answered');
  return recap;
}

const told = (value: number | null) => (value === null ? '<5' : formatNumber(value, 'id'));

function change({ value, before }: Count): string {
  if (value === null || before === null) return '–';
  return value === before ? '0' : `${value > before ? '+' : '−'}${formatNumber(Math.abs(value - before), 'id')}`;
}

/** Report 1: cases standing at the end of the year by type, then by region, against the year before, and the share that is to be verified again. */
export function caseRecapData({ year, all, types, regions }: CaseRecap, area: string): TableData {
  const line = (head: string, count: Count) => [head, told(count.value), told(count.before), change(count), count.stale == null ? '–' : `${count.stale} %`];
  return {
    table: {
      scope: [{ name: 'Wilayah', value: areaWords(area) }, { name: 'Tahun', value: String(year) }, { name: 'Dihitung', value: 'kasus yang tercatat pada akhir tahun; yang ditolak tidak dihitung, angka di bawah 5 tidak ditampilkan bagi yang tidak berhak' }],
      columns: [
        { head: 'Jenis PPKS / wilayah', share: 3, number: false }, { head: `Akhir ${year}`, share: 0.8, number: true }, { head: `Akhir ${year - 1}`, share: 0.8, number: true },
        { head: 'Perubahan', share: 0.8, number: true }, { head: 'Perlu verifikasi ulang', share: 0.9, number: true },
      ],
      rows: [...types.map(({ type, count }) => line(type.nameId, count)), line('Jumlah', all), ...regions.map(({ region, count }) => line(region.shortName, count))],
    },
  };
}
