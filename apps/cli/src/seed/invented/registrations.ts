import type { Code } from '@pilar/domain/vocabulary';
import { inventedInstitutions, type InstitutionFacts } from './institutions.ts';
import { inventedName } from './names.ts';

/** Regencies with an officer of the demo, whose institutions have papers and registrations. */
const kept = ['36.02', '36.04'];

/** How far each institution of a regency has come, by its place in the list. */
const plans = ['ENDING', 'EXPIRED', 'SUBMITTED', 'RETURNED', 'DOCS_CHECKED', 'NONE', 'REGISTERED', 'DRAFT'] as const;
export type Plan = (typeof plans)[number];

/** Granted on paper before: number aside, first and last day. */
export const paperTerms = {
  ENDING: { grantedOn: '2022-01-17', validTo: '2027-01-16' },
  EXPIRED: { grantedOn: '2019-05-02', validTo: '2024-05-01' },
  REGISTERED: { grantedOn: '2024-08-12', validTo: '2029-08-11' },
} as const satisfies Partial<Record<Plan, object>>;

/** An institution with how far it has come. */
export type Planned = InstitutionFacts & { regency: string; plan: Plan };

/** Those institutions whose registration the demo tells. */
export function plannedInstitutions(): Planned[] {
  return kept.flatMap((regency) => inventedInstitutions().filter(({ area }) => area.startsWith(regency)).map((facts, nth) => ({ ...facts, regency, plan: plans[nth % plans.length] ?? 'NONE' })));
}

type Paper = { kind: Code<'PAPER_KIND'>; number: string; date: string; issuer: string; validTo?: string };

/** Usual papers; of the domicile letter some end soon. */
export function papersOf({ founded, name }: InstitutionFacts, nth: number): Paper[] {
  const number = String(11 + nth * 3);
  return [
    { kind: 'DEED', number, date: founded, issuer: `Notaris ${inventedName(3_000 + nth)}` },
    { kind: 'STATUTES', number: `AD-${number}`, date: founded, issuer: name },
    { kind: 'BOARD_LIST', number: `SP-${number}/2025`, date: '2025-01-10', issuer: name },
    { kind: 'DOMICILE', number: `470/${number}/2024`, date: '2024-02-05', issuer: 'Kantor kecamatan', validTo: nth % 3 === 0 ? '2027-02-04' : '2029-02-04' },
  ];
}
