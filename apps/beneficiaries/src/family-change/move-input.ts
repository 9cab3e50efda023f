import { installation } from '@pilar/domain/installation';
import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import type { Problems } from '@pilar/subgraph/problems';
import type { builder } from '../builder.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Where whoever moves lives from then on, beside the village. */
export const homeFields = (t: InputFields) => ({
  address: t.string({ description: 'New address, where the village lies in the viewer\'s area.' }),
  rt: t.string({ description: 'RT.' }),
  rw: t.string({ description: 'RW.' }),
});

/** Input fields of a move. */
export const moveFields = (t: InputFields) => ({
  area: t.field({ type: 'RegionCode', required: true, description: 'Village moved to; of another province the narrowest region that is known.' }),
  ...homeFields(t),
});

/** Notes a region that nobody moves to: in the province anything but a village. */
export function checkDestination(area: string, problems: Problems): void {
  problems.area('area', area, { anywhere: true, ...(covers(installation.province, area) ? { levels: ['VILLAGE'] } : {}) });
}

/** The columns of the place moved to. Where a record lived before it is read no more, nor its new address there; who moved it keeps it. */
export function placeOf({ viewer }: Pick<Context, 'viewer'>, from: string, to: string): { areaCode: string; ownerCode?: string } {
  return { areaCode: to, ...(from === to ? {} : { ownerCode: viewer.grant.area }) };
}
