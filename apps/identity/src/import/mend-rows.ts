import { importKind } from '@pilar/imports/kinds';
import type { CheckAnswer, CleanRow, ImportKind } from '@pilar/imports/kind';
import type { Given, Mapped } from '@pilar/imports/map/propose';
import { MendedRows, type RowContent } from '@pilar/imports/row-content';
import { rowSeal } from '@pilar/imports/sealed';
import { columnsOf } from '@pilar/imports/work/staged-rows';
import type { Context } from '@pilar/subgraph/context';
import { RateLimited } from '@pilar/subgraph/errors';
import type { Import as ImportRecord, ImportRow as RowRecord } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { importParts } from './import-parts.ts';

/** A change of a staged row: cells by column key, as text. */
export type Mending = { row: RowRecord; cells: Record<string, string> };

/**
 * Mends rows and has them checked at once, by the same cleaning and the same subgraph as the whole file. A row that is right
 * now is mended; one that is not stays wrong with its new reasons.
 */
export async function mendRows(tx: Db, ctx: Context<Db>, head: ImportRecord, mendings: readonly Mending[]): Promise<void> {
  const kind = importKind(head.kind);
  if (!kind) throw new Error(`There is no import of kind ${head.kind}`);
  const seal = rowSeal();
  // Dates that count from 1904 were read with the file; what is typed is text.
  const rows = new MendedRows(kind, head.mapping as unknown as Mapped[], { language: ctx.language, demo: importParts().demo, from1904: false, area: head.areaCode }, head.given as Given);
  const read = mendings.map(({ row, cells }) => {
    const content = seal.open<RowContent>(head.id, row.content);
    const mended = { ...content.mended, ...cells };
    return { row, content: { ...content, mended }, ...rows.read({ cells: content.cells, mended }) };
  });
  const clean = read.filter(({ problems }) => problems.length === 0).map(({ row, values }) => ({ ref: row.ref, values }));
  const found = clean.length === 0 ? new Map<string, CheckAnswer['results'][number]>() : await check(ctx, kind, { importId: head.id, rows: clean, typed: mendings.some(({ cells }) => 'nik' in cells || 'cardNumber' in cells) });
  for (const { row, content, problems, warnings } of read) {
    const answer = found.get(row.ref);
    const now = { ...content, problems: [...problems, ...(answer?.problems ?? [])], warnings: [...warnings, ...(answer?.warnings ?? [])] };
    await tx.importRow.update({
      where: { id: row.id },
      data: { content: new Uint8Array(seal.seal(head.id, now)), columns: columnsOf(now.problems), state: now.problems.length === 0 ? 'MENDED' : 'WRONG', version: { increment: 1 } },
    });
  }
}

async function check(ctx: Context<Db>, kind: ImportKind, asked: { importId: string; rows: CleanRow[]; typed: boolean }) {
  const response = await importParts().calls(ctx).work(kind.subgraph, '/work/imports/check', { kind: kind.kind, ...asked });
  if (response.status === 429) {
    // Told in the viewer's language already.
    const { message, retryAfter } = await response.json() as Pick<RateLimited, 'message' | 'retryAfter'>;
    throw new RateLimited(message, retryAfter);
  }
  if (!response.ok) throw new Error(`${kind.subgraph} answered ${response.status} to a check`);
  const { results } = await response.json() as CheckAnswer;
  return new Map(results.map((result) => [result.ref, result]));
}
