import { formatRupiah } from '@pilar/domain/amounts';
import { formatNumber, formatRate } from '@pilar/domain/dates';
import { codes, label } from '@pilar/domain/vocabulary';
import type { Ask } from './read-pages.ts';
import { areaWords, type TableData } from './table-data.ts';

const counted = 'checked findings open overdue openWeek openMonth openLonger closed closedDays';

export const distributionReportQuery = `query DistributionPaper($area: RegionCode!, $year: Int!) {
  region(code: $area) { distribution(year: $year) { sums { state count amount } areas { region { code } sums { state count amount } } } }
  sixTFigures(area: $area, year: $year) {
    total { ${counted} }
    dimensions { dimension count { ${counted} } }
    regions { region { code shortName } count { ${counted} } }
  }
}`;

type Sum = { state: string; count: number; amount: string };
type Count = { checked: number; findings: number; open: number; overdue: number; openWeek: number; openMonth: number; openLonger: number; closed: number; closedDays: number | null };
/** Distribution and the 6T of a year in a region, as report 8 tells them. */
export type DistributionReport = {
  distribution: { sums: readonly Sum[]; areas: readonly { region: { code: string }; sums: readonly Sum[] }[] };
  figures: { total: Count; dimensions: readonly { dimension: string; count: Count }[]; regions: readonly { region: { code: string; shortName: string }; count: Count }[] };
};

/** Report 8 of the area and year, as its viewer may know it. */
export async function readDistributionReport(ask: Ask, area: string, year: number): Promise<DistributionReport> {
  const { region, sixTFigures } = await ask<{ region: { distribution: DistributionReport['distribution'] | null } | null; sixTFigures: DistributionReport['figures'] | null }>(distributionReportQuery, { area, year });
  if (!region?.distribution || !sixTFigures) throw new Error('Distribution and the 6T were not answered');
  return { distribution: region.distribution, figures: sixTFigures };
}

const number = (value: number) => formatNumber(value, 'id');
const given = ['DELIVERED', 'CONFIRMED'];

/** What deliveries in those states come to; in all states where none are named. */
function sumOf(sums: readonly Sum[], ...states: string[]): { count: number; amount: bigint } {
  return sums.filter(({ state }) => states.length === 0 || states.includes(state)).reduce((all, { count, amount }) => ({ count: all.count + count, amount: all.amount + BigInt(amount) }), { count: 0, amount: 0n });
}

/** Report 8: plan beside realisation by region, what failed or came back, and findings of the 6T by dimension and days open. */
export function distributionReportData({ distribution: { sums, areas }, figures: { total, dimensions, regions } }: DistributionReport, area: string, year: number): TableData {
  const line = (name: string, of: readonly Sum[], count: Count) => {
    const [all, done] = [sumOf(of), sumOf(of, ...given)];
    return [
      name, number(all.count), formatRupiah(String(all.amount)), number(done.count), formatRupiah(String(done.amount)), number(sumOf(of, 'FAILED').count), number(sumOf(of, 'RETURNED').count),
      number(count.findings), number(count.open), number(count.overdue),
    ];
  };
  const open = ({ openWeek, openMonth, openLonger }: Count) => `≤ 7 hari ${number(openWeek)}, 8–30 hari ${number(openMonth)}, > 30 hari ${number(openLonger)}`;
  const found = codes('SIX_T').flatMap((code) => dimensions.filter(({ dimension, count }) => dimension === code && count.findings > 0).map(({ count }) => `${label('SIX_T', code, 'id')} ${number(count.findings)} (terbuka: ${open(count)})`));
  return {
    table: {
      wide: true,
      scope: [
        { name: 'Wilayah', value: areaWords(area) }, { name: 'Tahun', value: String(year) },
        { name: 'Pemeriksaan 6T', value: `${number(total.checked)}, ${number(total.findings)} temuan, ${number(total.closed)} ditutup${total.closedDays === null ? '' : ` dalam rata-rata ${formatRate(total.closedDays, 'id')} hari`}` },
        { name: 'Temuan per dimensi', value: found.join('; ') || '–' },
        { name: 'Temuan terbuka', value: open(total) },
        { name: 'Dihitung', value: 'penyaluran menurut tahun haknya dan desa penerima; hari terbuka sejak hari pemeriksaan' },
      ],
      columns: [
        { head: 'Wilayah', share: 1.8, number: false }, { head: 'Dialokasikan', share: 1, number: true }, { head: 'Rencana', share: 1.5, number: true }, { head: 'Diserahkan', share: 1, number: true }, { head: 'Realisasi', share: 1.5, number: true },
        { head: 'Gagal', share: 0.7, number: true }, { head: 'Kembali', share: 0.7, number: true }, { head: 'Temuan', share: 0.7, number: true }, { head: 'Terbuka', share: 0.7, number: true }, { head: 'Lewat tenggat', share: 0.8, number: true },
      ],
      rows: [...regions.map(({ region, count }) => line(region.code === area && regions.length > 1 ? `${region.shortName} (seluruhnya)` : region.shortName, areas.find((one) => one.region.code === region.code)?.sums ?? [], count)), line('Jumlah', sums, total)],
    },
  };
}
