import { allowed } from '@pilar/subgraph/context';
import { builder, identity } from '../builder.ts';
import { issuedToken } from './issued-token.ts';

export const CalendarAddress = builder.prismaObject('CalendarAddress', {
  description: 'An address by which a calendar program shows the events that its owner sees (langganan kalender): under the grant it was made with, as they are each time it asks. Seen by its owner alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'What its owner calls it, such as the phone it is for.' }),
    area: t.field({ type: identity.Region as never, description: 'Region of the grant that it shows the events of.', resolve: (({ areaCode }: { areaCode: string }) => ({ code: areaCode })) as never }),
    address: t.string({
      nullable: true, description: 'The address, after that of the installation. Only the answer that makes it tells it, once; later it is null, and cannot be found out.',
      resolve: ({ id }, _args, { requestId }) => {
        const token = issuedToken(requestId, id);
        return token && `/kalender/${token}.ics`;
      },
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    lastUsedAt: t.expose('lastUsedAt', { type: 'DateTime', nullable: true, description: 'When a program last asked, within a minute; null when none has.' }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
  }),
});

identity.entity(CalendarAddress, null, (id, ctx) => ctx.db.calendarAddress.findFirst({ where: { id, revokedAt: null } }));

builder.queryField('calendarAddresses', (t) => t.prismaField({
  type: [CalendarAddress],
  description: 'The viewer\'s own addresses for calendars that are not revoked, the latest first.',
  resolve: (query, _root, _args, ctx) => (allowed(ctx, 'event.read') ? ctx.db.calendarAddress.findMany({ ...query, where: { revokedAt: null }, orderBy: { id: 'desc' } }) : []),
}));
