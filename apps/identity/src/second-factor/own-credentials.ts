import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';

type Row = { password_changed_at: Date | null; second_factor_since: Date | null; recovery_codes: number };

const OwnCredentials = builder.objectRef<Row>('OwnCredentials').implement({
  description: 'How one signs in oneself (cara masuk): that it is set, and never what it is. Changed on the pages of sign-in, not in the graph.',
  fields: (t) => ({
    passwordChangedAt: t.field({ type: 'DateTime', nullable: true, description: 'When one last set one\'s password; null while it is the one that was given.', resolve: (row) => row.password_changed_at }),
    secondFactorSince: t.field({ type: 'DateTime', nullable: true, description: 'Since when a code of one\'s device is asked for; null while it is not.', resolve: (row) => row.second_factor_since }),
    recoveryCodes: t.int({ description: 'Recovery codes that are not used yet.', resolve: (row) => row.recovery_codes }),
  }),
});

builder.queryField('ownCredentials', (t) => t.field({
  type: OwnCredentials,
  nullable: true,
  description: 'How the viewer signs in; null for systems, and for people who sign in through another provider.',
  resolve: async (_root, _args, ctx) => (await ctx.db.$queryRaw<Row[]>(sql`SELECT password_changed_at, second_factor_since, recovery_codes FROM identity.own_credentials()`))[0] ?? null,
}));
