import { formatDecimal, formatRupiah } from '@pilar/domain/amounts';
import { formatNumber, formatShortDate, today } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import type { Ask } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';

const part = `
  snapshots { statedBy period families persons percent citation }
  register { families valid verified stale }
  movement { before now stayed came went cameBy { reason families } wentBy { reason families } }
  spending { fund amount }`;

export const povertyReportQuery = `query PovertyPaper($area: RegionCode, $since: Date!, $until: Date!, $year: Int!) {
  poverty(area: $area, since: $since, until: $until, year: $year) { since until year area { code shortName } ${part} regions { region { code shortName } ${part} } }
}`;

type Snapshot = { statedBy: string; period: string; families: number | null; persons: number | null; percent: number | null; citation: string };
type Reason = { reason: string; families: number };
type Part = {
  snapshots: readonly Snapshot[];
  register: { families: number | null; valid: number | null; verified: number | null; stale: number | null };
  movement: { before: number; now: number; stayed: number; came: number; went: number; cameBy: readonly Reason[]; wentBy: readonly Reason[] } | null;
  spending: readonly { fund: string; amount: string }[];
};
/** Extreme poverty of an area and of the regions below it, as report 9 tells it. */
export type PovertyReport = Part & { since: string; until: string; year: number; area: { code: string; shortName: string }; regions: readonly (Part & { region: { code: string; shortName: string } })[] };

/** Extreme poverty of the area over the year, as its viewer may know it; of this year up to today. */
export async function readPovertyReport(ask: Ask, area: string, year: number): Promise<PovertyReport> {
  const end = `${year}-12-31`;
  const { poverty } = await ask<{ poverty: PovertyReport | null }>(povertyReportQuery, { area, since: `${year - 1}-12-31`, until: end < today() ? end : today(), year });
  if (!poverty) throw new Error('Extreme poverty was not answered');
  return poverty;
}

const told = (value: number | null | undefined) => (value == null ? '<5' : formatNumber(value, 'id'));
const moved = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, 'id'));

function stated({ families, persons, percent, period }: Snapshot): string {
  const figures = [families === null ? null : `${formatNumber(families, 'id')} KK`, persons === null ? null : `${formatNumber(persons, 'id')} orang`, percent === null ? null : `${formatDecimal(percent)}%`];
  return `${figures.filter(Boolean).join(', ')} (${period})`;
}

const sources = ['BPS', 'P3KE', 'DTSEN', 'FIELD', 'PRESS'];
const sum = (spending: Part['spending']) => formatRupiah(String(spending.reduce((all, { amount }) => all + BigInt(amount), 0n)));

/** Report 9: what each source states side by side, what the register counts and how it moved, and what is spent by whose money. */
export function povertyReportData(report: PovertyReport, area: string): TableData {
  const line = (name: string, { snapshots, register, movement, spending }: Part) => [
    name, sources.flatMap((source) => snapshots.filter(({ statedBy }) => statedBy === source).map((snapshot) => `${label('POVERTY_SOURCE', source, 'id')}: ${stated(snapshot)}`)).join('; ') || '–',
    told(register.families), told(register.valid), told(register.verified), moved(movement?.came), moved(movement?.went), moved(movement?.stayed), sum(spending),
  ];
  const reasons = (of: readonly Reason[] | undefined) => (of?.length ? of.map(({ reason, families }) => `${label('POVERTY_REASON', reason, 'id')} ${formatNumber(families, 'id')}`).join('; ') : '–');
  const below = report.regions.filter(({ region }) => region.code !== report.area.code);
  return {
    table: {
      wide: true,
      scope: [
        { name: 'Wilayah', value: areaWords(area) },
        { name: 'Pergerakan', value: `${formatShortDate(report.since, 'id')} sampai ${formatShortDate(report.until, 'id')}` },
        { name: 'Masuk', value: reasons(report.movement?.cameBy) }, { name: 'Keluar', value: reasons(report.movement?.wentBy) },
        { name: `Upaya ${report.year}`, value: report.spending.length === 0 ? '–' : funds(report.spending) },
        { name: 'Dihitung', value: 'angka tiap sumber berdampingan dan tidak dijumlahkan; valid dan terverifikasi dihitung terpisah; angka di bawah 5 tidak ditampilkan bagi yang tidak berhak' },
      ],
      columns: [
        { head: 'Wilayah', share: 1.4, number: false }, { head: 'Angka menurut sumber', share: 3, number: false }, { head: 'Register (KK)', share: 0.8, number: true }, { head: 'Valid', share: 0.7, number: true },
        { head: 'Terverifikasi', share: 0.9, number: true }, { head: 'Masuk', share: 0.7, number: true }, { head: 'Keluar', share: 0.7, number: true }, { head: 'Tetap', share: 0.7, number: true }, { head: 'Upaya', share: 1.5, number: true },
      ],
      rows: [line(report.area.shortName, report), ...below.map((one) => line(one.region.shortName, one))],
    },
  };
}

/** Money by where it comes from. */
function funds(spending: Part['spending']): string {
  return [...Map.groupBy(spending, ({ fund }) => fund)].map(([fund, of]) => `${label('EFFORT_FUND', fund, 'id')} ${sum(of)}`).join('; ');
}
