import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import type { NewRecord } from '@pilar/subgraph/importing';
import { insertRows } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { stateOf, type NikAnswer } from './answer-rules.ts';
import { changeNiks, saidOf, type NikStanding } from './nik-states.ts';

/** An answer that is right: about whom, how the number stood, and what else it says. */
export type Told = { person: string; area: string; before: NikStanding; answer: NikAnswer; note: string | null };

const columns = { id: 'uuid', nik_record_id: 'uuid', nik_was: 'jsonb', area_code: 'text', owner_code: 'text' };

/** Enters answers of a list: each as a record of the number, and how it stood before beside that. */
export async function enterNikAnswers(tx: Db, ctx: Context, records: readonly NewRecord<Told>[]): Promise<void> {
  const told = records.map(({ id, data }) => ({ ...data, id, record: newId() }));
  await changeNiks(tx, ctx, told.map(({ record, person, before, answer, note }) => (
    { record, person, before, after: saidOf(before, { state: stateOf(answer), source: answer.source, checkedOn: answer.checkedOn }), source: answer.source, note }
  )), { mutation: 'commitImport', reason: null });
  await tx.$executeRaw(insertRows('beneficiaries.nik_answer', columns, told.map(({ id, record, area, before }) => (
    { id, nik_record_id: record, nik_was: before, area_code: area, owner_code: ctx.viewer.grant.area }
  ))));
}
