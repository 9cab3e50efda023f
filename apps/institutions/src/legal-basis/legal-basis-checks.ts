import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Duplicate } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { messages } from '../messages.ts';
import { citation, countsByIssuer } from './legal-basis-rules.ts';

type Numbers = { year?: number | null; chapters?: number | null; articles?: number | null };

const bounds = { year: [1945, 2100], chapters: [1, 1_000], articles: [1, 10_000] } as const;

/** Notes numbers that no regulation has. */
export function checkNumbers(problems: Problems, numbers: Numbers): void {
  for (const field of ['year', 'chapters', 'articles'] as const) {
    const value = numbers[field];
    const [min, max] = bounds[field];
    if (value != null && (value < min || value > max)) problems.add(field, messages.outOfRange, { value, min, max });
  }
}

/** Notes marks whose sources were checked on a day that has not come. */
export function checkMarks(problems: Problems, caveats: readonly { checkedOn?: string | null }[] | null | undefined): void {
  for (const [index, { checkedOn }] of (caveats ?? []).entries()) {
    if (checkedOn && checkedOn > today()) problems.add(`caveats.${index}.checkedOn`, messages.dayInFuture, { value: checkedOn });
  }
}

/** What tells one regulation from another. */
export type Identity = { kind: Code<'LEGAL_BASIS_KIND'>; number: string | null; year: number; issuerId: string | null };

/** Throws Duplicate, naming the record, when another one has the same kind, number and year. Without a number none is the same. */
export async function refuseSame(tx: Db, ctx: Context, { kind, number, year, issuerId }: Identity, except?: string): Promise<void> {
  if (number === null) return;
  const candidates = await tx.legalBasis.findMany({ where: { kind, year, ...(countsByIssuer(kind) ? { issuerId } : {}) } });
  const same = candidates.find((row) => row.id !== except && row.number?.toLowerCase() === number.toLowerCase());
  if (same) throw new Duplicate(say(ctx.language, messages.sameLaw, { citation: citation(same) }), ['number'], same.id);
}
