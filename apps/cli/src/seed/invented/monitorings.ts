/** How far an invented monitoring has come. */
export type Progress = 'PLANNED' | 'VISITED' | 'SCORED' | 'FOLLOW_UP' | 'CLOSED';

/** A finding that an invented visit came to. */
export type FindingFacts = { text: string; severity: 'MINOR' | 'MAJOR' | 'CRITICAL'; responsible: string; due: string; question: string; answer?: string; closed?: true };

/** The plan of a regency: how many of its institutions, in the order of their region, and how far each has come. */
export type PlanFacts = { area: string; from: string; to: string; progress: readonly Progress[] };

export const monitoredYear = 2026;

/** Two regencies by their own officers, a city by the province. The others are not planned yet, nor are the last of each. */
export const monitoringPlans: readonly PlanFacts[] = [
  { area: '36.02', from: '2026-03-02', to: '2026-12-11', progress: ['CLOSED', 'FOLLOW_UP', 'SCORED', 'VISITED', 'PLANNED', 'PLANNED'] },
  { area: '36.04', from: '2026-04-06', to: '2026-12-18', progress: ['FOLLOW_UP', 'CLOSED', 'VISITED', 'PLANNED', 'PLANNED', 'PLANNED'] },
  { area: '36.71', from: '2026-05-04', to: '2026-12-04', progress: ['SCORED', 'PLANNED', 'PLANNED', 'PLANNED', 'PLANNED'] },
];

const marks = [
  { signs: ['YES', 'YES', '1', 'YES'], clients: '24', files: '4', plan: 'YES', clean: '4', safe: 'YES' },
  { signs: ['YES', 'NO', '2', 'YES'], clients: '31', files: '3', plan: 'NO', clean: '3', safe: 'NO' },
  { signs: ['YES', 'YES', '1', 'NO'], clients: '18', files: '5', plan: 'YES', clean: '5', safe: 'YES' },
] as const;

/** What an invented visit answered; the third of a kind begins again with the first. */
export function visitAnswers(turn: number): { question: string; value: string; note?: string }[] {
  const { signs, clients, files, plan, clean, safe } = marks[turn % marks.length] ?? marks[0];
  const answers = [...signs.map((value, at) => ({ question: `1.${at + 1}`, value })), { question: '2.1', value: clients }, { question: '2.2', value: files }, { question: '2.3', value: plan }, { question: '3.1', value: clean }];
  return [...answers, { question: '3.2', value: safe, ...(safe === 'NO' && { note: 'Tabung kedaluwarsa.' }) }];
}

/** What was found wanting where a monitoring is followed up, and where it has been closed since. */
export function visitFindings(progress: Progress): FindingFacts[] {
  if (progress === 'FOLLOW_UP') {
    return [
      { text: 'Alat pemadam api kedaluwarsa', severity: 'CRITICAL', responsible: 'Ketua lembaga', due: '2026-10-30', question: '3.2' },
      { text: 'Rencana layanan perorangan belum disusun', severity: 'MAJOR', responsible: 'Pekerja sosial lembaga', due: '2026-12-31', question: '2.3', answer: 'Rencana dua belas klien sudah disusun, sisanya menyusul.' },
    ];
  }
  return progress === 'CLOSED' ? [{ text: 'Papan nama rusak', severity: 'MINOR', responsible: 'Pengurus lembaga', due: '2026-06-30', question: '1.3', answer: 'Papan nama baru terpasang.', closed: true }] : [];
}

/** What the office concludes from a visit. */
export const conclusion = 'Pelayanan berjalan; administrasi dan sarana dibina lebih lanjut.';
