import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { isId } from '@pilar/subgraph/ids';
import { place } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import type { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { standingDeliveries, type Standing } from '../delivery/standing-deliveries.ts';
import { sixTMessages as messages } from './six-t-messages.ts';

type InputFields = PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>;

/** Input fields that say what was checked. */
export const subjectFields = (t: InputFields) => ({
  batch: t.id({ required: true, description: 'The distribution.' }),
  point: t.id({ description: 'Its point at which it was checked; left out for all of it.' }),
  nth: t.int({ description: 'Number on its list of a delivery that was drawn as a sample: it says nothing of anybody.' }),
});

/** What was checked, and where: the delivery held until the end of the transaction. */
export type Subject = { area: string; pointId: string | null; delivery: Standing | null };

type Given = { batch: string; point?: string | null; nth?: number | null };

/** What an input names; what stands against it is noted. Below the region of a distribution a point or a delivery is checked, never all of it. */
export async function readSubject(tx: Db, ctx: Context, batch: { id: string; areaCode: string }, { point, nth }: Given, problems: Problems): Promise<Subject> {
  if (point != null && nth != null) problems.add('nth', messages.oneSubject);
  if (nth != null) {
    const [found = null] = await standingDeliveries(tx, batch.id, { numbers: [nth] });
    if (!found) problems.add('nth', messages.otherDelivery, { value: nth });
    return { area: found?.areaCode ?? '', pointId: null, delivery: found };
  }
  const at = point == null ? null : isId(point) ? await tx.distributionPoint.findUnique({ where: { id: point } }) : null;
  if (point != null && at?.batchId !== batch.id) problems.add('point', messages.otherPoint, { value: point.slice(0, 60) });
  const area = at?.areaCode ?? batch.areaCode;
  if (!covers(ctx.viewer.grant.area, area)) {
    if (at) problems.area('point', area);
    else problems.add('point', messages.pointFirst, { area: place(area) });
  }
  return { area, pointId: at?.id ?? null, delivery: null };
}
