import { formatNumber, formatShortDate } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';
import { lastGrade, type YearlyGrade } from './last-grade.ts';

export const tkskTermsQuery = `query TkskList($first: Int, $after: String, $area: RegionCode) {
  pillars(first: $first, after: $after, area: $area, filter: { type: [TKSK], state: [ACTIVE, SUSPENDED], position: MEMBER }, order: [AREA]) {
    pageInfo { hasNextPage endCursor }
    edges { node { state decreeNumber decreeDate appointer validTo area { code } person { displayName } grades { year level grade } } }
  }
}`;
export const tkskVacanciesQuery = `query TkskVacancies($first: Int, $after: String, $area: RegionCode!) {
  region(code: $area) { vacancies(first: $first, after: $after, type: TKSK, order: AREA) { pageInfo { hasNextPage endCursor } edges { node { since days area { code } } } } }
}`;

/** A TKSK at work; `grades` null where the maker of the paper may not read them. */
export type TkskTerm = {
  state: string; decreeNumber: string | null; decreeDate: string | null; appointer: string | null; validTo: string | null; area: { code: string }; person: { displayName: string } | null;
  grades: readonly YearlyGrade[] | null;
};
/** A district without one. */
export type TkskVacancy = { since: string | null; days: number | null; area: { code: string } };

/** Every TKSK at work in the area and every district without one. */
export async function readTksk(ask: Ask, area: string): Promise<{ terms: TkskTerm[]; vacancies: TkskVacancy[] }> {
  const [terms, vacancies] = await Promise.all([
    readAll<TkskTerm, { pillars: Page<TkskTerm> }>(ask, tkskTermsQuery, area, ({ pillars }) => pillars),
    readAll<TkskVacancy, { region: { vacancies: Page<TkskVacancy> } | null }>(ask, tkskVacanciesQuery, area, ({ region }) => region?.vacancies ?? null),
  ]);
  return { terms, vacancies };
}

async function readAll<Row, Answer>(ask: Ask, query: string, area: string, pageOf: (answer: Answer) => Page<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const page of readPages<Row, Answer>(ask, query, { area }, pageOf)) rows.push(...page);
  return rows;
}

/** Report 3: who serves in each district by which decree and how their work was last graded (rule 11), and where nobody serves. */
export function tkskListData({ terms, vacancies }: { terms: readonly TkskTerm[]; vacancies: readonly TkskVacancy[] }, area: string): TableData {
  const districts = regionsWithin(area, 'DISTRICT');
  const rows = districts.flatMap(({ code, shortName }, at): string[][] => {
    const number = formatNumber(at + 1, 'id');
    const held = terms.filter((term) => term.area.code === code);
    if (held.length > 0) return held.map((term) => [number, shortName, ...termCells(term)]);
    const gap = vacancies.find((vacancy) => vacancy.area.code === code);
    return [[number, shortName, 'KOSONG', sinceWords(gap), '–', '–', '–', '–']];
  });
  return {
    table: {
      scope: [
        { name: 'Wilayah', value: areaWords(area) },
        { name: 'Kecamatan', value: formatNumber(districts.length, 'id') },
        { name: 'TKSK bertugas', value: formatNumber(terms.length, 'id') },
        { name: 'Kecamatan kosong', value: formatNumber(vacancies.length, 'id') },
      ],
      columns: [
        { head: 'No.', share: 0.4, number: true }, { head: 'Kecamatan', share: 1.2, number: false }, { head: 'Nama', share: 1.2, number: false },
        { head: 'SK', share: 1.2, number: false }, { head: 'Diangkat oleh', share: 0.95, number: false }, { head: 'Berlaku sampai', share: 0.7, number: false },
        { head: 'Nilai terakhir', share: 0.65, number: false }, { head: 'Tahun dan penilai', share: 0.8, number: false },
      ],
      rows,
    },
  };
}

function termCells(term: TkskTerm): string[] {
  return [
    nameOf(term), decreeOf(term), term.appointer ? label('APPOINTER', term.appointer, 'id') : '–', term.validTo ? formatShortDate(term.validTo, 'id') : '–',
    ...gradeCells(term.grades),
  ];
}

function gradeCells(grades: TkskTerm['grades']): [string, string] {
  if (grades === null) return ['tidak ditampilkan', '–'];
  const last = lastGrade(grades);
  return last ? [label('PILLAR_GRADE', last.grade, 'id'), `${last.year}, ${label('GRADE_LEVEL', last.level, 'id').toLowerCase()}`] : ['belum dinilai', '–'];
}

function nameOf({ person, state }: TkskTerm): string {
  const name = person?.displayName ?? 'tercatat di wilayah lain';
  return state === 'SUSPENDED' ? `${name} (diberhentikan sementara)` : name;
}

function decreeOf({ decreeNumber, decreeDate }: TkskTerm): string {
  return [decreeNumber, decreeDate && formatShortDate(decreeDate, 'id')].filter(Boolean).join(', ') || '–';
}

function sinceWords(gap: TkskVacancy | undefined): string {
  return gap?.since && gap.days !== null ? `sejak ${formatShortDate(gap.since, 'id')} (${formatNumber(gap.days, 'id')} hari)` : 'belum pernah tercatat';
}
