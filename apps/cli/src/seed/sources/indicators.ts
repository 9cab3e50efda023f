/** Figures of regencies and cities as the reference table of the project cites them: press reports of official numbers, with the year that they state. */
const cited = 'Pemberitaan angka resmi (tabel acuan banten_benchmarks)';

type Figures = Readonly<Record<string, number>>;

const poor: Figures = { '36.01': 9.18, '36.02': 8.44, '36.03': 6.55, '36.04': 4.51, '36.71': 5.43, '36.72': 3.75, '36.73': 3.65, '36.74': 2.36 };
const extreme: Figures = { '36.01': 1.82, '36.02': 2.17, '36.03': 1.52, '36.04': 0.75, '36.71': 0.75, '36.72': 0.45, '36.73': 1.01, '36.74': 0.44 };
const desil1: Figures = { '36.01': 153_138, '36.02': 150_659, '36.03': 370_319, '36.71': 154_727 };

const of = (indicator: string, period: string, figures: Figures) => Object.entries(figures).map(([area, value]) => ({
  area, indicator, period, value, statedBy: 'PRESS', citation: cited, statedOn: `${period}-12-31`,
  caveats: [{ field: 'statedOn', kind: 'UNCONFIRMED', text: 'Hari pemberitaan tidak dicatat; tertulis akhir tahun angkanya.' }],
}));

/** Each with its key. */
export const indicatorFacts = [...of('POOR_PERCENT', '2024', poor), ...of('EXTREME_POOR_PERCENT', '2022', extreme), ...of('DESIL_1_PERSONS', '2024', desil1)]
  .map((input) => ({ key: `indicator-${input.area}-${input.indicator}-${input.period}`, area: input.area, input }));
