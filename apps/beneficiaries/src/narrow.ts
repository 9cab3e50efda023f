import { levelOf } from '@pilar/domain/region-code';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import type { Message } from '@pilar/subgraph/messages';
import { sql, type Sql } from '@pilar/subgraph/sql';
import { messages } from './messages.ts';
import { personsNamed, soughtWords } from './name-search.ts';

/**
 * Rows that lie in the viewer's area or are kept there. Their policy says it too, beside what a worker may read, and so no index can serve
 * it; a list that says it again reads a district by its index and not all of the register.
 */
export const inScope = sql`(pilar.in_area(area_code) OR pilar.in_area(owner_code))`;

/** Rows about persons or about families, of a table that has both and nothing else. */
export function ofUnit(unit: Code<'CASE_UNIT'>): Sql {
  return unit === 'FAMILY' ? sql`family_id IS NOT NULL` : unit === 'PERSON' ? sql`beneficiary_id IS NOT NULL` : sql`false`;
}

/** Letters from which on a part of a name narrows anything. */
const fewestLetters = 2;

/** Namesakes in a regency or the province up to which a name alone narrows. */
const mostNamesakes = 1000;

/** Whom a name found: ids of persons, or null where more bear it than narrow a list. */
export type Named = { name: string; ids: string[] | null };

/** Whether a question narrows a list; a name alone does where not too many bear it. */
export type Sought = boolean | Named;

/**
 * Whom a part of a name finds, once for the rows, their number and the refusal: each finding reads all who bear it. `living`: only who
 * lives in the place. Null where the text is too short to seek by.
 */
export async function soughtByName(ctx: Context, text: string | null | undefined, area: string | null, { living = false } = {}): Promise<Named | null> {
  const name = text?.trim() ?? '';
  if (name.length < fewestLetters || soughtWords(name) === null) return null;
  const found = await ctx.db.$queryRaw<{ id: string }[]>(sql`SELECT found::text AS id FROM (${personsNamed(name, area, { most: mostNamesakes + 1, living })}) AS named (found)`);
  return { name, ids: found.length > mostNamesakes ? null : found.map(({ id }) => id) };
}

/**
 * The page, whose rows are told only where the question is narrow: of somebody or of a family by name or number, or of a district
 * or village. Nobody leafs through the persons served of a regency or of the province; their number may be asked.
 */
export async function onlyNarrow<Page extends { rows: () => Promise<unknown> }>(ctx: Context, area: string | null | undefined, sought: Sought, reading: Promise<Page>, tooWide: Message = messages.tooWide): Promise<Page> {
  const page = await reading;
  const level = levelOf(area ?? ctx.viewer.grant.area);
  if (sought === true || level === 'DISTRICT' || level === 'VILLAGE') return page;
  if (sought && sought.ids) return page;
  const refusal = sought ? requestError(ctx, 'BAD_USER_INPUT', messages.tooMany, { name: sought.name, most: mostNamesakes }) : requestError(ctx, 'BAD_USER_INPUT', tooWide);
  return { ...page, rows: () => Promise.reject(refusal) };
}
