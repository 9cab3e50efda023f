/** Figures of extreme poverty as the reference tables of the project cite them: press reports of official numbers, which contradict each other. */
const checkedOn = '2026-11-01';
const table = 'Pemberitaan angka resmi (tabel acuan banten_benchmarks)';
const unknownDay = { field: 'statedOn', kind: 'UNCONFIRMED', text: 'Hari pemberitaan tidak dicatat; tertulis akhir tahun angkanya.' };
const contradictory = (other: string) => ({ field: 'families', kind: 'CONTRADICTORY', text: `Pemberitaan lain menyebut ${other} keluarga; keduanya disimpan dengan sumbernya.`, checkedOn });

/** Of each regency and city in 2022, in per cent of the population. */
const percent: Readonly<Record<string, number>> = { '36.01': 1.82, '36.02': 2.17, '36.03': 1.52, '36.04': 0.75, '36.71': 0.75, '36.72': 0.45, '36.73': 1.01, '36.74': 0.44 };

const press = { statedBy: 'PRESS', period: '2022', statedOn: '2022-12-31', checkedOn };

/** Each with its key. */
export const povertyFacts = [
  { key: 'poverty-36-inewslebak', area: '36', input: { ...press, area: '36', families: 45_571, citation: 'Pemberitaan iNews Lebak', caveats: [unknownDay, contradictory('27.500')] } },
  { key: 'poverty-36-wantimpres', area: '36', input: { ...press, area: '36', families: 27_500, citation: 'Pemberitaan kunjungan Wantimpres', caveats: [unknownDay, contradictory('45.571')] } },
  ...Object.entries(percent).map(([area, share]) => ({ key: `poverty-${area}-press`, area, input: { ...press, area, percent: share, citation: table, caveats: [unknownDay] } })),
];
