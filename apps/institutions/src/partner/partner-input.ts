import { today } from '@pilar/domain/dates';
import { newId } from '@pilar/subgraph/ids';
import { words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { Db } from '../db.ts';
import { isEmail } from '../letterhead/letterhead-rules.ts';
import { partnerMessages as messages } from './partner-messages.ts';
import { factsOfKind, type KindFact, type PartnerKind, type PartnerStep } from './partner-rules.ts';

const most = 100_000;
const kindFacts = ['households', 'members', 'volunteers', 'lumbung'] as const satisfies readonly KindFact[];

type Contact = { contactName?: string | null; phone?: string | null; email?: string | null; address?: string | null };
type Facts = { households?: number | null; members?: number | null; volunteers?: number | null; lumbung?: boolean | null };

/** How it is reached as columns; notes what is wrong with it. A field left out stays, null clears it. */
export function readContact(problems: Problems, input: Contact): Contact {
  const phone = problems.text('phone', input.phone, 120);
  if (phone && !/^\+?[\d\s().-]{6,20}$/.test(phone)) problems.add('phone', messages.badPhone, { value: phone });
  const email = problems.text('email', input.email, 120);
  if (email && !isEmail(email)) problems.add('email', messages.badEmail, { value: email });
  return { contactName: problems.text('contactName', input.contactName, 200), phone, email, address: problems.text('address', input.address) };
}

/** What only some kinds have; notes what this kind has not, and numbers that cannot be. */
export function readFacts(problems: Problems, kind: PartnerKind, input: Facts): Facts {
  for (const fact of kindFacts) {
    const value = input[fact];
    if (value == null) continue;
    if (!factsOfKind[kind].includes(fact)) problems.add(fact, messages.notOfKind, { kind: words('PARTNER_KIND', kind) });
    else if (typeof value === 'number' && (value < 0 || value > most)) problems.add(fact, messages.count, { value, max: most });
  }
  return { households: input.households, members: input.members, volunteers: input.volunteers, lumbung: input.lumbung };
}

type Paper = { paper: 'DECREE' | 'AGREEMENT'; number: string; date: string; validFrom?: string | null; validTo?: string | null };

/** A decree or agreement as columns; notes what is wrong with it. `at` leads to its fields. */
export function readPaper(problems: Problems, { paper, number, date, validFrom, validTo }: Paper, at = '') {
  const paperNumber = problems.requiredText(`${at}number`, number, 100);
  if (date > today()) problems.add(`${at}date`, messages.dayInFuture, { value: date });
  const from = validFrom ?? date;
  if (validTo && validTo < from) problems.add(`${at}validTo`, messages.termOrder);
  return { paper, paperNumber, paperDate: new Date(date), validFrom: new Date(from), validTo: validTo ? new Date(validTo) : null };
}

/** Puts what happened into the timeline. */
export async function addMilestone(tx: Db, partnerId: string, step: PartnerStep | 'REGISTER', on: string, note?: string | null): Promise<void> {
  await tx.partnerMilestone.create({ data: { id: newId(), partnerId, step, happenedOn: new Date(on), note } });
}
