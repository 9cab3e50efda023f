import type { Code } from '@pilar/domain/vocabulary';
import { covers, regencyOf } from '@pilar/domain/region-code';
import type { RawDb } from '@pilar/subgraph/context';
import { nameKey } from '@pilar/subgraph/import-names';
import { sql } from '@pilar/subgraph/sql';
import { nikHolders } from '../person/person-numbers.ts';

/** A person whom a row may mean. */
export type Candidate = { id: string; name: string; area: string; died: string | null; born: string | null };

/** A term that a person has in a post; days ISO, `to` its last day, null while it is open. */
type Held = { person: string; type: string; area: string; from: string | null; to: string | null; running: boolean };

/** What the rows of a list are compared with: persons of those names and numbers, their terms, and districts that have an active TKSK. */
export type Known = {
  persons: (name: string, area: string) => Candidate[];
  /** Who has the number: a person, null for somebody whom the viewer may not see, undefined for nobody. */
  holder: (nik: string) => Candidate | null | undefined;
  /** Birth date of a person among them (ISO), where it is known. */
  born: (person: string) => string | null;
  clash: (person: string, term: { type: Code<'PILLAR_TYPE'>; area: string; validFrom: string | null; until: string | null; running: boolean }) => 'running' | 'overlap' | null;
  /** Takes the district for a row; false when somebody has it already. */
  takeDistrict: (area: string) => boolean;
};

/** Reads at once what a chunk of rows has to be compared with. */
export async function readKnown(db: RawDb, rows: readonly { name: string; area: string; nik: string | null }[]): Promise<Known> {
  const holders = await nikHolders(db, rows.flatMap(({ nik }) => nik ?? []));
  const named = [...holders.values()].flatMap(({ person }) => person ?? []);
  const found = await db.$queryRaw<(Candidate & { key: string })[]>(sql`
    SELECT id::text, full_name AS name, name_key AS key, area_code AS area, deceased_on::text AS died, birth_date::text AS born
    FROM people.person LEFT JOIN people.person_private ON person_id = id
    WHERE name_key = ANY(${[...new Set(rows.map(({ name }) => nameKey(name)))]}) OR id = ANY(${named}::uuid[])`);
  const held = found.length === 0 ? [] : await db.$queryRaw<Held[]>(sql`
    SELECT person_id::text AS person, type, area_code AS area, valid_from::text AS from, coalesce(ended_on, valid_to)::text AS to, state <> 'ENDED' AS running
    FROM people.pillar WHERE person_id = ANY(${found.map(({ id }) => id)}::uuid[]) AND position = 'MEMBER'`);
  const taken = new Set((await db.$queryRaw<{ area: string }[]>(sql`
    SELECT DISTINCT area_code AS area FROM people.pillar WHERE type = 'TKSK' AND position = 'MEMBER' AND state = 'ACTIVE' AND area_code = ANY(${[...new Set(rows.map(({ area }) => area))]})`)).map(({ area }) => area));
  const byId = new Map(found.map((person) => [person.id, person]));
  const byName = Map.groupBy(found, ({ key }) => key);
  const heldBy = Map.groupBy(held, ({ person }) => person);
  return {
    // Somebody of that name elsewhere is another: a list names those who serve in its own places.
    persons: (name, area) => (byName.get(nameKey(name)) ?? []).filter((person) => covers(person.area, area) || covers(area, person.area) || regencyOf(person.area) === regencyOf(area)),
    holder: (nik) => {
      const holder = holders.get(nik);
      return holder && (holder.person === null ? null : byId.get(holder.person) ?? null);
    },
    born: (person) => byId.get(person)?.born ?? null,
    clash: (person, term) => {
      const same = (heldBy.get(person) ?? []).filter((one) => one.type === term.type && one.area === term.area);
      if (term.running && same.some(({ running }) => running)) return 'running';
      return same.some(({ from, to }) => overlaps(from, to, term.validFrom, term.until)) ? 'overlap' : null;
    },
    takeDistrict: (area) => !taken.has(area) && Boolean(taken.add(area)),
  };
}

/** Whether two spans share a day; one without a first day is nowhere, one without a last day is open. */
export function overlaps(from: string | null, to: string | null, otherFrom: string | null, otherTo: string | null): boolean {
  if (from === null || otherFrom === null) return false;
  return (otherTo === null || from <= otherTo) && (to === null || otherFrom <= to);
}
