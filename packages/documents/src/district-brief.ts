import { daysAfter, formatNumber, formatShortDate, today } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { codes, label } from '@pilar/domain/vocabulary';
import { caseRows, proposalRows, readDistrictWelfare, type CaseRows, type DistrictWelfare } from './district-welfare.ts';
import type { Ask } from './read-pages.ts';
import { readRecap, type RecapCell } from './resource-recap.ts';
import { shortTerm } from './table-data.ts';

/** Days ahead in which what ends is brought up (rule 16). */
const noticeDays = 90;

/** Rows of each list that fit on the sheet; what is left out is counted. */
const shown = { vacancies: 8, institutions: 4, items: 6, questions: 4, notices: 3, distributions: 4 };
/** Letters of a text that fit on the sheet. */
const longest = { text: 110, name: 40 };

export const districtBriefQuery = `query DistrictBrief($area: RegionCode!, $soon: Date!) {
  region(code: $area) {
    tksk: vacancies(first: 1, type: TKSK, order: AREA) { totalCount { value exact } edges { node { since days } } }
    psm: vacancies(first: ${shown.vacancies}, type: PSM, order: AREA) { totalCount { value exact } edges { node { area { code } } } }
  }
  institutions(first: ${shown.institutions}, area: $area, filter: { endsBefore: $soon }, order: [REGISTERED_UNTIL]) { totalCount { value exact } edges { node { name standing registeredUntil } } }
  actionItems(first: ${shown.items}, area: $area, filter: { state: [OPEN, DOING] }, order: [DUE]) { totalCount { value exact } edges { node { text ownerName due overdue } } }
  overdue: actionItems(first: 1, area: $area, filter: { overdue: true }) { totalCount { value exact } }
  distributionBatches(first: ${shown.distributions}, area: $area, filter: { state: [PLANNED, ALLOCATED, RUNNING] }, order: [ENDS_ON]) { totalCount { value exact } edges { node { period startsOn endsOn state overdue programme { name } } } }
  eventQuestions(first: ${shown.questions}, area: $area, filter: { open: true }, order: [OLDEST]) { totalCount { value exact } edges { node { text topic ownerName event { date } } } }
  policyNotices(first: ${shown.notices}, area: $area, filter: { state: [IN_FORCE] }) { totalCount { value exact } edges { node { statement validFrom } } }
}`;

type Count = { value: number; exact: boolean };
type List<Node> = { totalCount: Count; edges: { node: Node }[] } | null;

/** What is to be talked about in a district, as the maker of the paper may see it; a list is null where they may not read it. */
export type DistrictBrief = {
  region: { tksk: List<{ since: string | null; days: number | null }>; psm: List<{ area: { code: string } }> } | null;
  institutions: List<{ name: string; standing: string; registeredUntil: string | null }>;
  actionItems: List<{ text: string; ownerName: string; due: string; overdue: boolean }>;
  overdue: { totalCount: Count } | null;
  eventQuestions: List<{ text: string; topic: string; ownerName: string | null; event: { date: string } }>;
  distributionBatches: List<{ period: string; startsOn: string; endsOn: string; state: string; overdue: boolean; programme: { name: string } }>;
  policyNotices: List<{ statement: string; validFrom: string }>;
  recap: { persons: readonly RecapCell[]; organisations: readonly RecapCell[] };
  welfare: DistrictWelfare;
};

/** Asks for everything that the sheet of a district tells: each number is that of the list behind it. */
export async function readDistrictBrief(ask: Ask, area: string): Promise<DistrictBrief> {
  const [lists, recap, welfare] = await Promise.all([
    ask<Omit<DistrictBrief, 'recap' | 'welfare'>>(districtBriefQuery, { area, soon: daysAfter(today(), noticeDays + 1) }),
    readRecap(ask, area),
    readDistrictWelfare(ask, area),
  ]);
  return { ...lists, recap, welfare };
}

/** A part of the sheet: its head with a number, its rows, and the words for those that did not fit. */
export type BriefPart = { title: string; count: string; rows: { lead: string; note: string | null }[]; more: string | null };
/** Data of the template `district-brief`; all texts ready to be set. */
export type BriefData = { brief: { day: string; left: BriefPart[]; right: BriefPart[]; recap: { name: string; active: string; dormant: string }[]; cases: CaseRows } };

/** Report 15: what a meeting of the district has to talk about, on one sheet. */
export function districtBriefData({ region: posts, institutions, actionItems, overdue, distributionBatches, eventQuestions, policyNotices, recap, welfare }: DistrictBrief, day = today()): BriefData {
  return {
    brief: {
      day: formatShortDate(day, 'id'),
      left: [
        ...vacancies(posts),
        ...part('LKS yang habis atau berakhir dalam 90 hari', institutions, ({ name, standing, registeredUntil }) => ({
          lead: clip(name, longest.name), note: registeredUntil ? `tanda daftar sampai ${formatShortDate(registeredUntil, 'id')}` : `${label('INSTITUTION_STANDING', standing, 'id').toLowerCase()}, berkasnya berakhir`,
        })),
        ...part('Pendataan yang terlambat', welfare.inventoryRounds, ({ area, lastDay, state }) => ({ lead: area.shortName, note: `${label('INVENTORY_STATE', state, 'id').toLowerCase()}, hari terakhir ${formatShortDate(lastDay, 'id')}` })),
        ...part('Ketentuan yang berlaku', policyNotices, ({ statement, validFrom }) => ({ lead: clip(statement, longest.text), note: `sejak ${formatShortDate(validFrom, 'id')}` })),
      ],
      right: [
        ...proposals(welfare, day),
        ...part('Tindak lanjut terbuka', actionItems, ({ text, ownerName, due, overdue: late }) => ({
          lead: clip(text, longest.text), note: `${clip(ownerName, longest.name)} · ${late ? 'lewat tenggat' : 'tenggat'} ${formatShortDate(due, 'id')}`,
        }), overdue && overdue.totalCount.value > 0 ? `${told(overdue.totalCount)} lewat tenggat` : null),
        ...part('Penyaluran bantuan mendatang dan berjalan', distributionBatches, ({ period, startsOn, endsOn, state, overdue: late, programme }) => ({
          lead: `${clip(programme.name, longest.name)}, ${period}`, note: `${label('DISTRIBUTION_STATE', state, 'id').toLowerCase()} · ${formatShortDate(startsOn, 'id')} – ${formatShortDate(endsOn, 'id')}${late ? ', lewat waktu' : ''}`,
        })),
        ...part('Pertanyaan belum terjawab', eventQuestions, ({ text, topic, ownerName, event }) => ({
          lead: clip(text, longest.text), note: [label('QUESTION_TOPIC', topic, 'id'), ownerName && clip(ownerName, longest.name), formatShortDate(event.date, 'id')].filter(Boolean).join(' · '),
        })),
      ],
      recap: recapRows(recap),
      cases: caseRows(welfare),
    },
  };
}

function proposals(welfare: DistrictWelfare, day: string): BriefPart[] {
  const found = proposalRows(welfare, day);
  return found ? [{ title: 'Usulan yang belum selesai', ...found, more: null }] : [];
}

function vacancies(posts: DistrictBrief['region']): BriefPart[] {
  if (!posts?.tksk || !posts.psm) return [];
  const [gap] = posts.tksk.edges.map(({ node }) => node);
  const since = gap?.since && gap.days !== null ? `kosong sejak ${formatShortDate(gap.since, 'id')} (${formatNumber(gap.days, 'id')} hari)` : 'belum pernah tercatat';
  const villages = posts.psm.edges.map(({ node }) => region(node.area.code)?.shortName ?? node.area.code).join(', ');
  const left = posts.psm.totalCount.value - posts.psm.edges.length;
  return [{
    title: 'Kekosongan pilar', count: formatNumber(posts.tksk.totalCount.value + posts.psm.totalCount.value, 'id'), more: null,
    rows: [
      ...(gap ? [{ lead: 'TKSK', note: since }] : []),
      ...(posts.psm.totalCount.value > 0 ? [{ lead: `PSM di ${told(posts.psm.totalCount)} desa/kelurahan`, note: `${villages}${left > 0 ? ` dan ${formatNumber(left, 'id')} lainnya` : ''}` }] : []),
    ],
  }];
}

/** A list as a part of the sheet; nothing where the maker may not read it. `beside` stands with the number. */
function part<Node>(title: string, list: List<Node>, rowOf: (node: Node) => BriefPart['rows'][number], beside: string | null = null): BriefPart[] {
  if (!list) return [];
  const left = list.totalCount.value - list.edges.length;
  return [{
    title, count: [told(list.totalCount), beside].filter(Boolean).join(', '), rows: list.edges.map(({ node }) => rowOf(node)),
    more: left > 0 ? `dan ${formatNumber(left, 'id')} lainnya di Pilar` : null,
  }];
}

/** Those who serve and what serves, by kind; kinds of which there are none are left out. */
function recapRows({ persons, organisations }: DistrictBrief['recap']): BriefData['brief']['recap'] {
  const sum = (cells: readonly RecapCell[], type: string, pick: (cell: RecapCell) => number) => cells.filter((cell) => cell.type === type).reduce((all, cell) => all + pick(cell), 0);
  const row = (name: string, cells: readonly RecapCell[], type: string) => {
    const [active, dormant] = [sum(cells, type, (cell) => cell.active), sum(cells, type, (cell) => cell.dormant)];
    return active + dormant === 0 ? [] : [{ name, active: formatNumber(active, 'id'), dormant: formatNumber(dormant, 'id') }];
  };
  return [
    ...codes('PILLAR_TYPE').flatMap((type) => row(shortTerm(label('PILLAR_TYPE', type, 'id')), persons, type)),
    ...codes('ORGANISATION_RESOURCE').flatMap((kind) => row(shortTerm(label('ORGANISATION_RESOURCE', kind, 'id')), organisations, kind)),
  ];
}

function told({ value, exact }: Count): string {
  return exact ? formatNumber(value, 'id') : `lebih dari ${formatNumber(value, 'id')}`;
}

function clip(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1).trimEnd()}…` : text;
}
