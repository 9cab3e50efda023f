import type { AidComponent } from '../../__generated__/graphql.ts';
import { components } from '../aid/aid-words.ts';
import type { FormValues, Spec, SpecValue } from '../records/field-specs.ts';

type Parts = { amountsOn: { amounts: readonly { component: AidComponent | null }[] } | null };

/** Fields for how many members of each component there are: of those that the programme's amount goes by. `words` says what a component is. */
export function componentSpecs({ amountsOn }: Parts, words: (component: AidComponent) => string): Spec[] {
  const known = new Set(amountsOn?.amounts.map(({ component }) => component));
  return components.filter((one) => known.has(one)).map((one) => ({ name: one, label: 'hak.components', words: words(one), kind: 'number' }));
}

/** What those fields begin with. */
export function componentValues(recorded: readonly { component: AidComponent; members: number }[]): FormValues {
  return Object.fromEntries(components.map((one) => [one, String(recorded.find(({ component }) => component === one)?.members ?? '')]));
}

/** The components that are filled in, as the graph takes them. */
export function componentsIn(given: Readonly<Record<string, SpecValue>>): { component: AidComponent; members: number }[] {
  return components.flatMap((component) => (typeof given[component] === 'number' && given[component] > 0 ? [{ component, members: given[component] }] : []));
}
