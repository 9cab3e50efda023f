import { codes, type Code } from '@pilar/domain/vocabulary';
import type { Prisma } from '../__generated__/prisma/client.ts';
import { Beneficiary, FamilyRelation } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { Family } from '../family/family.ts';

export const FamilyChangeKind = builder.enumType('FamilyChangeKind', { description: 'What happens to a family.', values: codes('FAMILY_CHANGE_KIND') });

builder.prismaObject('FamilyChangeMember', {
  description: 'A member whose place in the family a change was about.',
  fields: (t) => ({
    beneficiary: t.prismaField({ type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'Who; null outside the viewer\'s area.', resolve: (query, { beneficiaryId }, _args, ctx) => ctx.db.beneficiary.findUnique({ ...query, where: { id: beneficiaryId } }) }),
    relationBefore: t.field({ type: FamilyRelation, nullable: true, description: 'Relation to the head before; null for who was in no family.', resolve: (row) => row.relationBefore as Code<'FAMILY_RELATION'> | null }),
    relationAfter: t.field({ type: FamilyRelation, nullable: true, description: 'Relation to the head after; null for who is in no family.', resolve: (row) => row.relationAfter as Code<'FAMILY_RELATION'> | null }),
  }),
});

export const FamilyChange = builder.prismaObject('FamilyChange', {
  description: 'What happened to a family: a birth, a death, a split, a move.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: FamilyChangeKind, description: 'What happened.', resolve: (row) => row.kind as Code<'FAMILY_CHANGE_KIND'> }),
    happenedOn: t.expose('happenedOn', { type: 'Date', description: 'Day on which it happened.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why, where it was said.' }),
    family: t.prismaField({ type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The family it happened to: of a split the one that stayed, of a merge the one that both became; null outside the viewer\'s area.', resolve: (query, { familyId }, _args, ctx) => ctx.db.family.findUnique({ ...query, where: { id: familyId } }) }),
    otherFamily: t.prismaField({ type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The family that was split off, or merged into this one; null outside the viewer\'s area.', resolve: (query, { otherFamilyId }, _args, ctx) => (otherFamilyId === null ? null : ctx.db.family.findUnique({ ...query, where: { id: otherFamilyId } })) }),
    formerArea: t.field({ type: beneficiaries.Region, nullable: true, description: 'Of a move: where the family lived.', resolve: ({ formerArea }) => (formerArea === null ? null : { code: formerArea }) }),
    members: t.relation('members', { description: 'Whose place changed.', query: { orderBy: { beneficiaryId: 'asc' } } }),
    madeAt: t.expose('madeAt', { type: 'DateTime', description: 'When it was recorded.' }),
    undoneAt: t.expose('undoneAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    undoneReason: t.exposeString('undoneReason', { nullable: true, description: 'Why it was taken back.' }),
  }),
});

const newestFirst = { orderBy: [{ madeAt: 'desc' }, { id: 'desc' }] } satisfies Prisma.Family$changesArgs;

builder.prismaObjectField(Family, 'changes', (t) => t.field({
  type: [FamilyChange],
  description: 'What happened to the family, newest first, those taken back among it.',
  // Read with the family by one statement; it may be the other one of a split or a merge.
  select: (_args, _ctx, nestedSelection) => ({ changes: nestedSelection(newestFirst), changesAsOther: nestedSelection(newestFirst) }),
  resolve: ({ changes, changesAsOther }) => (changesAsOther.length === 0 ? changes : [...changes, ...changesAsOther].toSorted((one, other) => other.madeAt.getTime() - one.madeAt.getTime() || (other.id > one.id ? 1 : -1))),
}));
