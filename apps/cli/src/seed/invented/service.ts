import type { Code } from '@pilar/domain/vocabulary';
import { region, regionsWithin } from '@pilar/domain/regions';
import type { PillarFacts } from './pillars.ts';

/** An invented training in a regency; who took part by the key of their term. */
export type TrainingFacts = {
  key: string; area: string; title: string; kind: Code<'TRAINING_KIND'>; organiser: string; startDate: string; endDate: string; hours: number;
  attendees: { term: string; certificateNumber: string; certificateDate: string }[];
};

/** An invented grade of a term, given by one level. */
export type GradeFacts = { key: string; area: string; term: string; year: number; level: Code<'GRADE_LEVEL'>; grade: Code<'PILLAR_GRADE'>; note?: string };

/** An acknowledgement that an officer has recorded. */
export type AcknowledgementFacts = { key: string; area: string; term: string; date: string; note: string };

/** The regencies whose own officers are demo accounts: only these grade and record for themselves. */
const ownOfficers = ['36.02', '36.04'];
/** The year that is over for every term below. */
const gradedYear = 2025;
const within = (terms: readonly PillarFacts[], regency: string, type: PillarFacts['type']) => terms.filter((term) => term.type === type && term.area.startsWith(regency));

/** A basic training of PSM in each regency, to which two could not come; a technical guidance of TKSK in two of them. */
export function inventedTrainings(terms: readonly PillarFacts[]): TrainingFacts[] {
  return regionsWithin('36', 'REGENCY').flatMap(({ code }) => {
    const organiser = `Dinas Sosial ${region(code)?.shortName ?? ''}`;
    const psm = training(`psm-${code}`, code, within(terms, code, 'PSM').slice(0, 4), { title: 'Pelatihan dasar Pekerja Sosial Masyarakat', kind: 'BASIC', organiser, startDate: '2025-06-03', endDate: '2025-06-05', hours: 24 });
    const tksk = training(`tksk-${code}`, code, within(terms, code, 'TKSK').filter((_, index) => index % 2 === 0), { title: 'Bimtek verifikasi dan validasi data', kind: 'BIMTEK', organiser, startDate: '2026-02-10', endDate: '2026-02-11', hours: 16 });
    return ownOfficers.includes(code) ? [psm, tksk] : [psm];
  });
}

function training(key: string, area: string, attended: readonly PillarFacts[], facts: Omit<TrainingFacts, 'key' | 'area' | 'attendees'>): TrainingFacts {
  const attendees = attended.map((term, index) => ({ term: term.key, certificateNumber: `CONTOH-${key}-${index + 1}`, certificateDate: facts.endDate }));
  return { key, area, ...facts, attendees };
}

const marks = ['GOOD', 'GOOD', 'FAIR', 'GOOD', 'POOR'] as const;

/** Grades of PSM and Tagana of the year that is over: of two regencies, and of the province for every other term. */
export function inventedGrades(terms: readonly PillarFacts[]): GradeFacts[] {
  const graded = ownOfficers.flatMap((code) => [...within(terms, code, 'PSM'), ...within(terms, code, 'TAGANA')]);
  const given = graded.map((term, index): GradeFacts => {
    const grade = marks[index % marks.length] ?? 'GOOD';
    return { key: `regency-${term.key}`, area: term.area, term: term.key, year: gradedYear, level: 'REGENCY', grade, ...(grade === 'POOR' && { note: 'Jarang hadir dalam rapat koordinasi.' }) };
  });
  const province = given.filter((_, index) => index % 2 === 0).map((one): GradeFacts => ({ ...one, key: `province-${one.term}`, area: '36', level: 'PROVINCE' }));
  return [...given, ...province];
}

/** What TKSK of two regencies signed on paper. The demo TKSK has yet to read theirs. */
export function inventedAcknowledgements(terms: readonly PillarFacts[]): AcknowledgementFacts[] {
  return ownOfficers.flatMap((code) => within(terms, code, 'TKSK').filter(({ state }, index) => state === 'ACTIVE' && index % 3 === 1))
    .filter(({ area }) => area !== '36.04.34')
    .map(({ key, area }) => ({ key, area, term: key, date: '2026-01-15', note: 'Lembar bertanda tangan di arsip dinas.' }));
}
