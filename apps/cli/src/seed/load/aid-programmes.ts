import type { Officers } from '../officers.ts';
import { aidConflicts, aidProgrammes } from '../sources/aid-programmes.ts';
import { idOf, named, type Ids } from './ids.ts';

/** Programmes of aid, one step after the other: amounts, the plan item of this year, budgets with their allocations, and what excludes what. */
export async function loadAidProgrammes({ province }: Officers, { laws, planItems }: { laws: Ids; planItems: Ids }): Promise<Ids> {
  const entries = Object.entries(aidProgrammes);
  const ids = named(Object.keys(aidProgrammes), await province.write('registerProgramme', entries.map(([code, { programme, legalBases }]) => ({
    key: `aid-${code}`, input: { code, ...programme, legalBases: legalBases?.map((law) => idOf(laws, law)) },
  }))));
  const versions = new Map(entries.map(([code]) => [code, 1]));
  const next = (code: string) => {
    const version = versions.get(code) ?? 1;
    versions.set(code, version + 1);
    return { id: idOf(ids, code), version };
  };
  for (const [code, { amounts, planItem, budget, allocations }] of entries) {
    if (amounts) await province.write('setProgrammeAmounts', [{ key: `aid-amounts-${code}`, input: { ...next(code), ...amounts } }]);
    if (planItem) await province.write('linkProgrammeToPlan', [{ key: `aid-plan-${code}`, input: { ...next(code), year: 2026, planItems: [idOf(planItems, planItem)] } }]);
    if (budget) await province.write('setProgrammeBudget', [{ key: `aid-budget-${code}`, input: { ...next(code), ...budget } }]);
    if (allocations) await province.write('allocateProgrammeBudget', [{ key: `aid-allocations-${code}`, input: { ...next(code), year: 2026, allocations } }]);
  }
  for (const { of, with: others, grounds, yearFrom } of aidConflicts) {
    await province.write('setProgrammeConflicts', [{ key: `aid-conflicts-${of}`, input: { ...next(of), conflicts: others.map((other) => ({ programme: idOf(ids, other), grounds, yearFrom })) } }]);
  }
  return ids;
}
