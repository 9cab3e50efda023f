import { today } from '@pilar/domain/dates';
import { counterNumber } from '@pilar/subgraph/counter-number';
import { newId } from '@pilar/subgraph/ids';
import type { Caveat } from '@pilar/subgraph/records';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { newReceiptCode, parseReceiptCode } from '../inventory/receipt-code.ts';
import { sealContent, type Reporter } from './complaint-content.ts';
import { knownHolidays, ruleOn } from './complaint-rule.ts';
import { deadlines, handlerOf, type ComplainedOffice, type ComplaintCategory, type Deadlines } from './complaint-rules.ts';

/** A complaint as it is taken down, its parts checked. */
export type NewComplaint = {
  channel: string; category: ComplaintCategory; complainedOffice: ComplainedOffice | null; area: string; text: string; reporter: Reporter | null;
  findId: string | null; familyId?: string | null; beneficiaryId?: string | null; form?: string; receivedOn?: string; caveats?: Caveat[];
};

/** Who takes it down. */
export type TakenBy = { account: string; name: string };

/** Columns of the days by which something is due. */
export function dueColumns({ dueOn, regencyOn, provinceOn }: Deadlines) {
  const column = (day: string | null) => (day === null ? null : new Date(day));
  return { dueOn: column(dueOn), regencyOn: column(regencyOn), provinceOn: column(provinceOn) };
}

/** The days that follow a step which is done on that day (ISO). */
export async function dueAfter(tx: Db, state: Parameters<typeof deadlines>[0], category: ComplaintCategory, handler: string, on = today()): Promise<Deadlines> {
  return deadlines(state, category, handler, on, await ruleOn(tx, on), await knownHolidays(tx));
}

/** The entry of the inventory that a receipt stands for, whoever has it; null for a code that is none. */
export async function findOfReceipt(db: Pick<Db, '$queryRaw'>, typed: string): Promise<string | null> {
  // One that is malformed is looked up too: how long an answer takes tells nothing.
  const [row] = await db.$queryRaw<{ id: string | null }[]>(sql`SELECT beneficiaries.find_of_receipt(${parseReceiptCode(typed) ?? ''})::text AS id`);
  return row?.id ?? null;
}

/** Writes a complaint with its content and its first step; gives its id and ticket. */
export async function enterComplaint(tx: Db, given: NewComplaint, by: TakenBy): Promise<{ id: string; ticket: string }> {
  const { channel, category, complainedOffice, area, text, reporter, findId, familyId = null, beneficiaryId = null, form, caveats = [] } = given;
  const [id, ticket, handler] = [newId(), newReceiptCode(), handlerOf(area, complainedOffice)];
  const received = given.receivedOn ?? today();
  const receivedOn = new Date(received);
  await tx.complaint.create({
    data: {
      id, number: counterNumber('P'), ticket, form: form ?? null, channel, category, complainedOffice, areaCode: area, ownerCode: handler, receivedOn, anonymous: reporter === null,
      familyId, beneficiaryId, findId, caveats, ...dueColumns(await dueAfter(tx, 'RECEIVED', category, handler, received)),
    },
  });
  await tx.complaintContent.create({ data: { complaintId: id, ...sealContent(id, text, reporter) } });
  await tx.complaintStep.create({ data: { id: newId(), complaintId: id, kind: 'RECEIVE', handledBy: handler, late: false, happenedOn: receivedOn, madeBy: by.account, madeByName: by.name } });
  return { id, ticket };
}
