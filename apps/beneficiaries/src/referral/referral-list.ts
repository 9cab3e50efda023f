import { daysAfter, today } from '@pilar/domain/dates';
import { readCaseNumber } from '@pilar/domain/case-number';
import { loaderOf } from '@pilar/subgraph/loaders';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { raw, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { Institution } from '../references/external-types.ts';
import { answerDays } from './referral-rules.ts';
import { CareService, Referral, ReferralStateType } from './referral.ts';

const ReferralFilter = builder.inputType('ReferralFilter', {
  description: 'Which referrals.',
  fields: (t) => ({
    number: t.string({ description: 'Number of the case, exactly.' }),
    state: t.field({ type: [ReferralStateType], description: 'How far they have come.' }),
    service: t.field({ type: CareService, description: 'What is asked of the institution.' }),
    institution: t.id({ description: 'To that institution.' }),
    overdue: t.boolean({ description: `Only those that have waited for an answer for more than ${answerDays} days, or only the others.` }),
  }),
});

const ReferralOrder = builder.enumType('ReferralOrder', {
  description: 'Order of referrals.',
  values: { SENT_DESC: { description: 'Last sent first.' }, SENT: { description: 'First sent first.' }, AREA: { description: 'By village.' } },
});

/** The list as its root field shows it. */
export const referralList: ListDefinition<typeof ReferralFilter.$inferInput, 'SENT_DESC' | 'SENT' | 'AREA'> = {
  name: 'referrals',
  table: 'beneficiaries.referral',
  of: 'ARRAY(SELECT coalesce(about.beneficiary_id, about.family_id) FROM beneficiaries.welfare_case AS about WHERE about.id = case_id)',
  model: 'referral',
  hidesFew: true,
  orders: {
    SENT_DESC: [{ expression: 'sent_on', type: 'date', descending: true }],
    SENT: [{ expression: 'sent_on', type: 'date' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'SENT_DESC',
  where: ({ number, state, service, institution, overdue }) => [
    ...(number?.trim() ? [sql`case_number = ${readCaseNumber(number) ?? number.trim().toUpperCase()}`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(service ? [sql`service = ${service}`] : []),
    ...(institution ? [isId(institution) ? sql`institution_id = ${institution}::uuid` : sql`false`] : []),
    ...(overdue == null ? [] : [sql`(state = 'SENT' AND sent_on < ${daysAfter(today(), -answerDays)}::date) = ${raw(String(overdue))}`]),
  ],
};

const ReferralConnection = beneficiaries.connection<typeof Referral.$inferType>('Referral', Referral, { byArea: true });

builder.queryFields((t) => ({
  referral: t.prismaField({
    type: Referral,
    nullable: true,
    authScopes: { may: 'referral.read' },
    description: 'A referral; null when there is none that the viewer may see.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'Referral', args);
      return id === null ? null : ctx.db.referral.findUnique({ ...query, where: { id } });
    },
  }),
  referrals: t.field({
    type: ReferralConnection,
    authScopes: { may: 'referral.read' },
    description: 'Referrals of cases in the viewer\'s area; to an institution those that went to it. Those of sensitive types are listed for the offices that decide, and for the institution.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: ReferralFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ReferralOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(referralList, args, ctx, info),
  }),
}));

builder.objectField(Institution, 'referrals', (t) => t.field({
  type: ReferralConnection,
  nullable: true,
  authScopes: { may: 'referral.read' },
  description: 'Referrals that went to it, as far as the viewer may know of the cases; the last one first.',
  args: beneficiaries.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => beneficiaries.page(referralList, args, ctx, info, { scope: id, conditions: [sql`institution_id = ${id}::uuid`] }),
}));

const clientsOf = loaderOf<Db, number>(async (ctx, ids) => {
  const rows = await ctx.db.$queryRaw<{ id: string; inCare: number }[]>(sql`SELECT institution_id::text AS id, in_care AS "inCare" FROM beneficiaries.places(${[...ids]}::uuid[])`);
  const found = new Map(rows.map(({ id, inCare }) => [id, inCare]));
  return (id) => found.get(id) ?? 0;
});

builder.objectField(Institution, 'clientCount', (t) => t.int({
  nullable: true,
  authScopes: { may: 'referral.read' },
  description: 'How many were referred to it and are in its care now, from everywhere.',
  resolve: ({ id }, _args, ctx) => clientsOf(ctx, id),
}));
