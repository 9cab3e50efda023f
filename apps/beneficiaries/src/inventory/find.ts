import { accountStub } from '@pilar/subgraph/accounts';
import { allowed } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { Beneficiary, standingPerson } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { CaseUnit } from '../case-type/case-type.ts';
import { Family, standingFamily } from '../family/family.ts';
import { familiesNamed, isAmong, personsNamed } from '../name-search.ts';
import { ofUnit } from '../narrow.ts';
import { InventoryRound } from './round.ts';

export const InventoryFind = builder.prismaObject('InventoryFind', {
  description: 'A family or a person of the registry that was found in a round (temuan pendataan). It promises no aid (rule 31).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    round: t.relation('round', { nullable: true, description: 'The round; null outside the viewer\'s area.' }),
    family: t.prismaField({ type: Family, nullable: true, authScopes: { may: 'family.read' }, description: 'The family, or the one it was merged into; null of a person, and outside the viewer\'s area.', resolve: (query, { familyId }, _args, ctx) => standingFamily(ctx, familyId, query) }),
    beneficiary: t.prismaField({ type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'The person, or the one they were merged into; null of a family, and outside the viewer\'s area.', resolve: (query, { beneficiaryId }, _args, ctx) => standingPerson(ctx, beneficiaryId, query) }),
    foundOn: t.expose('foundOn', { type: 'Date', description: 'Day on which they were found.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note (catatan).' }),
    recordedBy: t.field({ type: beneficiaries.Account, nullable: true, description: 'Who recorded it; null for accounts outside the viewer\'s area.', resolve: ({ recordedBy }) => accountStub(recordedBy) }),
    recordedAt: t.expose('recordedAt', { type: 'DateTime', description: 'When it arrived.' }),
    receiptCode: t.string({
      nullable: true, description: 'Code of its receipt (tanda terima), where one was asked for; for those who record.',
      resolve: ({ receiptCode }, _args, ctx) => (allowed(ctx, 'inventory.record') ? receiptCode : null),
    }),
    receiptAt: t.expose('receiptAt', { type: 'DateTime', nullable: true, description: 'When the receipt was given.' }),
    withdrawnAt: t.expose('withdrawnAt', { type: 'DateTime', nullable: true, description: 'When it was taken back.' }),
    withdrawnReason: t.exposeString('withdrawnReason', { nullable: true, description: 'Why it was taken back.' }),
  }),
});

beneficiaries.recordFields(InventoryFind, {
  type: 'InventoryFind',
  protects: { columns: ['id', 'beneficiaryId', 'familyId'] },
  can: { record: { permission: 'inventory.record', description: 'Take it back, or give a receipt.' } },
  withheld: { permission: 'inventory.record', fields: ['receiptCode'] },
});

beneficiaries.entity(InventoryFind, 'family.read', (id, ctx) => ctx.db.inventoryFind.findUnique({ where: { id } }));

const InventoryFindFilter = builder.inputType('InventoryFindFilter', {
  description: 'What of a round.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the name of a person, or of the head or a member of a family, or where nobody bears them their beginnings.' }),
    unit: t.field({ type: CaseUnit, description: 'Only persons (PERSON) or only families (FAMILY); nothing else is found.' }),
    withdrawn: t.boolean({ description: 'Only what was taken back; else what stands.' }),
  }),
});

const findList: ListDefinition<typeof InventoryFindFilter.$inferInput, 'RECORDED_DESC'> = {
  name: 'inventoryFinds',
  table: 'beneficiaries.inventory_find',
  model: 'inventoryFind',
  orders: { RECORDED_DESC: [{ expression: 'recorded_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'RECORDED_DESC',
  where: ({ text, unit, withdrawn }, area) => [
    withdrawn ? sql`withdrawn_at IS NOT NULL` : sql`withdrawn_at IS NULL`,
    ...(unit ? [ofUnit(unit)] : []),
    ...(text?.trim() ? [sql`(${isAmong('family_id', familiesNamed(text, area))} OR ${isAmong('beneficiary_id', personsNamed(text, area))})`] : []),
  ],
};

const InventoryFindConnection = beneficiaries.connection<typeof InventoryFind.$inferType>('InventoryFind', InventoryFind);

builder.prismaObjectField(InventoryRound, 'found', (t) => t.field({
  type: InventoryFindConnection,
  nullable: true,
  authScopes: { may: 'family.read' },
  description: 'Families and persons that were found, the last recorded first.',
  args: { ...beneficiaries.pageArgs(t), filter: t.arg({ type: InventoryFindFilter, description: 'Which rows; what stands when left out.' }) },
  resolve: ({ id }, args, ctx, info) => beneficiaries.page(findList, { ...args, filter: args.filter ?? {} }, ctx, info, { scope: id, conditions: [sql`round_id = ${id}::uuid`] }),
}));

builder.queryField('inventoryFind', (t) => t.prismaField({
  type: InventoryFind,
  nullable: true,
  authScopes: { may: 'family.read' },
  description: 'What was found; null when there is none in the viewer\'s area.',
  args: beneficiaries.lookUpArgs(t),
  resolve: async (query, _root, args, ctx) => {
    const id = await beneficiaries.lookUp(ctx, 'InventoryFind', args);
    return id === null ? null : ctx.db.inventoryFind.findUnique({ ...query, where: { id } });
  },
}));
