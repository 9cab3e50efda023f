import { builder, identity } from '../builder.ts';

/** As long as its cookie could live: longer in all, or unused, it cannot be. */
const longest = 12 * 3_600_000;
const idle = 3_600_000;

/** Sessions that may still be used. */
export const standing = (now = Date.now()) => ({ endedAt: null, startedAt: { gt: new Date(now - longest) }, seenAt: { gt: new Date(now - idle) } });

export const AccountSession = builder.prismaObject('AccountSession', {
  description: 'A browser in which one is signed in (sesi masuk). Seen by its owner alone.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    agent: t.exposeString('agent', { description: 'Browser and system, such as "Firefox, Windows"; empty where neither is known.' }),
    network: t.exposeString('network', { description: 'Network that it began from, such as "192.0.2.0/24"; never the address of one machine.' }),
    startedAt: t.expose('startedAt', { type: 'DateTime', description: 'When it began.' }),
    seenAt: t.expose('seenAt', { type: 'DateTime', description: 'When it was last used, within a minute.' }),
    endedAt: t.expose('endedAt', { type: 'DateTime', nullable: true, description: 'When it was ended; null while it stands.' }),
    current: t.boolean({ description: 'Whether this very request comes from it.', resolve: ({ id }, _args, { viewer }) => viewer.kind === 'officer' && viewer.session === id }),
    version: t.exposeInt('version', { description: 'Grows with each change.' }),
  }),
});

identity.entity(AccountSession, null, (id, ctx) => ctx.db.accountSession.findFirst({ where: { id, ...standing() } }));

builder.queryField('accountSessions', (t) => t.prismaField({
  type: [AccountSession],
  description: 'Where the viewer is signed in now, what was used last first.',
  // Row-level security leaves the viewer's own.
  resolve: (query, _root, _args, ctx) => ctx.db.accountSession.findMany({ ...query, where: standing(), orderBy: [{ seenAt: 'desc' }, { id: 'desc' }] }),
}));
