import { inTurn, shotOf } from './question-case.ts';
import type { Sender } from './requests.ts';

/** A list that is paged through: its root field, and a query with `$first` and `$after` that asks for its rows and `pageInfo { hasNextPage endCursor }`. */
export type PagedList = { list: string; query: string; variables: object };

type Page = { edges: object[]; pageInfo: { hasNextPage: boolean; endCursor: string } };

export const pageSize = 20;
const rowsPerStep = 100;

/** How much longer a late page takes than the first, at one connection in turn: the page of that number, or the last where there are fewer. */
export async function latePage({ list, query, variables }: PagedList, page: number, send: Sender): Promise<{ page: number; ratio: number }> {
  const { after, rows } = await cursorAfter({ list, query, variables }, (page - 1) * pageSize, send);
  const asked = (cursor: string | null) => shotOf({ name: list, query, variables: { ...variables, first: pageSize, after: cursor }, rows: (data: Record<string, Page>) => data[list]?.edges.length ?? 0 }, send);
  const [late, early] = [await asked(after), await asked(null)];
  if (late.rows === 0) throw new Error(`${list} ends before its page ${rows / pageSize + 1}`);
  const [slow, fast] = await inTurn(late.shot, early.shot);
  return { page: Math.floor(rows / pageSize) + 1, ratio: slow / fast };
}

/** The cursor behind so many rows, or as many as leave a page behind them. */
async function cursorAfter({ list, query, variables }: PagedList, rows: number, send: Sender): Promise<{ after: string; rows: number }> {
  let [after, seen]: [string | null, number] = [null, 0];
  while (seen < rows) {
    const first = Math.min(rowsPerStep, rows - seen);
    const { data, errors } = JSON.parse(await send(JSON.stringify({ query, variables: { ...variables, first, after } }))) as { data: Record<string, Page>; errors?: { message: string }[] };
    const found = data?.[list];
    if (errors?.length || !found) throw new Error(`${list}: ${errors?.[0]?.message ?? 'no answer'}`);
    if (!found.pageInfo.hasNextPage) break;
    [after, seen] = [found.pageInfo.endCursor, seen + first];
  }
  if (after === null) throw new Error(`${list} has a single page`);
  return { after, rows: seen };
}
