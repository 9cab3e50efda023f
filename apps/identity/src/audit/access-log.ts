import { daysAfter, jakartaToUtc, today } from '@pilar/domain/dates';
import type { Role } from '@pilar/domain/access';
import { codes } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import { parseId } from '@pilar/subgraph/ids';
import { checkedPageSize, once, pageRows, type Page } from '@pilar/subgraph/lists';
import { messages as common } from '@pilar/subgraph/messages';
import { noteReading } from '@pilar/subgraph/readings';
import { GraphQLError } from 'graphql';
import { Account } from '../account/account.ts';
import { findAccount } from '../account/find-account.ts';
import { builder, identity } from '../builder.ts';
import { Role as RoleType } from '../grant/grant.ts';
import { accessConditions, accessKinds, countAccesses, readAccesses, type AccessAsked, type AccessRow } from './access-rows.ts';
import { auditMessages as messages } from './audit-messages.ts';

/** A year and the day it began on. */
const longestDays = 366;

export const AccessKind = builder.enumType('AccessKind', { description: 'What somebody did with a record (jenis akses).', values: codes('ACCESS_KIND') });

const Access = builder.objectRef<AccessRow>('Access').implement({
  description: 'That somebody read or changed records (jejak akses). It tells of which kind, never which: protected cases are among them.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id of the entry.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    kind: t.field({ type: AccessKind, description: 'What was done.', resolve: (row) => row.kind }),
    byName: t.exposeString('account_name', { description: 'Name of the account or client at that time.' }),
    accountId: t.exposeString('account', { description: 'Id of the account or client, for `accessLog(account)`.' }),
    by: t.field({ type: Account, nullable: true, description: 'The account; null for machine clients and accounts outside the viewer\'s area.', resolve: (row, _args, ctx) => findAccount(row.account, ctx) }),
    role: t.field({ type: RoleType, description: 'Role it acted in.', resolve: (row) => row.role as Role }),
    grantArea: t.field({ type: identity.Region, nullable: true, description: 'Area of that role; null of changes, which tell it not.', resolve: (row) => (row.grant_area === null ? null : { code: row.grant_area }) }),
    operation: t.exposeString('operation', { description: 'Root fields that were asked, the list that was exported, or the mutation.' }),
    purpose: t.string({ nullable: true, description: 'Purpose that was given. Why something was changed stands in the history of its record, for whoever reads that.', resolve: ({ kind, purpose }) => (kind === 'CHANGED' ? null : purpose) }),
    recordType: t.exposeString('entity_type', { description: 'Type of the records, such as Beneficiary.' }),
    records: t.exposeInt('records', { description: 'How many records and persons it was about.' }),
  }),
});

const AccessLogConnection = identity.connection<AccessRow>('AccessLog', Access);

builder.queryField('accessLog', (t) => t.field({
  type: AccessLogConnection,
  nullable: true,
  authScopes: { may: 'audit.read' },
  description: 'Who read, was shown, took out or changed records, newest first: of one subject, by one account, or both. Looking into it is an access itself.',
  args: {
    subject: t.arg.id({ description: 'Id of a person, a family or another record; with those that were merged into it.' }),
    account: t.arg.string({ description: 'Id of an account or a client.' }),
    kind: t.arg({ type: [AccessKind], description: 'Only these; all when left out.' }),
    from: t.arg({ type: 'Date', description: 'First day; a year before the last when left out.' }),
    to: t.arg({ type: 'Date', description: 'Last day; today when left out. At most 366 days.' }),
    ...identity.pageArgs(t),
  },
  resolve: (_root, { first, after, ...args }, ctx) => accessPage(ctx, readAsked(ctx, args), first ?? null, after ?? null),
}));

/** What can be asked of accesses. */
export type AccessArgs = { subject?: string | null; account?: string | null; kind?: readonly AccessRow['kind'][] | null; from?: string | Date | null; to?: string | Date | null };

/** What is asked for, or why that cannot be. */
function readAsked(ctx: Context, { subject, account, kind, from, to }: AccessArgs): AccessAsked {
  if (subject == null && !account) throw requestError(ctx, 'BAD_USER_INPUT', messages.subjectOrAccount);
  const last = to == null ? today() : String(to);
  const start = from == null ? daysAfter(last, 1 - longestDays) : String(from);
  if (start > last) throw requestError(ctx, 'BAD_USER_INPUT', messages.spanBackwards, { from: start, to: last });
  if (daysAfter(start, longestDays) <= last) throw requestError(ctx, 'BAD_USER_INPUT', messages.spanTooLong, { max: longestDays });
  return {
    subject: subject == null ? null : parseId(ctx, 'subject', subject), account: account || null, kinds: kind?.length ? kind : accessKinds,
    from: jakartaToUtc(start, '00:00'), to: jakartaToUtc(daysAfter(last, 1), '00:00'), firstDay: start, lastDay: last,
  };
}

/** What is asked for; or why that cannot be, for whoever waits for a file or a paper, as the page tells it. */
export function askedOrWhy(ctx: Context, args: AccessArgs): AccessAsked | string {
  try {
    return readAsked(ctx, args);
  } catch (error) {
    if (error instanceof GraphQLError) return error.message;
    throw error;
  }
}

function accessPage(ctx: Context, asked: AccessAsked, asking: number | null, after: string | null): Page<AccessRow> {
  const first = checkedPageSize(ctx, asking);
  const binding = `accessLog:${JSON.stringify([asked.subject, asked.account, asked.kinds, asked.from, asked.to])}`;
  const position = after ? identity.cursors.open(binding, after) : null;
  if (after && position?.length !== 2) throw requestError(ctx, 'BAD_CURSOR', common.badCursor);
  const conditions = once(() => accessConditions(ctx, asked));
  return {
    rows: once(async () => {
      noteReading(ctx, 'AccessLog', { area: ctx.viewer.grant.area, subjects: asked.subject === null ? [] : [asked.subject] });
      const found = await readAccesses(ctx, await conditions(), position && [String(position[0]), String(position[1])], first + 1);
      return pageRows(found.slice(0, first).map((row) => ({ cursor: () => identity.cursors.seal(binding, [row.key, row.id]), node: row })), found.length > first, position !== null);
    }),
    totalCount: async () => countAccesses(ctx, await conditions()),
  };
}
