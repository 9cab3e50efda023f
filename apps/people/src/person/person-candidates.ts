import { Duplicate } from '@pilar/subgraph/errors';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { nameKey } from '@pilar/subgraph/import-names';
import { say } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import { nameSimilarity } from '@pilar/domain/name-similarity';
import { personalMessages } from '@pilar/subgraph/personal-messages';

/** How alike two names of one day of birth must be, to be perhaps one person's (rule 6). */
export const alike = 0.9;
/** How many are named at most. */
export const mostNamed = 5;

type Named = { fullName: string; areaCode: string; birthDate: string | null };

/** Persons in the viewer's reach who may be this one: of the same name in the same region, or born that day under a like name (rule 6). */
export async function findCandidates(db: RawDb, { fullName, areaCode, birthDate }: Named): Promise<string[]> {
  const key = nameKey(fullName);
  const sameName = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM people.person WHERE name_key = pilar.name_key(${fullName}) AND area_code = ${areaCode} ORDER BY person.id LIMIT ${mostNamed}`);
  const sameDay = birthDate === null ? [] : await db.$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT person.id::text, name_key AS name FROM people.person_private AS private JOIN people.person ON person.id = private.person_id
    WHERE birth_date = ${birthDate}::date ORDER BY person.id LIMIT 500`);
  const ids = [...sameName, ...sameDay.filter(({ name }) => nameSimilarity(name, key) >= alike)].map(({ id }) => id);
  return [...new Set(ids)].slice(0, mostNamed);
}

/** Asks to compare before somebody is entered who may be recorded already. */
export async function askWhetherSame(db: RawDb, ctx: Context, named: Named): Promise<void> {
  const candidates = await findCandidates(db, named);
  if (candidates.length > 0) throw new Duplicate(say(ctx.language, personalMessages.perhapsSame, { count: candidates.length }), ['fullName'], candidates[0], candidates);
}
