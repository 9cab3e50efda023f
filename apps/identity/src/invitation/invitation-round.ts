import { codes, type Code } from '@pilar/domain/vocabulary';
import { parseId } from '@pilar/subgraph/ids';
import { inArea, sql } from '@pilar/subgraph/sql';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import { mailSender } from '@pilar/subgraph/mail-sender';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import { issuedToken } from '../calendar-address/issued-token.ts';
import type { Db } from '../db.ts';

type Row = {
  round_id: string; id: string; account_id: string; expires_at: Date; used_at: Date | null; replaced_at: Date | null;
  mail_state: Code<'MAIL_STATE'> | 'SENDING' | null; mail_reason: Code<'MAIL_REASON'> | null; sent_at: Date | null;
};

/** Codes of rounds, in one statement for all rounds of a list. */
const invitationsOf = loaderOf<Db, Row[]>(async (ctx, rounds) => {
  const rows = await ctx.db.$queryRaw<Row[]>(sql`SELECT * FROM identity.invitations_of(${rounds}::uuid[])`);
  return (round) => rows.filter(({ round_id: of }) => of === round);
});

export const InvitationKind = builder.enumType('InvitationKind', {
  description: 'What a code is for.',
  values: {
    INVITE: { description: 'A first password, or a new one (undangan).' },
    RECOVERY: { description: 'A lost password or phone (pemulihan): takes two-step verification away too. On paper alone.' },
  },
});

export const InvitationDelivery = builder.enumType('InvitationDelivery', {
  description: 'How codes reach those they are for.',
  values: {
    PAPER: { description: 'Printed and handed out by who made them.' },
    MAIL: { description: 'By e-mail, each to its account\'s address alone. Nobody else is told it.' },
  },
});

const MailState = builder.enumType('MailState', { description: 'What became of a mail.', values: codes('MAIL_STATE') });
const MailReason = builder.enumType('MailReason', { description: 'Why a mail waits, failed or was not sent.', values: codes('MAIL_REASON') });

const InvitationMail = builder.objectRef<Row>('InvitationMail').implement({
  description: 'The mail that brings a code.',
  fields: (t) => ({
    state: t.field({ type: MailState, description: 'What became of it.', resolve: ({ mail_state: state }) => (state === null || state === 'SENDING' ? 'WAITING' : state) }),
    reason: t.field({ type: MailReason, nullable: true, description: 'Why it waits or was not sent.', resolve: (row) => row.mail_reason }),
    sentAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was sent.', resolve: (row) => row.sent_at }),
  }),
});

const Invitation = builder.objectRef<Row>('Invitation').implement({
  description: 'A one-time code by which an account\'s own person sets their password (undangan).',
  fields: (t) => ({
    account: t.field({ type: Account, nullable: true, description: 'Whose it is.', resolve: (row, _args, ctx) => findAccount(row.account_id, ctx) }),
    code: t.string({ nullable: true, description: 'The code. Only the answer that makes it on paper tells it, once; later it is null, and cannot be found out.', resolve: ({ id }, _args, { requestId }) => issuedToken(requestId, id) }),
    expiresAt: t.field({ type: 'DateTime', description: 'Until when it is good.', resolve: (row) => row.expires_at }),
    usedAt: t.field({ type: 'DateTime', nullable: true, description: 'When it was used.', resolve: (row) => row.used_at }),
    replaced: t.boolean({ description: 'Whether a newer code of the account stands in its place.', resolve: (row) => row.replaced_at !== null }),
    mail: t.field({ type: InvitationMail, nullable: true, description: 'The mail that brings it; null where it was printed.', resolve: (row) => (row.mail_state === null ? null : row) }),
  }),
});

export const InvitationRound = builder.prismaObject('InvitationRound', {
  description: 'Codes that were made in one go, to be printed and handed out, or sent. Seen by who made them.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: InvitationKind, description: 'What they are for.', resolve: ({ kind }) => (kind === 'RECOVERY' ? 'RECOVERY' : 'INVITE') }),
    delivery: t.field({ type: InvitationDelivery, description: 'How they reach those they are for.', resolve: ({ delivery }) => (delivery === 'MAIL' ? 'MAIL' : 'PAPER') }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When they were made.' }),
    version: t.exposeInt('version', { description: 'Always 1: a round is not changed.' }),
    invitations: t.field({ type: [Invitation], description: 'The codes, one an account.', resolve: ({ id }, _args, ctx) => invitationsOf(ctx, id) }),
    count: t.int({ description: 'How many codes.', resolve: async ({ id }, _args, ctx) => (await invitationsOf(ctx, id)).length }),
    used: t.int({ description: 'How many of them were used.', resolve: async ({ id }, _args, ctx) => (await invitationsOf(ctx, id)).filter(({ used_at: at }) => at !== null).length }),
    unsent: t.int({ description: 'How many mails did not go out.', resolve: async ({ id }, _args, ctx) => (await invitationsOf(ctx, id)).filter(({ mail_state: state }) => state === 'FAILED' || state === 'DROPPED').length }),
  }),
});

// Row-level security leaves the viewer's own.
identity.entity(InvitationRound, null, (id, ctx) => ctx.db.invitationRound.findFirst({ where: { id } }));

const rounds: ListDefinition<Record<string, never>, 'NEWEST'> = {
  name: 'invitationRounds',
  table: 'identity.invitation_round',
  model: 'invitationRound',
  inArea: (area) => inArea('area_code', area),
  areaColumn: 'area_code',
  orders: { NEWEST: [{ expression: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
  where: () => [],
};

const InvitationRoundConnection = identity.connection<typeof InvitationRound.$inferType>('InvitationRound', InvitationRound);

builder.queryFields((t) => ({
  invitationRound: t.prismaField({
    type: InvitationRound, nullable: true, authScopes: { may: 'account.manage' },
    description: 'Codes that the viewer had made in one go; null when there are none with this id.',
    args: { id: t.arg.id({ required: true, description: 'Id.' }) },
    resolve: (query, _root, { id }, ctx) => ctx.db.invitationRound.findUnique({ ...query, where: { id: parseId(ctx, 'id', String(id)) } }),
  }),
  invitationRounds: t.field({
    type: InvitationRoundConnection, authScopes: { may: 'account.manage' },
    description: 'Rounds of codes that the viewer had made, the newest first.',
    args: identity.listArgs(t),
    resolve: (_root, args, ctx, info) => identity.page(rounds, args, ctx, info),
  }),
  invitationSender: t.string({ nullable: true, authScopes: { may: 'account.manage' }, description: 'Address that codes are sent from; null where this installation sends no mail.', resolve: () => mailSender() }),
}));
