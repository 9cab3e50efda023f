import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, identity } from '../builder.ts';
import { CalendarAddress } from './calendar-address.ts';
import { calendarAddressEntity } from './calendar-address-entity.ts';
import { calendarMessages as messages } from './calendar-messages.ts';
import { issueToken } from './issued-token.ts';

const longestName = 80;
const mostAddresses = 10;

const MakeCalendarAddressInput = builder.inputType('MakeCalendarAddressInput', {
  description: 'An address for a calendar program.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID. A repeated one gives the record, and its address no more.' }),
    name: t.string({ required: true, description: `What it is for, at most ${longestName} characters.` }),
  }),
});

identity.command({
  name: 'makeCalendarAddress',
  description: 'Makes an address by which a calendar program reads the events that the viewer sees, under the grant they act under. It ends with that grant.',
  permission: 'event.read',
  entity: calendarAddressEntity,
  result: CalendarAddress,
  input: MakeCalendarAddressInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const { viewer } = ctx;
    if (viewer.kind !== 'officer') throw new NotAllowed(say(ctx.language, messages.people));
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, longestName);
    if (await tx.calendarAddress.count({ where: { revokedAt: null } }) >= mostAddresses) problems.add('name', messages.tooMany, { max: mostAddresses });
    problems.refuse();
    const id = newId();
    await tx.calendarAddress.create({ data: { id, account: viewer.accountId, grantId: viewer.grant.id, areaCode: viewer.grant.area, name, digest: issueToken(ctx.requestId, id) } });
    return id;
  },
});

const RevokeCalendarAddressInput = builder.inputType('RevokeCalendarAddressInput', {
  description: 'An address to revoke.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    id: t.id({ required: true, description: 'The address (CalendarAddress).' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
  }),
});

identity.command({
  name: 'revokeCalendarAddress',
  description: 'Ends an address for calendars of one\'s own, at once and for good.',
  permission: null,
  entity: calendarAddressEntity,
  result: CalendarAddress,
  input: RevokeCalendarAddressInput,
  operation: 'DELETED',
  run: async ({ input, tx, ctx }) => {
    const row = await tx.calendarAddress.findUniqueOrThrow({ where: { id: input.id } });
    if (row.revokedAt) throw new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, messages.gone) }]);
    await tx.calendarAddress.update({ where: { id: row.id }, data: { revokedAt: new Date(), version: { increment: 1 }, updatedAt: new Date() } });
    return row.id;
  },
});
