import type { Problems } from '@pilar/subgraph/problems';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import { SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import { erasedText } from '../erased.ts';
import { checkDay } from '../check-day.ts';
import { caseServiceMessages as messages } from './case-service-messages.ts';

/** What a service is for and does tells of somebody: no numbers, and kept as well as those. */
const sealer = new SealedNumbers('beneficiaries:case-service');

/** One thing to be done; days ISO. */
export type Activity = { text: string; on: string; doneOn: string | null };

/** What a service is for, what is done, and what came of it. */
export type Plan = { goal: string; activities: readonly Activity[]; result: string | null };

const most = 50;

export function sealPlan(id: string, plan: Plan): Uint8Array<ArrayBuffer> {
  return sealer.seal(id, JSON.stringify(plan));
}

/** What it was planned for; of somebody who was erased nothing is known. */
export function openPlan({ id, sealed }: { id: string; sealed: Uint8Array | null }): Plan {
  if (sealed === null) return { goal: erasedText, activities: [], result: null };
  return JSON.parse(sealer.open(id, sealed)) as Plan;
}

/** The activities of an input, in the order of their days. */
export function readActivities(given: readonly { text: string; on: string; doneOn?: string | null }[], problems: Problems): Activity[] {
  if (given.length > most) problems.add('activities', messages.tooManyActivities, { max: most });
  return given.map(({ text, on, doneOn }, at) => {
    checkDay(`activities.${at}.doneOn`, doneOn, problems);
    return { text: requiredTextWithoutNumber(`activities.${at}.text`, text, 300, problems), on, doneOn: doneOn ?? null };
  }).toSorted((one, other) => one.on.localeCompare(other.on));
}
