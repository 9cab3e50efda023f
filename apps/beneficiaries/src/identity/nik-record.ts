import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { Beneficiary, NikSource, NikState } from '../beneficiary/beneficiary.ts';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';

const NikRecord = builder.prismaObject('NikRecord', {
  description: 'What was said of somebody\'s NIK (riwayat NIK): a check, a correction, a merge. Never changed; what was wrong is followed by another. No number stands here.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    stateBefore: t.field({ type: NikState, description: 'State before.', resolve: ({ stateBefore }) => stateBefore as Code<'NIK_STATE'> }),
    stateAfter: t.field({ type: NikState, description: 'State after.', resolve: ({ stateAfter }) => stateAfter as Code<'NIK_STATE'> }),
    renumbered: t.exposeBoolean('renumbered', { description: 'Whether the number itself became another, or was given up.' }),
    source: t.field({ type: NikSource, description: 'Where it is known from.', resolve: ({ source }) => source as Code<'NIK_SOURCE'> }),
    checkedOn: t.expose('checkedOn', { type: 'Date', nullable: true, description: 'Day for which the source says it.' }),
    note: t.exposeString('note', { nullable: true, description: 'On what evidence, in words.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was recorded.' }),
    by: t.string({ nullable: true, authScopes: { may: 'account.read' }, unauthorizedResolver: () => null, description: 'Who recorded it; null for those who may not read accounts.', resolve: ({ accountName }) => accountName }),
  }),
});

const recordsOf = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.nikRecord.findMany({ where: { beneficiaryId: { in: [...ids] } }, orderBy: [{ at: 'desc' }, { id: 'desc' }] });
  return (id) => rows.filter(({ beneficiaryId }) => beneficiaryId === id);
});

builder.prismaObjectField(Beneficiary, 'nikRecords', (t) => t.field({ type: [NikRecord], description: 'What was said of the NIK since it was first entered, or since the person came here from another area, newest first.', resolve: ({ id }, _args, ctx) => recordsOf(ctx, id) }));
