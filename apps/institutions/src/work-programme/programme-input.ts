import { isId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { newId } from '@pilar/subgraph/ids';
import type { Problems } from '@pilar/subgraph/problems';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { refuseStep } from '../steps.ts';
import { youthMessages as messages } from '../youth/youth-messages.ts';
import { programmeSteps, stateToday, type ProgrammeStep } from './programme-rules.ts';
import { YouthFund } from './work-programme.ts';
import { today } from '@pilar/domain/dates';

const mostItems = 50;

export const WorkProgrammeItemInput = builder.inputType('WorkProgrammeItemInput', {
  description: 'Something that is to be done in the year.',
  fields: (t) => ({
    goal: t.string({ required: true, description: 'What, at most 500 characters.' }),
    target: t.string({ required: true, description: 'What it is to reach, at most 500 characters.' }),
    budget: t.field({ type: 'Rupiah', required: true, description: 'Planned money; "0" where it costs none.' }),
    fundSource: t.field({ type: YouthFund, required: true, description: 'Where the money comes from.' }),
    schedule: t.string({ description: 'When, at most 200 characters.' }),
  }),
});
type ItemInput = typeof WorkProgrammeItemInput.$inferInput;

/** The items of a programme as rows; notes what is wrong with them. */
export function readItems(problems: Problems, items: readonly ItemInput[]) {
  if (items.length < 1 || items.length > mostItems) problems.add('items', messages.itemNumber, { max: mostItems });
  return items.map(({ goal, target, budget, fundSource, schedule }, place) => ({
    id: newId(), place, fundSource, budget: BigInt(budget),
    goal: problems.requiredText(`items.${place}.goal`, goal), target: problems.requiredText(`items.${place}.target`, target),
    schedule: problems.text(`items.${place}.schedule`, schedule, 200) ?? null,
  }));
}

/** Notes a step that may not follow in the programme's state. */
export function refuseProgrammeStep(problems: Problems, step: ProgrammeStep, { state, year }: { state: string; year: number }): void {
  const now = stateToday(state, year, today());
  // One that is adopted for a year to come is told so, not that it is in the wrong state.
  if (step === 'REPORT' && now === 'ADOPTED') return problems.add('id', messages.notBegun, { year: String(year) });
  refuseStep(problems, programmeSteps, step, { state: now }, { step: 'PROGRAMME_STEP', state: 'PROGRAMME_STATE' });
}

/** The organisation that is to have a programme, locked, so that what becomes of it meanwhile waits; notes one that is not in the viewer's area. */
export async function organisationOf(tx: Db, problems: Problems, id: string) {
  const row = isId(id) ? await tx.youthOrganisation.findUnique({ where: { id } }) : null;
  if (!row) problems.add('organisation', shared.unknownReference, { type: 'YouthOrganisation', value: id.slice(0, 60) });
  else if (row.state === 'DISSOLVED') problems.add('organisation', messages.dissolved);
  return row;
}
