import { codes, type Code } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { requestError } from '@pilar/subgraph/errors';
import { parseId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { accountOf } from '@pilar/subgraph/scope';
import { builder, identity } from '../builder.ts';
import { DataRequest } from '../data-request/data-request.ts';
import { Beneficiary, Person } from '../references/external-types.ts';
import { restrictionEntity, restrictionMessages as messages } from './restriction-entity.ts';

const RestrictionLift = builder.enumType('RestrictionLift', { description: 'Why a restriction is lifted (alasan pencabutan).', values: codes('RESTRICTION_LIFT') });

const Restriction = builder.prismaObject('Restriction', {
  description: 'What is kept of somebody is restricted (pembatasan pemrosesan, UU 27/2022): kept and readable, and not processed otherwise, until it is lifted.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    request: t.relation('request', { description: 'The request by which it is.' }),
    beneficiary: t.field({ type: Beneficiary, nullable: true, description: 'Whose data, as somebody served; null outside the viewer\'s area.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Beneficiary', row.beneficiaryId) }),
    person: t.field({ type: Person, nullable: true, description: 'Whose data, as a worker or official; null outside the viewer\'s area.', resolve: (row, _args, ctx) => identity.stub(ctx, 'Person', row.personId) }),
    since: t.expose('since', { type: 'DateTime', description: 'Since when.' }),
    liftedAt: t.expose('liftedAt', { type: 'DateTime', nullable: true, description: 'When it was lifted; null while it holds.' }),
    liftedBy: t.exposeString('liftedByName', { nullable: true, description: 'Name of the account that lifted it.' }),
    liftReason: t.field({ type: RestrictionLift, nullable: true, description: 'Why it was lifted.', resolve: (row) => row.liftReason as Code<'RESTRICTION_LIFT'> | null }),
  }),
});

identity.recordFields(Restriction, {
  type: 'Restriction',
  protects: { columns: ['id', 'beneficiaryId', 'personId'] },
  can: { lift: { permission: 'request.handle', description: 'Lift it, while it holds.' } },
});

const mostOfOne = 50;

builder.prismaObjectField(DataRequest, 'restrictions', (t) => t.relation('restrictions', {
  description: 'What was restricted by it: by one for restriction once it is granted, by an objection while it is examined.', query: { orderBy: [{ since: 'asc' }, { id: 'asc' }] },
}));

builder.queryField('restrictions', (t) => t.prismaField({
  type: [Restriction],
  authScopes: { may: 'request.read' },
  description: 'Restrictions of what is kept of somebody, the last one first, those that were lifted too; of requests that the viewer sees.',
  args: { beneficiary: t.arg.id({ description: 'Of this person served (Beneficiary).' }), person: t.arg.id({ description: 'Or of this worker or official (Person).' }) },
  resolve: (query, _root, { beneficiary, person }, ctx) => {
    const [name, id] = beneficiary == null ? ['person', person] as const : ['beneficiary', beneficiary] as const;
    if (id == null) throw requestError(ctx, 'BAD_USER_INPUT', messages.ofWhom);
    return ctx.db.restriction.findMany({ ...query, where: { records: { has: parseId(ctx, name, String(id)) } }, orderBy: [{ since: 'desc' }, { id: 'desc' }], take: mostOfOne });
  },
}));

identity.command({
  name: 'liftRestriction',
  description: 'Lifts a restriction: what is kept of the person may be processed again, unless another restriction holds.',
  permission: 'request.handle', entity: restrictionEntity, result: Restriction, operation: 'UPDATED',
  input: builder.inputType('LiftRestrictionInput', {
    description: 'A restriction to lift.',
    fields: (t) => ({ ...identity.stepFields(t, 'The restriction.'), why: t.field({ type: RestrictionLift, required: true, description: 'Why.' }) }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { id, liftedAt } = await tx.restriction.findUniqueOrThrow({ where: { id: input.id } });
    if (liftedAt !== null) problems.add('id', messages.liftedAlready);
    problems.refuse();
    await tx.restriction.update({ where: { id }, data: { liftedAt: new Date(), liftedBy: accountOf(ctx.viewer), liftedByName: ctx.viewer.name, liftReason: input.why, ...changed() } });
    return id;
  },
});
