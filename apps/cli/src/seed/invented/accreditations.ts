/** How far an invented accreditation has come, of which institution of its regency by its place in the list. */
export type AccreditationFacts = { area: string; nth: number; appliedOn: string; recommendedOn?: string; visitedOn?: string; grade?: string; certificateDate?: string };

export const inventedAccreditations: readonly AccreditationFacts[] = [
  { area: '36.02', nth: 1, appliedOn: '2023-02-06', recommendedOn: '2023-02-20', visitedOn: '2023-04-11', grade: 'B', certificateDate: '2023-05-02' },
  { area: '36.02', nth: 7, appliedOn: '2023-12-04', recommendedOn: '2023-12-18', visitedOn: '2024-01-16', grade: 'B', certificateDate: '2024-02-05' },
  { area: '36.02', nth: 3, appliedOn: '2026-09-07', recommendedOn: '2026-09-21' },
  { area: '36.04', nth: 1, appliedOn: '2022-03-07', recommendedOn: '2022-03-21', visitedOn: '2022-05-10', grade: 'A', certificateDate: '2022-06-01' },
  { area: '36.04', nth: 2, appliedOn: '2025-08-04', recommendedOn: '2025-08-18', visitedOn: '2025-10-07', grade: 'TT' },
  { area: '36.04', nth: 7, appliedOn: '2026-10-05' },
];
