import { leastTold } from '@pilar/subgraph/small-cells';

/** Persons of a region, those whose number is valid and those who were seen (rule 35). */
export type Figure = { persons: number; valid: number; verified: number };

/** Everything that the three numbers tell: both numbers and what is left of all. */
const told = ({ persons, valid, verified }: Figure) => [persons, valid, persons - valid, verified, persons - verified];

/** Whether nobody could be known by it: no group is so small, but may be empty. */
export function tellable(figure: Figure): boolean {
  return told(figure).every((count) => count === 0 || count >= leastTold);
}

/** The sum of several. */
export function sumOf(figures: readonly Figure[]): Figure {
  return figures.reduce((sum, { persons, valid, verified }) => ({ persons: sum.persons + persons, valid: sum.valid + valid, verified: sum.verified + verified }), { persons: 0, valid: 0, verified: 0 });
}

/**
 * Which regions are hidden, so that none can be computed from the whole less those that are told: what is hidden is two regions at
 * least, together tellable, and not all of them small. A region is hidden as a whole: of the three numbers each would tell of another.
 */
export function hiddenRegions(figures: readonly Figure[]): { regions: boolean[]; whole: boolean } {
  if (!tellable(sumOf(figures))) return { regions: figures.map(() => true), whole: true };
  const hidden = new Set([...figures.keys()].filter((at) => !tellable(figureAt(figures, at))));
  const safe = () => {
    const rows = [...hidden].map((at) => figureAt(figures, at));
    return rows.length === 0 || (rows.length > 1 && tellable(sumOf(rows)) && rows.some(({ persons }) => persons >= leastTold));
  };
  while (!safe()) {
    const open = [...figures.keys()].filter((at) => !hidden.has(at) && figureAt(figures, at).persons > 0);
    const [first] = open;
    if (first === undefined) return { regions: figures.map(() => true), whole: true };
    hidden.add(open.reduce((least, at) => (figureAt(figures, at).persons < figureAt(figures, least).persons ? at : least), first));
  }
  return { regions: figures.map((_figure, at) => hidden.has(at)), whole: false };
}

function figureAt(figures: readonly Figure[], at: number): Figure {
  const figure = figures[at];
  if (!figure) throw new Error(`no figure ${at}`);
  return figure;
}
