import { isId, newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import { issuedToken, keepIssued } from '../calendar-address/issued-token.ts';
import { digestOf, newCode } from '../second-factor/base32.ts';
import { moment, noteCodes, type CodeMade } from '../sign-in/credential-trail.ts';
import { invitationRoundEntity } from './invitation-entity.ts';
import { invitationMessages as messages } from './invitation-messages.ts';
import { codeBytes, invitationDays } from './invitations.ts';

/** As many as a printed round holds. */
const most = 200;

type Row = { id: string; account_id: string; expires_at: Date; used_at: Date | null; replaced_at: Date | null };

const InvitationKind = builder.enumType('InvitationKind', {
  description: 'What a code is for.',
  values: {
    INVITE: { description: 'A first password, or a new one (undangan).' },
    RECOVERY: { description: 'A lost password or phone (pemulihan): takes two-step verification away too.' },
  },
});

const Invitation = builder.objectRef<Row>('Invitation').implement({
  description: 'A one-time code by which an account\'s own person sets their password (undangan).',
  fields: (t) => ({
    account: t.field({ type: Account, nullable: true, description: 'Whose it is.', resolve: (row, _args, ctx) => findAccount(row.account_id, ctx) }),
    code: t.string({ nullable: true, description: 'The code. Only the answer that makes it tells it, once; later it is null, and cannot be found out.', resolve: ({ id }, _args, { requestId }) => issuedToken(requestId, id) }),
    expiresAt: t.field({ type: 'DateTime', description: 'Until when it is good.', resolve: (row) => row.expires_at }),
    usedAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was used.', resolve: (row) => row.used_at }),
    replaced: t.boolean({ description: 'Whether a newer code of the account stands in its place.', resolve: (row) => row.replaced_at !== null }),
  }),
});

export const InvitationRound = builder.prismaObject('InvitationRound', {
  description: 'Codes that were made in one go, to be printed and handed out. Seen by who made them.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: InvitationKind, description: 'What they are for.', resolve: ({ kind }) => (kind === 'RECOVERY' ? 'RECOVERY' : 'INVITE') }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they were made.' }),
    version: t.exposeInt('version', { description: 'Always 1: a round is not changed.' }),
    invitations: t.field({
      type: [Invitation], description: 'The codes, one an account.',
      resolve: ({ id }, _args, ctx) => ctx.db.$queryRaw<Row[]>(sql`SELECT id, account_id, expires_at, used_at, replaced_at FROM identity.invitations_of(${id}::uuid)`),
    }),
  }),
});

identity.entity(InvitationRound, null, (id, ctx) => ctx.db.invitationRound.findFirst({ where: { id } }));

const InviteAccountsInput = builder.inputType('InviteAccountsInput', {
  description: 'Accounts to make codes for.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID. A repeated one gives the round, and its codes no more.' }),
    ids: t.idList({ required: true, description: `The accounts (Account), 1 to ${most}. One that is named twice gets one code.` }),
    kind: t.field({ type: InvitationKind, required: true, description: 'What the codes are for.' }),
  }),
});

identity.command({
  name: 'inviteAccounts',
  description: 'Makes one-time codes for accounts, by which their own people set their passwords within 14 days; all of them or none. Former codes of these accounts are good no more.',
  permission: 'account.manage',
  entity: invitationRoundEntity,
  result: InvitationRound,
  input: InviteAccountsInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const ids = [...new Set(input.ids.map((id) => String(id).toLowerCase()))];
    const problems = new Problems(ctx);
    if (ids.length < 1 || ids.length > most) problems.add('ids', messages.number, { max: most, count: ids.length });
    problems.refuse();
    const round = newId();
    const { viewer } = ctx;
    await tx.invitationRound.create({ data: { id: round, account: viewer.kind === 'officer' ? viewer.accountId : '', areaCode: viewer.grant.area, kind: input.kind } });
    const made: CodeMade[] = [];
    for (const [at, account] of ids.entries()) {
      const [id, code] = [newId(), newCode(codeBytes)];
      const [kept] = isId(account)
        ? await tx.$queryRaw<Omit<CodeMade, 'account'>[]>(sql`
            SELECT ${moment('former_at')} AS "formerAt", ${moment('made_at')} AS "madeAt"
            FROM identity.keep_invitation(${id}::uuid, ${round}::uuid, ${account}::uuid, ${digestOf(code)}, ${invitationDays}::int)`)
        : [];
      if (kept) {
        made.push({ account, ...kept });
        keepIssued(ctx.requestId, id, code);
      } else problems.add(`ids.${at}`, messages.notYours, { value: account.slice(0, 60) });
    }
    problems.refuse();
    await noteCodes(tx, ctx, made);
    return round;
  },
});
