import { placeOf, type RecapTable, type Told } from './read-recap.ts';

const zero: Told = { value: 0, before: 0, hidden: false };

/** Numbers added up; a sum with one that is hidden is hidden too, so that it tells nothing that its parts do not. */
export function sumTold(parts: readonly Told[]): Told {
  const sum = (pick: (told: Told) => number | null) => parts.map(pick).reduce((all, one) => (all === null || one === null ? null : all + one), 0);
  return { value: sum(({ value }) => value), before: sum(({ before }) => before), hidden: parts.some(({ hidden }) => hidden) };
}

/** The recap of some types alone: what the whole table tells, its sums made of what is told of those types. */
export function ofTypes({ cells, types, regions }: RecapTable, chosen: ReadonlySet<string>): RecapTable {
  const codes = [...types.keys()].filter((code) => chosen.has(code));
  const told = (region: string) => codes.map((code) => cells.get(placeOf(region, code)) ?? zero);
  return {
    cells: new Map([...regions.keys()].flatMap((region) => codes.flatMap((code) => {
      const cell = cells.get(placeOf(region, code));
      return cell ? [[placeOf(region, code), cell] as const] : [];
    }))),
    types: new Map(codes.map((code) => [code, types.get(code) ?? zero])),
    regions: new Map([...regions.keys()].map((region) => [region, sumTold(told(region))])),
    all: sumTold(codes.map((code) => types.get(code) ?? zero)),
  };
}
