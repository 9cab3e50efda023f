import type { Code } from '@pilar/domain/vocabulary';

/** How each kind is cited. Kinds of no fixed abbreviation stand by their number alone. */
const prefixes: Record<Code<'LEGAL_BASIS_KIND'>, string> = {
  UU: 'UU', PP: 'PP', INPRES: 'Inpres', PERDA: 'Perda', PERGUB: 'Pergub', PERMENSOS: 'Permensos', KEPMENSOS: 'Kepmensos', PERDIRJEN: 'Perdirjen', OTHER: '',
};

/** Statuses that a regulation with a successor can have. */
export const statusesOfReplaced: readonly string[] = ['REPLACED', 'REPEALED'];

/** "Perda 8/2018", "Kepmensos 262/HUK/2022" (whose number holds the year), "Perda 2018" without a number. */
export function citation({ kind, number, year, title }: { kind: string; number: string | null; year: number; title: string }): string {
  const prefix = prefixes[kind as Code<'LEGAL_BASIS_KIND'>] ?? '';
  if (!number) return prefix ? `${prefix} ${year}` : title;
  const numbered = number.endsWith(`/${year}`) ? number : `${number}/${year}`;
  return prefix ? `${prefix} ${numbered}` : numbered;
}

/** Whether numbers of that kind count by issuer: every region has a Perda 8 of its own each year. */
export function countsByIssuer(kind: Code<'LEGAL_BASIS_KIND'>): boolean {
  return kind === 'PERDA' || kind === 'PERGUB' || kind === 'OTHER';
}

/** Rank of each kind (UU 12/2011 art. 7–8), the highest first. What has no fixed rank is not compared. */
const ranks: Record<Code<'LEGAL_BASIS_KIND'>, number | null> = {
  UU: 1, PP: 2, INPRES: 3, PERMENSOS: 4, KEPMENSOS: 4, PERDA: 4, PERDIRJEN: 5, PERGUB: 5, OTHER: null,
};

/** Whether a regulation of the one kind can carry out one of the other: none carries out what ranks below it. */
export function mayImplement(kind: string, higher: string): boolean {
  const [own, other] = [ranks[kind as Code<'LEGAL_BASIS_KIND'>] ?? null, ranks[higher as Code<'LEGAL_BASIS_KIND'>] ?? null];
  return own === null || other === null || other <= own;
}
