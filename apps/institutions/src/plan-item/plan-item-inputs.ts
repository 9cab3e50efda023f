import { builder } from '../builder.ts';

const PlanItemYearInput = builder.inputType('PlanItemYearInput', {
  description: 'Figures of a year; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    year: t.int({ required: true, description: 'Year, inside those of the plan.' }),
    target: t.float({ description: 'Target, in the unit of the item.' }),
    realised: t.float({ description: 'What was reached; needs its source and day.' }),
    realisedSource: t.string({ description: 'Whose word the realisation is.' }),
    realisedOn: t.field({ type: 'Date', description: 'Day that the realisation is of.' }),
    budget: t.field({ type: 'Rupiah', description: 'Budget.' }),
  }),
});

/** Figures of several years, as an input takes them. */
export const planItemYearInputs = [PlanItemYearInput] as [typeof PlanItemYearInput];
