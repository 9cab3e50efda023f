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

/** Whether a question narrows a list; a name alone does where not too many bear it. */
export type Sought = boolean | { name: string };

/** What a part of a name is sought by: nothing where it is too short. */
export function byName(text: string | null | undefined): Sought {
  const name = text?.trim() ?? '';
  return name.length >= fewestLetters && soughtWords(name) !== null && { name };
}

/**
 * The page, whose rows are told only where the question is narrow: of somebody or of a family by name or number, or of a district
 * or village. Nobody leafs through the persons served of a regency or of the province; their number may be asked.
 */
export async function onlyNarrow<Page extends { rows: () => Promise<unknown> }>(ctx: Context, area: string | null | undefined, sought: Sought, reading: Promise<Page>, tooWide: Message = messages.tooWide): Promise<Page> {
  const page = await reading;
  const level = levelOf(area ?? ctx.viewer.grant.area);
  if (sought === true || level === 'DISTRICT' || level === 'VILLAGE') return page;
  if (!sought) return refusing(page, async () => requestError(ctx, 'BAD_USER_INPUT', tooWide));
  const { name } = sought;
  return refusing(page, async () => (await isCommon(ctx, name, area ?? null) ? requestError(ctx, 'BAD_USER_INPUT', messages.tooMany, { name, most: mostNamesakes }) : null));
}

/** The page, whose rows are told only where there is nothing against it. */
function refusing<Page extends { rows: () => Promise<unknown> }>(page: Page, refusal: () => Promise<Error | null>): Page {
  return {
    ...page,
    rows: async () => {
      const against = await refusal();
      if (against) throw against;
      return page.rows();
    },
  };
}

async function isCommon(ctx: Context, name: string, area: string | null): Promise<boolean> {
  const [found] = await ctx.db.$queryRaw<{ count: number }[]>(sql`SELECT count(*)::int FROM (${personsNamed(name, area, { most: mostNamesakes + 1 })}) AS namesakes`);
  return (found?.count ?? 0) > mostNamesakes;
}
