import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { isRestricted } from '@pilar/subgraph/restricted';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { changeNiks, lockNiks, type NikStanding } from './nik-states.ts';

const longestNote = 300;

/**
 * Condition on `answer`, a row of an import that spoke of a number, and on `said`, its record of it: something else is known of the number
 * by now, or the person was merged, has left, or has had what is kept of them restricted.
 */
export const overtaken = sql`(answer.nik_record_id IS NOT NULL AND (
  EXISTS (SELECT FROM beneficiaries.nik_record AS later WHERE later.beneficiary_id = said.beneficiary_id AND later.at > said.at)
  OR ${isRestricted(sql`said.beneficiary_id`)}
  OR NOT EXISTS (SELECT FROM beneficiaries.beneficiary AS person WHERE person.id = said.beneficiary_id AND person.life_state <> 'MERGED'
    AND person.nik_state = said.state_after AND person.nik_source = said.source AND person.nik_checked_on IS NOT DISTINCT FROM said.checked_on
    AND (pilar.in_area(person.area_code) OR pilar.in_area(person.owner_code)))))`;

/** Puts numbers to what was known before those answers, by records of their own that say why. */
export async function putBackNiks(tx: Db, ctx: Context, answers: readonly { nikRecordId: string | null; nikWas: unknown }[], why: string): Promise<void> {
  const was = new Map(answers.flatMap(({ nikRecordId, nikWas }) => (nikRecordId === null ? [] : [[nikRecordId, nikWas as NikStanding] as const])));
  const records = await tx.nikRecord.findMany({ where: { id: { in: [...was.keys()] } }, select: { id: true, beneficiaryId: true, source: true } });
  const standing = await lockNiks(tx, records.map(({ beneficiaryId }) => beneficiaryId));
  await changeNiks(tx, ctx, records.flatMap(({ id, beneficiaryId: person, source }) => {
    const [before, after] = [standing.get(person), was.get(id)];
    return before && after ? [{ record: newId(), person, before, after, source: source as Code<'NIK_SOURCE'>, note: why.slice(0, longestNote) }] : [];
  }), { mutation: 'undoImport', reason: why });
}
