import { inventedPillars } from '../invented/pillars.ts';
import { inventedAcknowledgements, inventedGrades, inventedTrainings } from '../invented/service.ts';
import { byOfficer, type Officers } from '../officers.ts';
import type { DutyFacts } from '../records.ts';
import { duties } from '../sources/duties.ts';
import { idOf, named, type Ids } from './ids.ts';
import type { ServingIds } from './people.ts';

/** Duties by version, who has acknowledged them, and what those who serve have learnt and been graded. */
export async function loadService(officers: Officers, lawIds: Ids, { persons, terms }: ServingIds): Promise<void> {
  const pillars = inventedPillars();
  const dutyIds = named(Object.keys(duties), await officers.province.write('publishDuties', Object.entries<DutyFacts>(duties).map(([name, { legalBasis, ...facts }]) => ({
    key: `duty-${name}`, input: { ...facts, legalBasis: legalBasis && idOf(lawIds, legalBasis) },
  }))));
  for (const { writer, items } of byOfficer(officers, inventedAcknowledgements(pillars))) {
    await writer.write('acknowledgeDuties', items.map(({ key, term, date, note }) => ({ key: `acknowledged-${key}`, input: { pillar: idOf(terms, term), duty: idOf(dutyIds, 'tksk'), date, note } })));
  }
  for (const { writer, items } of byOfficer(officers, inventedTrainings(pillars))) {
    await writer.write('recordTraining', items.map(({ key, area: _area, attendees, ...facts }) => ({
      key: `training-${key}`, input: { ...facts, attendees: attendees.map(({ term, ...certificate }) => ({ person: idOf(persons, term), ...certificate })) },
    })));
  }
  for (const { writer, items } of byOfficer(officers, inventedGrades(pillars))) {
    await writer.write('gradePillar', items.map(({ key, area: _area, term, ...facts }) => ({ key: `grade-${key}`, input: { ...facts, pillar: idOf(terms, term) } })));
  }
}
