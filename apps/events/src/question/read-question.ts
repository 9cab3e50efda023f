import { today } from '@pilar/domain/dates';
import { holdsNumber } from '@pilar/domain/nik';
import { region } from '@pilar/domain/regions';
import { day } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import type { Message } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { concernsTargets } from '../action-item/action-item-rules.ts';
import type { Db } from '../db.ts';
import { minutesMessages } from '../minutes/minutes-messages.ts';
import { questionMessages as messages } from './question-messages.ts';
import { whyNoAnswer } from './question-rules.ts';

export const longestText = 1_000;
export const longestAnswer = 4_000;

/** Notes each field in which a person's number stands: whoever asked is nobody's business. */
export function refuseNumbers(problems: Problems, at: string, given: Readonly<Record<string, string | null | undefined>>): void {
  for (const [field, value] of Object.entries(given)) if (value != null && holdsNumber(value)) problems.add(`${at}${field}`, messages.holdsNumber);
}

/** Notes a region that the event does not concern. */
export function checkArea(problems: Problems, path: string, { targetCodes }: { targetCodes: string[] }, area: string | null | undefined): void {
  if (!area) return;
  problems.area(path, area);
  if (!concernsTargets(area, targetCodes)) problems.add(path, minutesMessages.notConcerned, { value: area });
}

/** A question whose answer names a notice: where that stands in the input, where the question belongs, and the day it was asked. */
export type Cited = { path: string; notice: string; area: string; date: Date };

const refusals: Readonly<Record<'elsewhere' | 'notInForce', Message>> = { elsewhere: messages.noticeElsewhere, notInForce: messages.noticeNotInForce };

/** The notices that answers rest on, by the id as given; those that are none, or hold elsewhere or at another time, are noted. */
export async function readNotices(tx: Db, problems: Problems, cited: readonly Cited[]): Promise<Map<string, { id: string; statement: string }>> {
  const ids = [...new Set(cited.map(({ notice }) => notice).filter(isId))];
  const rows = ids.length === 0 ? [] : await tx.policyNotice.findMany({ where: { id: { in: ids }, withdrawnAt: null } });
  const found = new Map(rows.map((row) => [row.id, row]));
  for (const { path, notice, area, date } of cited) {
    const row = found.get(notice.toLowerCase());
    if (!row) {
      problems.add(path, messages.noSuchNotice, { value: notice.slice(0, 60) });
      continue;
    }
    const dated = { area: row.areaCode, validFrom: day(row.validFrom) ?? '', validTo: day(row.validTo), supersededOn: day(row.supersededOn) };
    const why = whyNoAnswer(dated, { area, days: [day(date) ?? '', today()] });
    if (why) problems.add(path, refusals[why], { place: region(row.areaCode)?.fullName ?? row.areaCode, area: region(area)?.fullName ?? area });
  }
  return found;
}
