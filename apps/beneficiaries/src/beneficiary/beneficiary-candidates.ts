import { nameSimilarity } from '@pilar/domain/name-similarity';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { Duplicate } from '@pilar/subgraph/errors';
import { nameKey } from '@pilar/subgraph/import-names';
import { say } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import { personalMessages } from '@pilar/subgraph/personal-messages';

/** How alike two names of one village and day of birth must be, to be perhaps one person's (rule 6). */
export const alike = 0.9;
/** How many are named at most. */
const mostNamed = 5;

/** Somebody about to be entered. */
export type Named = { fullName: string; areaCode: string; birthDate: string | null; family: string | null };

/** Persons in the viewer's reach who may be this one: of the same name in the same family or village, or born that day in the village under a like name (rule 6). */
export async function findCandidates(db: RawDb, { fullName, areaCode, birthDate, family }: Named): Promise<string[]> {
  const key = nameKey(fullName);
  const sameName = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM beneficiaries.beneficiary WHERE name_key = pilar.name_key(${fullName}) AND area_code = ${areaCode} AND life_state <> 'MERGED'
      AND (birth_date IS NULL OR ${birthDate}::date IS NULL OR birth_date = ${birthDate}::date OR family_id = ${family}::uuid) ORDER BY beneficiary.id LIMIT ${mostNamed}`);
  const sameDay = birthDate === null ? [] : await db.$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT id::text, name_key AS name FROM beneficiaries.beneficiary
    WHERE birth_date = ${birthDate}::date AND area_code = ${areaCode} AND life_state <> 'MERGED' ORDER BY beneficiary.id LIMIT 500`);
  const ids = [...sameName, ...sameDay.filter(({ name }) => nameSimilarity(name, key) >= alike)].map(({ id }) => id);
  return [...new Set(ids)].slice(0, mostNamed);
}

/** Asks to compare before somebody is entered who may be recorded already. */
export async function askWhetherSame(db: RawDb, ctx: Context, named: Named): Promise<void> {
  const candidates = await findCandidates(db, named);
  if (candidates.length > 0) throw new Duplicate(say(ctx.language, personalMessages.perhapsSame, { count: candidates.length }), ['fullName'], candidates[0], candidates);
}
