import { formatNumber } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { codes, label } from '@pilar/domain/vocabulary';
import type { Ask } from './read-pages.ts';
import { areaWords, shortTerm, type TableData } from './table-data.ts';

export const resourceRecapQuery = `query ResourceRecapPaper($area: RegionCode, $year: Int) {
  resourceRecap(area: $area, year: $year) { persons { type area { code } active dormant reactivated } organisations { type area { code } active dormant reactivated } }
}`;

/** Pillars of one kind in one region. */
export type RecapCell = { type: string; area: { code: string }; active: number; dormant: number; reactivated: number };

/** The recap of the area, by kind and region: of persons, and of organisations. */
export async function readRecap(ask: Ask, area: string, year: number | null = null): Promise<{ persons: RecapCell[]; organisations: RecapCell[] }> {
  const { resourceRecap } = await ask<{ resourceRecap: { persons: RecapCell[] | null; organisations: RecapCell[] | null } | null }>(resourceRecapQuery, { area, year });
  if (!resourceRecap?.persons || !resourceRecap.organisations) throw new Error('The recap was not answered');
  return { persons: resourceRecap.persons, organisations: resourceRecap.organisations };
}

/** Report 2: active ones by region and kind, persons and organisations, dormant and reactivated PSM and Karang Taruna (in the year, if there is one), and the sum of persons. */
export function resourceRecapData({ persons: cells, organisations }: { persons: readonly RecapCell[]; organisations: readonly RecapCell[] }, area: string, year: number | null = null): TableData {
  const types = codes('PILLAR_TYPE');
  const kinds = codes('ORGANISATION_RESOURCE');
  const areas = [...new Set(cells.map((cell) => cell.area.code))].toSorted();
  const count = (pick: (cell: RecapCell) => number, keep: (cell: RecapCell) => boolean, of = cells) => formatNumber(of.filter(keep).reduce((sum, cell) => sum + pick(cell), 0), 'id');
  const line = (head: string, here: (cell: RecapCell) => boolean) => [
    head,
    ...types.map((type) => count(({ active }) => active, (cell) => here(cell) && cell.type === type)),
    count(({ dormant }) => dormant, (cell) => here(cell) && cell.type === 'PSM'),
    count(({ reactivated }) => reactivated, (cell) => here(cell) && cell.type === 'PSM'),
    count(({ active }) => active, here),
    ...kinds.map((kind) => count(({ active }) => active, (cell) => here(cell) && cell.type === kind, organisations)),
    count(({ dormant }) => dormant, (cell) => here(cell) && cell.type === 'KT', organisations),
    count(({ reactivated }) => reactivated, (cell) => here(cell) && cell.type === 'KT', organisations),
  ];
  return {
    table: {
      wide: true,
      scope: [{ name: 'Wilayah', value: areaWords(area) }, { name: 'Dihitung', value: 'petugas dan organisasi yang aktif; koordinator tidak dihitung' }, { name: 'Aktif kembali', value: year === null ? 'pada semua tahun' : `pada tahun ${year}` }],
      columns: [
        { head: 'Wilayah', share: 1.6, number: false },
        ...types.map((type) => ({ head: shortTerm(label('PILLAR_TYPE', type, 'id')), share: 0.75, number: true })),
        { head: 'PSM vakum', share: 0.75, number: true }, { head: 'PSM aktif kembali', share: 0.8, number: true }, { head: 'Petugas aktif', share: 0.8, number: true },
        ...kinds.map((kind) => ({ head: shortTerm(label('ORGANISATION_RESOURCE', kind, 'id')), share: 0.85, number: true })),
        { head: 'KT vakum', share: 0.8, number: true }, { head: 'KT aktif kembali', share: 0.85, number: true },
      ],
      rows: [...areas.map((code) => line(region(code)?.shortName ?? code, (cell) => cell.area.code === code)), line('Jumlah', () => true)],
    },
  };
}
