import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import type { Problems } from '@pilar/subgraph/problems';
import { openStates } from '../case/case-rules.ts';
import type { Db } from '../db.ts';
import { mergeMessages } from './merge-messages.ts';

/** Notes what two records have under way each and one person has once: a case of one type, a proposal, a place in a running round. */
export async function checkTwice(tx: Db, survivor: string, merged: string, problems: Problems): Promise<void> {
  const both = { beneficiaryId: { in: [survivor, merged] } };
  const cases = await tx.welfareCase.findMany({ where: { ...both, state: { in: [...openStates] } }, orderBy: { foundOn: 'asc' }, select: { beneficiaryId: true, typeCode: true, number: true } });
  for (const [type, rows] of Map.groupBy(cases, ({ typeCode }) => typeCode)) {
    const [own, other] = [rows.find(({ beneficiaryId }) => beneficiaryId === survivor), rows.find(({ beneficiaryId }) => beneficiaryId === merged)];
    if (own && other) problems.add('merged', mergeMessages.bothCases, { type, own: own.number, other: other.number });
  }
  const proposals = await tx.proposal.findMany({ where: { ...both, nextStep: { not: null } }, select: { beneficiaryId: true, kind: true, state: true } });
  const named = (beneficiary: string) => proposals.filter(({ beneficiaryId }) => beneficiaryId === beneficiary).map(({ kind, state }) => `${label('PROPOSAL_KIND', kind, problems.language)} – ${label('PROPOSAL_STATE', state, problems.language)}`)[0];
  const [own, other] = [named(survivor), named(merged)];
  if (own && other) problems.add('merged', mergeMessages.bothProposals, { own, other });
  const finds = await tx.inventoryFind.findMany({ where: { ...both, withdrawnAt: null, round: { state: 'RUNNING' } }, select: { round: { select: { id: true, year: true, areaCode: true } } } });
  for (const rows of Map.groupBy(finds, ({ round }) => round.id).values()) {
    const [first] = rows;
    if (first && rows.length > 1) problems.add('merged', mergeMessages.bothFound, { year: first.round.year, village: region(first.round.areaCode)?.fullName ?? first.round.areaCode });
  }
}

/** Notes what is still under way of the family that nobody would be left in: it would be nobody's. */
export async function checkEmptied(tx: Db, family: string | null, path: string, problems: Problems): Promise<void> {
  if (family === null) return;
  const cases = await tx.welfareCase.count({ where: { familyId: family, state: { in: [...openStates] } } });
  const proposals = await tx.proposal.count({ where: { familyId: family, nextStep: { not: null } } });
  if (cases + proposals > 0) problems.add(path, mergeMessages.emptiedServed, { cases, proposals });
}
