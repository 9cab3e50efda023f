import { formatNumber, formatShortDate, today } from '@pilar/domain/dates';
import { region, regionsWithin } from '@pilar/domain/regions';
import { codes, label } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';

export const youthListQuery = `query YouthCompliance($first: Int, $after: String, $area: RegionCode) {
  youthOrganisations(first: $first, after: $after, area: $area, filter: { level: [VILLAGE], state: [FORMED, ACTIVE, DORMANT] }, order: [AREA]) {
    pageInfo { hasNextPage endCursor }
    edges { node { name state termTo programmeYears reportYears lacks area { code } } }
  }
}`;

/** The Karang Taruna of a village. */
export type VillageYouth = { name: string; state: string; termTo: string | null; programmeYears: readonly number[]; reportYears: readonly number[]; lacks: readonly string[]; area: { code: string } };

/** Every one that lives in a village of the area. */
export async function readYouth(ask: Ask, area: string): Promise<VillageYouth[]> {
  const rows: VillageYouth[] = [];
  type Answer = { youthOrganisations: Page<VillageYouth> };
  for await (const page of readPages<VillageYouth, Answer>(ask, youthListQuery, { area }, ({ youthOrganisations }) => youthOrganisations)) rows.push(...page);
  return rows;
}

/** Report 7: of each village its Karang Taruna, its board's term, this year's programme, last year's report and what it lacks (rule 14). */
export function youthComplianceData(found: readonly VillageYouth[], area: string, day = today()): TableData {
  const villages = regionsWithin(area, 'VILLAGE');
  const shown = villages.length > 0 ? villages : [region(area)].filter((own) => own !== null);
  const of = new Map(found.map((youth) => [youth.area.code, youth]));
  const year = Number(day.slice(0, 4));
  const number = (count: number) => formatNumber(count, 'id');
  const active = found.filter(({ state }) => state === 'ACTIVE');
  const rows = shown.map(({ code, shortName }, at) => {
    const place = [number(at + 1), `${shortName}, ${region(code.slice(0, 8))?.shortName ?? ''}`];
    const youth = of.get(code);
    if (!youth) return [...place, 'belum tercatat', '–', '–', '–', '–', '–'];
    const { name, state, termTo, programmeYears, reportYears, lacks } = youth;
    return [
      ...place, name, label('YOUTH_STATE', state, 'id'), termTo ? formatShortDate(termTo, 'id') : '–', programmeYears.includes(year) ? 'disahkan' : 'belum', reportYears.includes(year - 1) ? 'ada' : 'belum',
      state === 'ACTIVE' ? lacks.map((lack) => label('YOUTH_LACK', lack, 'id')).join('; ') || 'patuh' : '–',
    ];
  });
  return {
    table: {
      scope: [
        { name: 'Wilayah', value: areaWords(area) },
        { name: 'Keadaan', value: formatShortDate(day, 'id') },
        { name: 'Desa/kelurahan', value: number(shown.length) },
        ...(codes('YOUTH_STATE').filter((state) => state !== 'DISSOLVED').map((state) => ({ name: label('YOUTH_STATE', state, 'id'), value: number(found.filter((youth) => youth.state === state).length) }))),
        { name: 'Patuh', value: `${number(active.filter(({ lacks }) => lacks.length === 0).length)} dari ${number(active.length)} yang aktif` },
      ],
      columns: [
        { head: 'No.', share: 0.35, number: true }, { head: 'Desa/kelurahan', share: 1.25, number: false }, { head: 'Karang Taruna', share: 1.2, number: false }, { head: 'Status', share: 0.6, number: false },
        { head: 'Pengurus sampai', share: 0.8, number: false }, { head: `Program kerja ${year}`, share: 0.75, number: false }, { head: `LPJ ${year - 1}`, share: 0.5, number: false }, { head: 'Catatan', share: 1.3, number: false },
      ],
      rows,
    },
  };
}
