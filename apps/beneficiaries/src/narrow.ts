import { levelOf } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import { messages } from './messages.ts';

/** Letters from which on a part of a name narrows anything. */
const fewestLetters = 2;

/** Whether a part of a name is long enough to narrow a list. */
export function isSought(text: string | null | undefined): boolean {
  return (text?.trim().length ?? 0) >= fewestLetters;
}

/**
 * The page, whose rows are told only where the question is narrow: of somebody or of a family by name or number, or of a district
 * or village. Nobody leafs through the persons served of a regency or of the province; their number may be asked.
 */
export async function onlyNarrow<Page extends { rows: () => Promise<unknown> }>(ctx: Context, area: string | null | undefined, sought: boolean, reading: Promise<Page>): Promise<Page> {
  const page = await reading;
  const level = levelOf(area ?? ctx.viewer.grant.area);
  if (sought || level === 'DISTRICT' || level === 'VILLAGE') return page;
  return { ...page, rows: () => Promise.reject(requestError(ctx, 'BAD_USER_INPUT', messages.tooWide)) };
}
