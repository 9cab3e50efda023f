import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from './messages.ts';

type Placed = { areaCode: string; ownerCode: string; movedTo: string | null };

/** Whether a record is seen only because it is to come into the viewer's area. Where it lives until then is not told: somebody may flee from there. */
export function onlyArriving({ viewer: { grant: { area } } }: Pick<Context, 'viewer'>, { areaCode, ownerCode, movedTo }: Placed): boolean {
  return movedTo !== null && !covers(area, areaCode) && !covers(area, ownerCode);
}

/** The region a record shows as its own: of one that is to come, where it goes. */
export function shownArea(ctx: Pick<Context, 'viewer'>, row: Placed): { code: string } {
  return { code: row.movedTo !== null && onlyArriving(ctx, row) ? row.movedTo : row.areaCode };
}

/** Notes a record that lives outside the viewer's area. Of one that is to come, where it lives is not told by that either. */
export function checkHere(path: string, row: Placed, problems: Problems): void {
  if (onlyArriving(problems, row)) problems.add(path, messages.waitsToBeReceived);
  else problems.area(path, row.areaCode);
}
