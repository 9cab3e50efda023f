import type { Context } from '@pilar/subgraph/context';
import { maskNumbers } from '@pilar/subgraph/personal-rules';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { overtaken, putBackNiks } from '../identity/put-back-niks.ts';
import { lockAll, takeAll } from '../proposal/decide-many.ts';
import { pathsOf } from '../proposal/proposal-path.ts';
import { entriesOf, takeBack } from '../proposal/take-back.ts';

/** Those of the answers on which something stands by now: a later decision, another proposal under way, a later word on the number, or a person who was merged or has left. */
export async function builtUpon(tx: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT answer.id::text AS id FROM beneficiaries.ministry_answer AS answer JOIN beneficiaries.proposal ON proposal.id = answer.proposal_id
    LEFT JOIN beneficiaries.nik_record AS said ON said.id = answer.nik_record_id
    WHERE answer.id = ANY(${[...ids]}::uuid[]) AND (proposal.entries <> answer.nth
      OR EXISTS (SELECT FROM beneficiaries.proposal AS other WHERE other.id <> proposal.id AND other.next_step IS NOT NULL
        AND coalesce(other.family_id, other.beneficiary_id) = coalesce(proposal.family_id, proposal.beneficiary_id))
      OR ${overtaken})`);
  return rows.map(({ id }) => id);
}

/** Takes the decisions of answers back, by entries of their own, and puts the numbers to what was known before. */
export async function takeBackAnswers(tx: Db, ctx: Context, ids: readonly string[], reason: string): Promise<void> {
  const answers = await tx.ministryAnswer.findMany({ where: { id: { in: [...ids] } } });
  const why = maskNumbers(reason);
  const rows = await lockAll(tx, answers.map(({ proposalId }) => proposalId));
  const ledgers = Map.groupBy(await entriesOf(tx, [...rows.keys()]), ({ proposalId }) => proposalId);
  const paths = await pathsOf(tx, [...rows.values()].map(({ pathId }) => pathId));
  await takeAll(tx, ctx, 'undoImport', answers.map(({ proposalId, nth }) => {
    const [row, ledger = []] = [rows.get(proposalId), ledgers.get(proposalId)];
    const last = ledger.at(-1);
    // Decided upon since it was asked: the page is asked for again, and keeps it then.
    if (!row || last?.nth !== nth) throw new Error('a proposal was decided upon while its answer was taken back');
    return takeBack(row, ledger, last, paths.get(row.pathId) ?? [], why);
  }));
  await putBackNiks(tx, ctx, answers, why);
}
