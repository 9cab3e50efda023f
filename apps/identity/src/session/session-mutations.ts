import { NotAllowed, refused } from '@pilar/subgraph/errors';
import { say } from '@pilar/subgraph/messages';
import { Unchanged } from '@pilar/subgraph/commands';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { AccountSession, standing } from './session.ts';
import { sessionEntity } from './session-entity.ts';
import { sessionMessages as messages } from './session-messages.ts';

const end = (tx: Db, id: string) => tx.accountSession.update({ where: { id }, data: { endedAt: new Date(), endedBy: 'ENDED', version: { increment: 1 } } });

const EndSessionInput = builder.inputType('EndSessionInput', {
  description: 'A session to end.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The session (AccountSession).' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

identity.command({
  name: 'endSession',
  description: 'Ends a session of one\'s own: its browser has to sign in anew, within five seconds.',
  permission: null,
  entity: sessionEntity,
  result: AccountSession,
  input: EndSessionInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.accountSession.findUniqueOrThrow({ where: { id: input.id } });
    if (row.endedAt) throw refused(ctx, messages.over);
    await end(tx, row.id);
    return row.id;
  },
});

const EndOtherSessionsInput = builder.inputType('EndOtherSessionsInput', {
  description: 'All sessions but the one that asks.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
  }),
});

identity.command({
  name: 'endOtherSessions',
  description: 'Ends all sessions of one\'s own but the one that asks, which comes back.',
  permission: null,
  entity: sessionEntity,
  result: AccountSession,
  input: EndOtherSessionsInput,
  operation: 'DELETED',
  run: async ({ tx, ctx, touch }) => {
    const own = ctx.viewer.kind === 'officer' ? ctx.viewer.session : undefined;
    if (own === undefined) throw new NotAllowed(say(ctx.language, messages.noneOfOwn));
    for (const { id } of await tx.accountSession.findMany({ where: { ...standing(), id: { not: own } }, select: { id: true }, orderBy: { id: 'asc' } })) {
      await touch({ entity: sessionEntity, path: 'id', id }, () => end(tx, id));
    }
    return new Unchanged(own);
  },
});
