import { sql } from '@pilar/subgraph/sql';
import { cutSought } from '@pilar/subgraph/lists';
import { builder } from '../builder.ts';

type AccountRow = { id: string; name: string; machine: boolean };

/** As many as somebody looks through before they write more of the name. */
const most = 20;

const AccessAccount = builder.objectRef<AccountRow>('AccessAccount').implement({
  description: 'Somebody, or another system, whose accesses can be asked for.',
  fields: (t) => ({
    id: t.exposeString('id', { description: 'Id, for `accessLog(account)`.' }),
    name: t.exposeString('name', { description: 'Name of the account or client.' }),
    machine: t.exposeBoolean('machine', { description: 'Whether it is another system\'s client.' }),
  }),
});

builder.queryField('accessAccounts', (t) => t.field({
  type: [AccessAccount],
  nullable: true,
  authScopes: { may: 'audit.read' },
  description: `Accounts and clients of the viewer's area by a part of their name, at most ${most}, or the one of that id.`,
  args: { text: t.arg.string({ description: 'Part of the name.' }), id: t.arg.string({ description: 'Its id.' }) },
  resolve: (_root, { text, id }, ctx) => {
    const sought = cutSought(text ?? '');
    if (sought === '' && !id) return [];
    const which = sought === '' ? sql`id = ${id}` : sql`lower(name) LIKE pilar.contains_pattern(${sought})`;
    return ctx.db.$queryRaw<AccountRow[]>(sql`
      SELECT id, name, machine FROM (
        SELECT id::text, display_name AS name, false AS machine FROM identity.account
        UNION ALL SELECT client_id, name, true FROM identity.machine_client
      ) AS one WHERE ${which} ORDER BY name, id LIMIT ${most}`);
  },
}));
