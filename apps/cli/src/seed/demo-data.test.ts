import { levelOf } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { describe, expect, test } from 'vitest';
import { inventedEvents } from './invented/events.ts';
import { inventedFamilies } from './invented/families.ts';
import { inventedInstitutions } from './invented/institutions.ts';
import { planSheets } from './invented/plan-items.ts';
import { monitoringPlans, visitAnswers, visitFindings } from './invented/monitorings.ts';
import { inventedPillars } from './invented/pillars.ts';
import { approvedMonth, journals, reportingTerm, waitingMonth } from './invented/reports.ts';
import { inputOf } from './load/events.ts';
import type { EventFacts } from './records.ts';
import { inventedAcknowledgements, inventedGrades, inventedTrainings } from './invented/service.ts';
import { sourceFacts } from './source-facts.ts';
import { sourceEvents } from './sources/events.ts';
import { duties } from './sources/duties.ts';
import { instrument } from './sources/instrument.ts';
import { laws } from './sources/laws.ts';
import { letterheads } from './sources/letterheads.ts';
import { offices } from './sources/offices.ts';
import { persons } from './sources/persons.ts';
import { plans } from './sources/plans.ts';
import { posts } from './sources/posts.ts';
import { series } from './sources/series.ts';
import { forums } from './sources/forums.ts';
import { youth } from './sources/youth.ts';
import { inventedForums, inventedPartners } from './invented/forums.ts';
import { inventedCentres } from './invented/service-centres.ts';
import { inventedDrives, inventedYouth } from './invented/youth.ts';

const kinds: Record<string, object> = { office: offices, person: persons, post: posts, law: laws, plan: plans, series, event: sourceEvents, duty: duties, youth, forum: forums };
const everything = { ...kinds, letterheads, inventedEvents, pillars: inventedPillars(), institutions: inventedInstitutions(), families: inventedFamilies(), youth: inventedYouth(), centres: inventedCentres(), drives: inventedDrives, forums: inventedForums, partners: inventedPartners(), journals, months: [approvedMonth, waitingMonth], planSheets, instrument, monitoringPlans, visits: [0, 1, 2].map(visitAnswers), findings: [visitFindings('FOLLOW_UP'), visitFindings('CLOSED')],
  trainings: inventedTrainings(inventedPillars()), grades: inventedGrades(inventedPillars()), acknowledgements: inventedAcknowledgements(inventedPillars()) };
const allEvents: Record<string, EventFacts> = { ...sourceEvents, ...inventedEvents };

describe('facts of the source documents', () => {
  test('have a place each, from 1 to 66', () => {
    expect(Object.keys(sourceFacts).map(Number)).toEqual(Array.from({ length: 66 }, (_, index) => index + 1));
  });

  test.each(Object.entries(sourceFacts))('fact %s stands where it is said to', (_, places) => {
    expect(places.length).toBeGreaterThan(0);
    expect(places.filter((place) => isEmpty(at(place)))).toEqual([]);
  });
});

describe('demo data', () => {
  test('tell of nobody how to reach them or who they are to the registry', () => {
    const texts = textsIn(everything);
    expect(texts.length).toBeGreaterThan(1_000);
    // An invented NIK ends in a serial that is never issued (rule 5).
    const numbers = texts.filter((text) => /^\d{16}$/.test(text));
    expect(numbers.filter((number) => !number.endsWith('0000'))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(texts.filter((text) => !numbers.includes(text)).filter((text) => /@|\+62|\d{9,}|\b0\d{2,3}[- ]?\d{5,}/.test(text))).toEqual([]);
  });

  test('name regions that exist', () => {
    expect(areasIn(everything).filter((code) => region(code) === null)).toEqual([]);
  });

  test.each(Object.keys(allEvents))('event %s names only roles and records that exist', (name) => {
    const facts = allEvents[name];
    const ids = (records: object) => new Map(Object.keys(records).map((key) => [key, key]));
    const known = { persons: ids(persons), offices: ids(offices), laws: ids(laws), plans: ids(plans), planItems: ids(Object.fromEntries(planSheets.flatMap(({ plan, rows }) => rows.map(({ code }) => [`${plan} ${code}`, code])))), series: ids(series) };
    expect(() => facts && inputOf(facts, known)).not.toThrow();
  });

  test('give invented persons names of their own', () => {
    const names = inventedPillars().map(({ person }) => person.fullName);
    expect(new Set(names).size).toBe(names.length);
  });

  test('leave few districts without a TKSK, two of them in Lebak', () => {
    const active = inventedPillars().filter(({ type, state }) => type === 'TKSK' && state === 'ACTIVE').map(({ area }) => area);
    expect(new Set(active).size).toBe(active.length);
    expect(active.length).toBe(149);
    expect(active.filter((area) => area.startsWith('36.02.'))).toHaveLength(26);
  });

  test('let a TKSK report who is among the invented', () => {
    expect(inventedPillars().map(({ key }) => key)).toContain(reportingTerm);
  });

  test('have ten families of thirty persons in each regency', () => {
    for (const regency of ['36.01', '36.02', '36.03', '36.04', '36.71', '36.72', '36.73', '36.74']) {
      const families = inventedFamilies().filter(({ area }) => area.startsWith(`${regency}.`));
      expect([families.length, families.flatMap(({ members }) => members).length]).toEqual([10, 30]);
    }
  });

  test('have Karang Taruna in villages of their own, dormant ones among them', () => {
    const areas = inventedYouth().map(({ area }) => area);
    expect(new Set(areas).size).toBe(areas.length);
    expect(areas.every((area) => levelOf(area) === 'VILLAGE')).toBe(true);
    expect(inventedYouth().filter(({ dormant, step }) => dormant && !step).length).toBeGreaterThan(15);
  });

  test('have Puskesos in villages of their own, in every state that asks for something', () => {
    const centres = inventedCentres();
    expect(new Set(centres.map(({ area }) => area)).size).toBe(centres.length);
    expect(centres.every(({ area }) => levelOf(area) === 'VILLAGE')).toBe(true);
    expect([centres.some(({ decree }) => !decree), centres.some(({ rest }) => rest), centres.some(({ officers }) => officers.length === 0)]).toEqual([true, true, true]);
    for (const { male, female, settled, referred } of centres.flatMap(({ log }) => log.flatMap(({ services }) => services))) expect(settled >= 0 && settled + referred <= male + female).toBe(true);
  });

  test('are the same each time, under keys that are never used twice', () => {
    const make = () => [inventedPillars(), inventedInstitutions(), inventedFamilies(), inventedYouth(), inventedPartners(), [...inventedForums], inventedCentres()];
    expect(make()).toEqual(make());
    const keys = [...make().flat().map(({ key }) => key), ...inventedFamilies().flatMap(({ members }) => members.map(({ key }) => key))];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function at(place: string): unknown {
  const [kind = '', path = ''] = place.split(':');
  return path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], kinds[kind]);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // Money is written in digits too.
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => (name === 'budget' || name === 'value' ? [] : textsIn(inner))) : [];
}

function areasIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'area') return [String(inner)];
    return name === 'targetAreas' ? (inner as string[]) : areasIn(inner);
  });
}
