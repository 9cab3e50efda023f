import { formatShortDate } from '@pilar/domain/dates';
import { region } from '@pilar/domain/regions';
import { label } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import type { ImportValues } from '@pilar/subgraph/importing';
import { say, type Message } from '@pilar/subgraph/messages';
import { checkNoNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import type { Origin } from '../proposal/proposal-rules.ts';
import { originOf } from '../proposal/register-proposal.ts';
import type { Entry } from './entry.ts';
import type { Known } from './known.ts';
import { registerMessages as messages } from './register-messages.ts';

/** A row that proposes its person for the national register. */
export type ProposalEntry = Entry & { proposal: { origin: Origin; grounds: string } };

/** Whom a proposal is under way of, persons and families, and how the last one of a person ended. */
export type Proposed = { open: ReadonlySet<string>; ended: ReadonlyMap<string, string> };

/** What was proposed of whom the rows name. They are locked to the end of the transaction: of two who propose somebody at once, one sees the other's. */
export async function readProposed(db: Db, { persons, families }: Known): Promise<Proposed> {
  const ids = [...persons.keys()];
  if (ids.length + families.size === 0) return { open: new Set(), ended: new Map() };
  await db.$queryRaw(sql`SELECT FROM beneficiaries.beneficiary WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`);
  const open = await db.$queryRaw<{ id: string }[]>(sql`SELECT beneficiaries.proposed(${ids}::uuid[])::text AS id`);
  const rows = await db.proposal.findMany({
    where: { OR: [{ beneficiaryId: { in: ids } }, { familyId: { in: [...families.keys()] }, nextStep: { not: null } }] },
    select: { beneficiaryId: true, familyId: true, nextStep: true, state: true }, orderBy: { id: 'asc' },
  });
  return {
    open: new Set([...open.map(({ id }) => id), ...rows.flatMap(({ familyId }) => familyId ?? [])]),
    ended: new Map(rows.flatMap(({ beneficiaryId, nextStep, state }) => (beneficiaryId !== null && nextStep === null ? [[beneficiaryId, state] as const] : []))),
  };
}

/** Reads what the row proposes, by the rules of registerProposal; tells where it differs from the record of a standing person, by which the proposal goes. */
export function readProposal(known: Known, proposed: Proposed, values: ImportValues, entry: Entry, ctx: Context<Db>, problems: Problems): ProposalEntry {
  const remark = (column: string, message: Message, parameters?: Record<string, string>) => entry.remarks.push({ column, message: say(ctx.language, message, parameters) });
  const { standing, family } = entry;
  const told = values['grounds'] as string | undefined;
  checkNoNumber('grounds', told, problems);
  const origin = originOf(ctx, values['origin'] as Origin | undefined, problems);
  if (standing && proposed.open.has(standing.id)) problems.add('nik', messages.proposedAlready);
  const ended = standing && proposed.ended.get(standing.id);
  if (ended) remark('nik', messages.proposedBefore, { state: label('PROPOSAL_STATE', ended, ctx.language) });
  const familyId = standing ? standing.familyId : family?.id ?? null;
  if (familyId !== null && proposed.open.has(familyId)) remark('cardNumber', messages.familyProposed);
  if (standing) {
    const [born, card] = [values['birthDate'], values['cardNumber']];
    if (typeof born === 'string' && standing.bornOn !== null && born !== standing.bornOn) remark('birthDate', messages.goesAsRecorded, { recorded: formatShortDate(standing.bornOn, ctx.language) });
    if (entry.area !== standing.areaCode) remark('village', messages.goesAsRecorded, { recorded: region(standing.areaCode)?.fullName ?? '' });
    if (typeof card === 'string' && (standing.familyId === null || known.cards.get(card) !== standing.familyId)) remark('cardNumber', messages.otherFamily);
  }
  const programme = values['programme'] as string | undefined;
  // The programme is chosen when a proposal is sent; what the file says of it is kept in words.
  return { ...entry, proposal: { origin, grounds: [told, ...(programme ? [`Program: ${label('MINISTRY_PROGRAMME', programme, 'id')}`] : [])].join('. ') } };
}
