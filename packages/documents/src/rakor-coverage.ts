import { formatNumber, formatRate, formatShortDate, today } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import type { Ask } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';

export const rakorCoverageQuery = `query RakorCoveragePaper($area: RegionCode, $year: Int!) {
  outreachCoverage(area: $area, year: $year) {
    total { events districts withRakor openItems overdueItems }
    rows(level: DISTRICT) { area { code } events withRakor openItems overdueItems lastOn }
  }
}`;

/** Outreach in one district in a year. */
export type DistrictCoverage = { area: { code: string }; events: number; withRakor: number; openItems: number; overdueItems: number; lastOn: string | null };
/** The districts of an area, and their sums. */
export type RakorCoverage = { total: { events: number; districts: number; withRakor: number; openItems: number; overdueItems: number }; rows: readonly DistrictCoverage[] };

/** Outreach and coordination meetings in the districts of the area in a year. */
export async function readRakorCoverage(ask: Ask, area: string, year: number): Promise<RakorCoverage> {
  const { outreachCoverage } = await ask<{ outreachCoverage: RakorCoverage | null }>(rakorCoverageQuery, { area, year });
  if (!outreachCoverage) throw new Error('The coverage was not answered');
  return outreachCoverage;
}

const firstEventQuery = `query FirstEvent { events(first: 1, filter: { state: [HELD, REPORTED, PUBLISHED] }, order: [DATE_ASC]) { edges { node { date } } } }`;

/** The year of the first event on record that was held; before it nothing is known. This year where there is none. */
export async function firstEventYear(ask: Ask, day = today()): Promise<number> {
  const { events } = await ask<{ events: { edges: { node: { date: string } }[] } | null }>(firstEventQuery, {});
  return Number((events?.edges[0]?.node.date ?? day).slice(0, 4));
}

/** Report 6: of each district whether it had a coordination meeting in the year (rule 26), how often it was reached, and what is still open there. */
export function rakorCoverageData({ total, rows }: RakorCoverage, area: string, year: number, day = today()): TableData {
  const number = (count: number) => formatNumber(count, 'id');
  const share = total.districts === 0 ? '–' : `${formatRate((100 * total.withRakor) / total.districts, 'id')} %`;
  return {
    table: {
      scope: [
        { name: 'Wilayah', value: areaWords(area) }, { name: 'Tahun', value: String(year) }, { name: 'Keadaan', value: formatShortDate(day, 'id') },
        { name: 'Kecamatan dengan rakor', value: `${number(total.withRakor)} dari ${number(total.districts)} (${share})` },
        { name: 'Tindak lanjut kini terbuka', value: `${number(total.openItems)}, ${number(total.overdueItems)} lewat tenggat` },
      ],
      columns: [
        { head: 'No.', share: 0.35, number: true }, { head: 'Kecamatan', share: 1.4, number: false }, { head: 'Kabupaten/kota', share: 1.4, number: false }, { head: 'Rakor', share: 0.6, number: false },
        { head: 'Kegiatan', share: 0.6, number: true }, { head: 'Terakhir', share: 0.8, number: false }, { head: 'Tindak lanjut terbuka', share: 0.8, number: true }, { head: 'Lewat tenggat', share: 0.7, number: true },
      ],
      rows: rows.map((row, at) => [
        number(at + 1), region(row.area.code)?.shortName ?? row.area.code, region(row.area.code.slice(0, 5))?.shortName ?? '', row.withRakor > 0 ? 'ada' : 'belum',
        number(row.events), row.lastOn ? formatShortDate(row.lastOn, 'id') : '–', number(row.openItems), number(row.overdueItems),
      ]),
    },
  };
}
