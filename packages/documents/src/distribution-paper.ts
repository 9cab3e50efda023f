import { formatRupiah } from '@pilar/domain/amounts';
import { formatDateRange, formatLongDate, formatNumber } from '@pilar/domain/dates';
import { readPeriod } from '@pilar/domain/distribution-period';
import { codes, label, type Code } from '@pilar/domain/vocabulary';
import { readPages, type Ask, type Page } from './read-pages.ts';

/** Recipients that one paper may hold; longer lists are exported as a sheet. */
export const mostRecipients = 10_000;

export const distributionQuery = `query DistributionPaper($id: ID!) {
  distributionBatch(id: $id) {
    reference period channel startsOn endsOn goods plannedCount plannedAmount programme { name } area { fullName }
    sums { state count amount }
    points { id name heldOn timeFrom timeTo area { fullName } }
  }
}`;

export const recipientsQuery = `query DistributionRecipients($id: ID!, $first: Int, $after: String) {
  deliveries(first: $first, after: $after, filter: { batch: $id }) {
    pageInfo { hasNextPage endCursor }
    edges { node { nth recipient address amount goods stopped area { shortName } point { id } } }
  }
}`;

type Point = { id: string; name: string; heldOn: string; timeFrom: string | null; timeTo: string | null; area: { fullName: string } };
/** A distribution as its papers tell it. */
export type Distribution = {
  reference: string; period: string; channel: Code<'DISTRIBUTION_CHANNEL'>; startsOn: string; endsOn: string; goods: string | null; plannedCount: number; plannedAmount: string;
  programme: { name: string }; area: { fullName: string }; sums: readonly { state: Code<'DELIVERY_STATE'>; count: number; amount: string }[]; points: readonly Point[];
};
/** Who is given what in it. */
export type DistributionRow = { nth: number; recipient: string | null; address: string | null; amount: string; goods: string | null; stopped: boolean; area: { shortName: string }; point: { id: string } | null };

/** All recipients whom the viewer may see, by number; null when there are more than a paper may hold. `seen` is told how many there are so far. */
export async function readRecipients(ask: Ask, id: string, seen: (count: number) => Promise<void>): Promise<DistributionRow[] | null> {
  const rows: DistributionRow[] = [];
  for await (const page of readPages<DistributionRow, { deliveries: Page<DistributionRow> }>(ask, recipientsQuery, { id }, ({ deliveries }) => deliveries)) {
    rows.push(...page);
    if (rows.length > mostRecipients) return null;
    await seen(rows.length);
  }
  return rows;
}

const number = (value: number) => formatNumber(value, 'id');
const rupiahOf = (rows: readonly DistributionRow[]) => formatRupiah(String(rows.reduce((sum, { amount }) => sum + BigInt(amount), 0n)));

/** "Maret 2026", "Triwulan I 2026", "Semester II 2026", "Tahun 2026", or a day. */
function periodWords(period: string): string {
  const { year, months, from } = readPeriod(period) ?? { year: period, months: 12, from: '' };
  const nth = Math.ceil(Number(from.slice(5, 7)) / (months || 1));
  if (months === 12) return `Tahun ${year}`;
  if (months > 1) return `${months === 3 ? 'Triwulan' : 'Semester'} ${['I', 'II', 'III', 'IV'][nth - 1]} ${year}`;
  const day = formatLongDate(from, 'id');
  return months === 0 ? day : day.slice(day.indexOf(' ') + 1);
}

/** What of a distribution stands at the head of its papers. */
function scopeOf({ reference, programme, period, area, channel, startsOn, endsOn }: Distribution) {
  return [
    { name: 'Nomor penyaluran', value: reference }, { name: 'Program', value: programme.name }, { name: 'Periode', value: periodWords(period) }, { name: 'Wilayah', value: area.fullName },
    { name: 'Saluran', value: label('DISTRIBUTION_CHANNEL', channel, 'id') }, { name: 'Waktu', value: formatDateRange(startsOn, endsOn, 'id') },
  ];
}

/** Recipients by the point to which they come; `signed` leaves a place for each to sign. Whoever may not be given anything any more is named as such (rule 36). */
export function distributionListData(distribution: Distribution, rows: readonly DistributionRow[], signed: boolean) {
  const given = ({ amount, goods }: DistributionRow) => [...(amount === '0' ? [] : [formatRupiah(amount)]), ...(goods === null ? [] : [goods])].join('; ');
  const group = (heading: string | null, of: readonly DistributionRow[]) => ({
    heading, total: `${number(of.length)} penerima · ${rupiahOf(of)}`,
    rows: of.map((row) => ({ cells: [number(row.nth), row.recipient ?? '–', [row.address, row.area.shortName].filter(Boolean).join(', '), given(row)], stopped: row.stopped })),
  });
  const groups = distribution.points.map((point) => ({ point, of: rows.filter((row) => row.point?.id === point.id) })).filter(({ of }) => of.length > 0);
  const others = rows.filter(({ point }) => !groups.some((one) => one.point.id === point?.id));
  return {
    distribution: {
      signed,
      scope: [...scopeOf(distribution), { name: 'Jumlah', value: `${number(rows.length)} penerima · ${rupiahOf(rows)}` }],
      groups: [...groups.map(({ point, of }) => group(pointWords(point), of)), ...(others.length > 0 ? [group(groups.length > 0 ? 'Tanpa titik salur' : null, others)] : [])],
    },
  };
}

/** The beginning of a list, drawn as images only as far as it goes: its groups with no more than so many rows. */
export function firstRows({ distribution }: ReturnType<typeof distributionListData>, most: number) {
  let left = most;
  const groups = distribution.groups.flatMap((group) => {
    const rows = group.rows.slice(0, left);
    left -= rows.length;
    return rows.length > 0 ? [{ ...group, rows }] : [];
  });
  return { distribution: { ...distribution, groups } };
}

function pointWords({ name, area, heldOn, timeFrom, timeTo }: Point): string {
  return [name, area.fullName, [formatLongDate(heldOn, 'id'), timeFrom && [timeFrom, timeTo].filter(Boolean).join('–')].filter(Boolean).join(' ')].join(' · ');
}

/** By whom it is handed out, as the minutes name the second party. */
const parties: Readonly<Record<Code<'DISTRIBUTION_CHANNEL'>, string>> = { BANK: 'Bank penyalur', POST: 'PT Pos Indonesia', AGENT: 'Agen penyalur', DIRECT: 'Petugas penyaluran' };

/** Minutes of handing over: what became of what was planned, in recipients and rupiah (rule 41). It names nobody. */
export function distributionHandoverData(distribution: Distribution) {
  const { sums, plannedCount, plannedAmount, goods, channel, points } = distribution;
  const line = (head: string, count: number, amount: string) => [head, number(count), formatRupiah(amount)];
  const sum = (state: Code<'DELIVERY_STATE'>) => sums.find((one) => one.state === state) ?? { state, count: 0, amount: '0' };
  return {
    handover: {
      scope: [...scopeOf(distribution), ...(goods === null ? [] : [{ name: 'Barang', value: goods }])],
      rows: [...codes('DELIVERY_STATE').map((state) => line(label('DELIVERY_STATE', state, 'id'), sum(state).count, sum(state).amount)), line('Direncanakan', plannedCount, plannedAmount)],
      open: sum('PENDING').count === 0 ? null : number(sum('PENDING').count), party: parties[channel], points: points.map(pointWords),
    },
  };
}
