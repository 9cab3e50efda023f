import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { messages as shared, words } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from '../messages.ts';
import { planItemMessages } from './plan-item-messages.ts';

export type Kind = Code<'PLAN_ITEM_KIND'>;

/** What a plan says of itself that its items must keep to. */
export type Plan = { kind: string; yearFrom: number | null; yearTo: number | null };

/** A year of an item. The budget is in whole rupiah. */
export type Year = { year: number; target: number | null; realised: number | null; realisedSource: string | null; realisedOn: string | null; budget: string | null };

/** An item as it will be. */
export type Draft = { kind: Kind; unit: string | null; years: readonly Year[] };

const order: readonly string[] = codes('PLAN_ITEM_KIND');
/** From which plans items of each kind of plan derive (rule 42): the annual ones lead to those of five years. */
const sources: Record<Code<'PLAN_DOC'>, readonly string[]> = { RPJMD: [], RENSTRA: ['RPJMD'], RKPD: ['RPJMD'], RENJA: ['RENSTRA', 'RKPD'] };
const largest = 1e13;

/** Whether an item of the kind can stand below one of the other: each kind is narrower than what it stands below, so no chain runs in a ring. */
export function mayStandBelow(kind: string, parent: string): boolean {
  return order.indexOf(parent) < order.indexOf(kind);
}

/** Notes a plan from which items of this one do not derive (rule 42), or whose years do not touch its own. */
export function checkSource(problems: Problems, path: string, plan: Plan, source: Plan): void {
  if (!sources[plan.kind as Code<'PLAN_DOC'>].includes(source.kind)) return problems.add(path, planItemMessages.sourceKind, { plan: words('PLAN_DOC', plan.kind), source: words('PLAN_DOC', source.kind) });
  const [from, to] = [source.yearFrom, source.yearTo];
  if (from === null || to === null) return;
  if ((plan.yearTo !== null && plan.yearTo < from) || (plan.yearFrom !== null && plan.yearFrom > to)) problems.add(path, planItemMessages.sourceYears, { from, to });
}

/** Notes years outside the plan, targets without a unit, and realisations without source and date. */
export function checkYearsOf(problems: Problems, path: string, { unit, years }: Draft, plan: Plan): void {
  for (const [index, { year, target, realised, realisedSource, realisedOn }] of years.entries()) {
    const at = `${path}years.${index}`;
    const [from, to] = [plan.yearFrom ?? 1945, plan.yearTo ?? 2100];
    if (year < from || year > to) problems.add(`${at}.year`, planItemMessages.yearOutside, { year, from, to });
    for (const [field, value] of [['target', target], ['realised', realised]] as const) {
      if (value !== null && !(value >= 0 && value < largest)) problems.add(`${at}.${field}`, planItemMessages.badAmount, { value, max: largest });
    }
    if (target !== null && !unit) problems.add(`${path}unit`, planItemMessages.unitNeeded, { year });
    if (realised !== null && !(realisedSource && realisedOn)) problems.add(`${at}.${realisedSource ? 'realisedOn' : 'realisedSource'}`, planItemMessages.sourceNeeded, { year });
    if (realisedOn !== null && realisedOn > today()) problems.add(`${at}.realisedOn`, messages.dayInFuture, { value: realisedOn });
  }
}

export type GivenYear = { year: number; target?: number | null; realised?: number | null; realisedSource?: string | null; realisedOn?: string | null; budget?: string | null };

/** The years that are recorded with those that are given laid over them, field by field; a year of which nothing is left goes. */
export function mergeYears(problems: Problems, path: string, recorded: readonly Year[], given: readonly GivenYear[] | null | undefined): Year[] {
  const years = new Map(recorded.map((year) => [year.year, year]));
  const seen = new Set<number>();
  for (const [index, { year, realisedSource, ...rest }] of (given ?? []).entries()) {
    if (seen.has(year)) problems.add(`${path}years.${index}.year`, planItemMessages.yearTwice, { year });
    seen.add(year);
    const source = problems.text(`${path}years.${index}.realisedSource`, realisedSource, 300);
    const before = years.get(year) ?? { year, target: null, realised: null, realisedSource: null, realisedOn: null, budget: null };
    years.set(year, { ...before, ...known({ ...rest, realisedSource: source }) });
  }
  return [...years.values()].filter(({ year: _year, ...values }) => Object.values(values).some((value) => value !== null)).toSorted((a, b) => a.year - b.year);
}

/** Without what was left out; null stays. */
function known<Values extends object>(values: Values): { [Key in keyof Values]?: Exclude<Values[Key], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
}

type Texts = { code?: string | null; title?: string | null; indicator?: string | null; unit?: string | null };

/** The texts of an item, trimmed; what an item must have is asked for where `whole`. */
export function readTexts(problems: Problems, path: string, input: Texts, whole: boolean) {
  const must = (field: 'code' | 'title', max: number) => {
    if (input[field] === undefined && !whole) return undefined;
    if (input[field] === undefined) return problems.add(`${path}${field}`, shared.required);
    return problems.requiredText(`${path}${field}`, input[field], max);
  };
  return {
    code: must('code', 60) ?? undefined, title: must('title', 500) ?? undefined,
    indicator: problems.text(`${path}indicator`, input.indicator, 500), unit: problems.text(`${path}unit`, input.unit, 60),
  };
}
