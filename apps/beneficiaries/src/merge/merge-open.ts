import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import type { Problems } from '@pilar/subgraph/problems';
import { knownTo } from '../case/as-told.ts';
import { openStates } from '../case/case-rules.ts';
import type { Db } from '../db.ts';
import { mergeMessages } from './merge-messages.ts';

const said = {
  beneficiaryId: { cases: mergeMessages.bothCases, proposals: mergeMessages.bothProposals, found: mergeMessages.bothFound },
  familyId: { cases: mergeMessages.familyCases, proposals: mergeMessages.familyProposals, found: mergeMessages.familyFound },
};

/**
 * Notes what two records have under way each and one person, or one family, has once: a case of one type, a proposal, a place in a running round.
 * A case whose state the viewer may not know tells nothing by it, though they reported it: it is carried, or stays under the old id.
 */
export async function checkTwice(tx: Db, ctx: Context, subject: keyof typeof said, survivor: string, merged: string, problems: Problems): Promise<void> {
  const ids = { in: [survivor, merged] };
  const both = subject === 'familyId' ? { familyId: ids } : { beneficiaryId: ids };
  const cases = await tx.welfareCase.findMany({ where: { ...both, state: { in: [...openStates] }, ...knownTo(ctx) }, orderBy: { foundOn: 'asc' }, select: { beneficiaryId: true, familyId: true, typeCode: true, number: true } });
  for (const [type, rows] of Map.groupBy(cases, ({ typeCode }) => typeCode)) {
    const [own, other] = [rows.find((row) => row[subject] === survivor), rows.find((row) => row[subject] === merged)];
    if (own && other) problems.add('merged', said[subject].cases, { type, own: own.number, other: other.number });
  }
  const proposals = await tx.proposal.findMany({ where: { ...both, nextStep: { not: null } }, select: { beneficiaryId: true, familyId: true, kind: true, state: true } });
  const named = (id: string) => proposals.filter((row) => row[subject] === id).map(({ kind, state }) => `${label('PROPOSAL_KIND', kind, problems.language)} – ${label('PROPOSAL_STATE', state, problems.language)}`)[0];
  const [own, other] = [named(survivor), named(merged)];
  if (own && other) problems.add('merged', said[subject].proposals, { own, other });
  const finds = await tx.inventoryFind.findMany({ where: { ...both, withdrawnAt: null, round: { state: 'RUNNING' } }, select: { round: { select: { id: true, year: true, areaCode: true } } } });
  for (const rows of Map.groupBy(finds, ({ round }) => round.id).values()) {
    const [first] = rows;
    if (first && rows.length > 1) problems.add('merged', said[subject].found, { year: first.round.year, village: region(first.round.areaCode)?.fullName ?? first.round.areaCode });
  }
}

/** Notes what is still under way of the family that nobody would be left in: it would be nobody's. */
export async function checkEmptied(tx: Db, ctx: Context, family: string | null, path: string, problems: Problems): Promise<void> {
  if (family === null) return;
  const cases = await tx.welfareCase.count({ where: { familyId: family, state: { in: [...openStates] }, ...knownTo(ctx) } });
  const proposals = await tx.proposal.count({ where: { familyId: family, nextStep: { not: null } } });
  if (cases + proposals > 0) problems.add(path, mergeMessages.emptiedServed, { cases, proposals });
}
