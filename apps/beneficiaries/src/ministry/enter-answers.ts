import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import type { NewRecord } from '@pilar/subgraph/importing';
import { newId } from '@pilar/subgraph/ids';
import { insertRows } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { stateOf } from '../identity/answer-rules.ts';
import { changeNiks, lockNiks, saidOf, type NikChange } from '../identity/nik-states.ts';
import { niks } from '../numbers.ts';
import { takeAll } from '../proposal/decide-many.ts';
import type { Decided } from '../proposal/write-decisions.ts';

/** An answer that is right: the decision it is, and what it says of the number, null for nothing. */
export type Answer = { result: Code<'MINISTRY_RESULT'>; matched: boolean | null; decided: Decided; person: string; nik: string };

const columns = { id: 'uuid', proposal_id: 'uuid', nth: 'integer', result: 'text', matched: 'boolean', nik_record_id: 'uuid', nik_was: 'jsonb', area_code: 'text', owner_code: 'text' };

/** Enters answers: each as a decision of the ledger, and as what a register says of the number. */
export async function enterAnswers(tx: Db, ctx: Context, records: readonly NewRecord<Answer>[]): Promise<void> {
  await takeAll(tx, ctx, 'commitImport', records.map(({ data }) => data.decided));
  const changes = await newStandings(tx, records.map(({ data }) => data));
  await changeNiks(tx, ctx, changes, { mutation: 'commitImport', reason: null });
  const changed = new Map(changes.map((change) => [change.person, change]));
  await tx.$executeRaw(insertRows('beneficiaries.ministry_answer', columns, records.map(({ id, data: { result, matched, person, decided: { row } } }) => ({
    id, proposal_id: row.id, nth: row.entries + 1, result, matched, nik_record_id: changed.get(person)?.record, nik_was: changed.get(person)?.before, area_code: row.areaCode, owner_code: ctx.viewer.grant.area,
  }))));
}

/** What the answers make of the numbers. One about a number that the person has no more says nothing of the present one. */
async function newStandings(tx: Db, answers: readonly Answer[]): Promise<NikChange[]> {
  const told = answers.filter(({ matched }) => matched !== null);
  const standing = await lockNiks(tx, told.map(({ person }) => person));
  return told.flatMap(({ person, nik, matched }) => {
    const found = standing.get(person);
    if (!found?.digest || !niks.isIndex(nik, Buffer.from(found.digest, 'hex'))) return [];
    const { digest: _, ...before } = found;
    return [{ record: newId(), person, before, after: saidOf(before, { state: stateOf({ matched: matched === true }), source: 'MINISTRY', checkedOn: today() }), source: 'MINISTRY', note: null }];
  });
}
