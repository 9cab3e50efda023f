import { lines } from '@pilar/subgraph/entity';
import type { Signatory } from './letterhead-rules.ts';

type Row = { lines: string[]; address: string | null; phone: string | null; email: string | null; web: string | null; logoFileId: string | null; place: string; signatories: unknown };

/** A letterhead in the history of its office, one text a field. */
export function letterheadFacts(row: Row | null): Record<string, string | null> {
  return {
    letterhead: row && lines([...row.lines, row.address, row.phone, row.email, row.web]),
    // Enough to tell two logos apart; an id is no text to read.
    letterheadLogo: row?.logoFileId ? `…${row.logoFileId.slice(-6)}` : null,
    letterheadPlace: row?.place ?? null,
    signatories: row && lines((row.signatories as Signatory[]).map(({ post, name, rank, nip, onBehalf }) => [...onBehalf, post, name ?? '–', rank, nip].filter(Boolean).join(' · '))),
  };
}
