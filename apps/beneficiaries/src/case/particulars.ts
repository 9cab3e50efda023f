import type { Problems } from '@pilar/subgraph/problems';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';

/** What was found, what is needed, and the story: no numbers, and kept as well as those. */
const sealer = new SealedNumbers('beneficiaries:case-particulars');

/** Particulars of a case. */
export type Particulars = { evidence: string | null; needs: string | null; narrative: string | null };
const none: Particulars = { evidence: null, needs: null, narrative: null };
const fields = ['evidence', 'needs', 'narrative'] as const;

/** What an input says: absent stays as it is, null clears. */
export type ParticularsInput = { [Field in (typeof fields)[number]]?: string | null };

/** Reads them; notes what is too long or holds a number of somebody. */
export function readParticulars(input: ParticularsInput, problems: Problems): ParticularsInput {
  return Object.fromEntries(fields.map((field) => {
    const text = problems.text(field, input[field], field === 'narrative' ? 5_000 : 2_000);
    checkNoNumber(field, text, problems);
    return [field, text];
  }));
}

/** Opens what is kept. */
export function openParticulars(caseId: string, sealed: Uint8Array): Particulars {
  return JSON.parse(sealer.open(caseId, sealed)) as Particulars;
}

/** Keeps what was given, beside what stands and was not mentioned. */
export async function keepParticulars(tx: Db, caseId: string, given: ParticularsInput): Promise<void> {
  if (fields.every((field) => given[field] === undefined)) return;
  const row = await tx.welfareCaseParticulars.findUnique({ where: { caseId } });
  const before = row ? openParticulars(caseId, row.sealed) : none;
  const after = Object.fromEntries(fields.map((field) => [field, given[field] === undefined ? before[field] : given[field]]));
  const sealed = sealer.seal(caseId, JSON.stringify(after));
  await tx.welfareCaseParticulars.upsert({ where: { caseId }, create: { caseId, sealed }, update: { sealed } });
}
