import { covers } from '@pilar/domain/region-code';
import type { Context } from '@pilar/subgraph/context';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import type { Db } from '../db.ts';
import { minutesMessages as messages } from './minutes-messages.ts';

/** The event that an input names, for whoever keeps it. Refuses one that does not exist for the viewer, and one that others keep. */
export async function ownEvent(tx: Db, ctx: Context, path: string, given: string) {
  const event = isId(given) ? await tx.event.findFirst({ where: { id: given, withdrawnAt: null } }) : null;
  if (!event) throw new InvalidInput(ctx.language, [{ path: [path], message: say(ctx.language, messages.noSuchEvent, { value: given.slice(0, 60) }) }]);
  if (!covers(ctx.viewer.grant.area, event.ownerCode)) throw new NotAllowed(say(ctx.language, messages.eventNotYours, { area: event.ownerCode }), [path]);
  return event;
}
