import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import { hex, SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import { insertRows } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { caseMessages as messages } from './case-messages.ts';
import { takesDisability } from './case-rules.ts';

/** What was found, what is needed, and the story: no numbers, and kept as well as those. */
const sealer = new SealedNumbers('beneficiaries:case-particulars');

type DisabilityKind = Code<'DISABILITY_KIND'>;
/** Particulars of a case. */
export type Particulars = { evidence: string | null; needs: string | null; narrative: string | null; disabilities: readonly DisabilityKind[] };
const none: Particulars = { evidence: null, needs: null, narrative: null, disabilities: [] };

/** What an input says: absent stays as it is, null clears. */
export type ParticularsInput = { [Field in keyof Particulars]?: Particulars[Field] | null };

/** Reads them; notes what is too long or holds a number of somebody. */
export function readParticulars(input: ParticularsInput, problems: Problems): ParticularsInput {
  const text = (field: 'evidence' | 'needs' | 'narrative', max = 2_000) => {
    const read = problems.text(field, input[field], max);
    checkNoNumber(field, read, problems);
    return read;
  };
  return { evidence: text('evidence'), needs: text('needs'), narrative: text('narrative', 5_000), disabilities: input.disabilities && inOrder(input.disabilities) };
}

/** Kinds of disability, each once, as the list of them has it. */
export function inOrder(given: readonly string[]): DisabilityKind[] {
  return codes('DISABILITY_KIND').filter((kind) => given.includes(kind));
}

/** Notes kinds of disability of a type that tells none. */
export function checkDisabilities(code: string, type: Parameters<typeof takesDisability>[0], given: ParticularsInput['disabilities'], problems: Problems): void {
  if (given && given.length > 0 && !takesDisability(type)) problems.add('disabilities', messages.noDisability, { type: code });
}

/** Opens what is kept. What was kept before there were kinds of disability has none. */
export function openParticulars(caseId: string, sealed: Uint8Array): Particulars {
  return { ...none, ...JSON.parse(sealer.open(caseId, sealed)) as Partial<Particulars> };
}

/** Keeps what was given, beside what stands and was not mentioned. */
export async function keepParticulars(tx: Db, caseId: string, given: ParticularsInput): Promise<void> {
  const said = Object.entries(given).filter(([, value]) => value !== undefined);
  if (said.length === 0) return;
  const row = await tx.welfareCaseParticulars.findUnique({ where: { caseId } });
  // Null clears, and where nothing stands there is nothing to clear.
  if (!row && said.every(([, value]) => value == null || value.length === 0)) return;
  const before = row ? openParticulars(caseId, row.sealed) : none;
  const after: Particulars = { ...before, ...Object.fromEntries(said.map(([field, value]) => [field, value ?? none[field as keyof Particulars]])) };
  const sealed = sealer.seal(caseId, JSON.stringify(after));
  await tx.welfareCaseParticulars.upsert({ where: { caseId }, create: { caseId, sealed }, update: { sealed } });
}

/** Keeps the kinds of disability of new cases, all in one statement; gives what is kept, by case. */
export async function keepDisabilities(tx: Db, cases: readonly { id: string; disabilities: readonly DisabilityKind[] }[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const kept = new Map(cases.filter(({ disabilities }) => disabilities.length > 0).map(({ id, disabilities }) => [id, sealer.seal(id, JSON.stringify({ ...none, disabilities }))]));
  if (kept.size > 0) await tx.$executeRaw(insertRows('beneficiaries.welfare_case_particulars', { case_id: 'uuid', sealed: 'bytea' }, [...kept].map(([id, sealed]) => ({ case_id: id, sealed: `\\x${hex(sealed)}` }))));
  return kept;
}
