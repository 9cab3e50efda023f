import { formatNumber, formatShortDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';
import { areaWords, shortTerm, type TableData } from './table-data.ts';

export const institutionListQuery = `query InstitutionListPaper($first: Int, $after: String, $area: RegionCode) {
  institutions(first: $first, after: $after, area: $area, order: [AREA]) {
    pageInfo { hasNextPage endCursor }
    edges { node { name kind area { code } standing registrationNumber registeredUntil capacity occupancy { male female } accreditation { grade validTo } lastMonitoring { year score } } }
  }
}`;

/** An institution as report 4 shows it. */
export type ListedInstitution = {
  name: string; kind: string; area: { code: string }; standing: string; registrationNumber: string | null; registeredUntil: string | null; capacity: number | null;
  occupancy: { male: number; female: number }[];
  /** The accreditation that holds today. */
  accreditation: { grade: string | null; validTo: string | null } | null;
  /** Null where none was scored, or the maker of the paper may not read it. */
  lastMonitoring: { year: number; score: number | null } | null;
};

/** Most rows of the paper; more are read better as a sheet. */
export const mostInstitutions = 2_000;

/** Every institution of the area by region, or null where there are more than a paper takes. */
export async function readInstitutions(ask: Ask, area: string): Promise<ListedInstitution[] | null> {
  const rows: ListedInstitution[] = [];
  for await (const page of readPages<ListedInstitution, { institutions: Page<ListedInstitution> }>(ask, institutionListQuery, { area }, ({ institutions }) => institutions)) {
    rows.push(...page);
    if (rows.length > mostInstitutions) return null;
  }
  return rows;
}

/** Report 4: institutions by region with registration, capacity, clients, accreditation and last monitoring; those that end within 90 days are counted above. */
export function institutionListData(institutions: readonly ListedInstitution[], area: string, today: string, soon: string): TableData {
  const count = (keep: (one: ListedInstitution) => boolean) => formatNumber(institutions.filter(keep).length, 'id');
  const ending = ({ standing, registeredUntil }: ListedInstitution) => standing === 'REGISTERED' && registeredUntil !== null && registeredUntil >= today && registeredUntil <= soon;
  return {
    table: {
      wide: true,
      scope: [
        { name: 'Wilayah', value: areaWords(area) },
        { name: 'Lembaga', value: formatNumber(institutions.length, 'id') },
        { name: 'Terdaftar', value: count(({ standing }) => standing === 'REGISTERED') },
        { name: 'Habis masa', value: count(({ standing }) => standing === 'EXPIRED') },
        { name: 'Habis dalam 90 hari', value: count(ending) },
        { name: 'Terakreditasi', value: count(({ accreditation }) => accreditation !== null) },
      ],
      columns: [
        { head: 'No.', share: 0.5, number: true }, { head: 'Lembaga', share: 1.8, number: false }, { head: 'Jenis', share: 0.5, number: false }, { head: 'Wilayah', share: 1.3, number: false },
        { head: 'Status', share: 0.9, number: false }, { head: 'Tanda daftar', share: 1.1, number: false }, { head: 'Berlaku sampai', share: 0.85, number: false },
        { head: 'Daya tampung', share: 0.8, number: true }, { head: 'Klien L', share: 0.55, number: true }, { head: 'Klien P', share: 0.55, number: true },
        { head: 'Akreditasi', share: 0.9, number: false }, { head: 'Monev terakhir', share: 0.8, number: false },
      ],
      rows: institutions.map((one, at) => [
        formatNumber(at + 1, 'id'), one.name, shortTerm(label('INSTITUTION_KIND', one.kind, 'id')), region(one.area.code)?.shortName ?? one.area.code,
        label('INSTITUTION_STANDING', one.standing, 'id'), one.registrationNumber ?? '–', one.registeredUntil ? formatShortDate(one.registeredUntil, 'id') : '–',
        one.capacity === null ? '–' : formatNumber(one.capacity, 'id'), counted(one.occupancy[0]?.male), counted(one.occupancy[0]?.female),
        accredited(one.accreditation), monitored(one.lastMonitoring),
      ]),
    },
  };
}

const accredited = (held: ListedInstitution['accreditation']) => (held?.grade == null ? '–' : [held.grade, held.validTo && `s.d. ${formatShortDate(held.validTo, 'id')}`].filter(Boolean).join(', '));
const monitored = (last: ListedInstitution['lastMonitoring']) => (last?.score == null ? '–' : `${formatNumber(Math.round(last.score), 'id')} (${last.year})`);
const counted = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, 'id'));
