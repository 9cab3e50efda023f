import { codes, type Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';

export const Sex = builder.enumType('Sex', { description: 'Sex (jenis kelamin): L male, P female.', values: codes('SEX') });
export const FamilyRelation = builder.enumType('FamilyRelation', { description: 'Relation to the head of the family (status hubungan dalam keluarga, SHDK).', values: codes('FAMILY_RELATION') });

export const Beneficiary = builder.prismaObject('Beneficiary', {
  description: 'A person served (penerima layanan), never a public office. Protected data: only for roles that work with persons served, in their own area.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    fullName: t.exposeString('fullName', { description: 'Name.' }),
    sex: t.field({ type: Sex, nullable: true, description: 'Sex.', resolve: (row) => row.sex as Code<'SEX'> | null }),
    birthDate: t.expose('birthDate', { type: 'Date', nullable: true, description: 'Birth date.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Village (desa, kelurahan) the person lives in.', resolve: (row) => ({ code: row.areaCode }) }),
    family: t.relation('family', { nullable: true, authScopes: { may: 'family.read' }, description: 'Family; null without one, or when it lies outside the viewer\'s area.' }),
    relation: t.field({ type: FamilyRelation, nullable: true, description: 'Relation to the head of the family.', resolve: (row) => row.relation as Code<'FAMILY_RELATION'> | null }),
  }),
});

beneficiaries.recordFields(Beneficiary, {
  type: 'Beneficiary',
  can: { readHistory: { permission: 'history.read', description: 'Read who entered and changed the record.' } },
});

beneficiaries.entity(Beneficiary, 'beneficiary.read', (id, ctx) => ctx.db.beneficiary.findUnique({ where: { id } }));

const BeneficiaryFilter = builder.inputType('BeneficiaryFilter', {
  description: 'Which persons served.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    sex: t.field({ type: Sex, description: 'Sex.' }),
  }),
});

const BeneficiaryOrder = builder.enumType('BeneficiaryOrder', {
  description: 'Order of persons served.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By village.' } },
});

/** The list as its root field shows it. */
export const beneficiaryList: ListDefinition<typeof BeneficiaryFilter.$inferInput, 'NAME' | 'AREA'> = {
  name: 'beneficiaries',
  table: 'beneficiaries.beneficiary',
  model: 'beneficiary',
  hidesFew: true,
  orders: {
    NAME: [{ expression: 'full_name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, sex }) => [
    ...(text?.trim() ? [sql`id IN (SELECT beneficiaries.find_beneficiaries(${text}))`] : []),
    ...(sex == null ? [] : [sql`sex = ${sex}`]),
  ],
};

const BeneficiaryConnection = beneficiaries.connection<typeof Beneficiary.$inferType>('Beneficiary', Beneficiary, { byArea: true });

builder.queryFields((t) => ({
  beneficiary: t.prismaField({
    type: Beneficiary,
    nullable: true,
    authScopes: { may: 'beneficiary.read' },
    description: 'A person served; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'Beneficiary', args);
      return id === null ? null : ctx.db.beneficiary.findUnique({ ...query, where: { id } });
    },
  }),
  beneficiaries: t.field({
    type: BeneficiaryConnection,
    authScopes: { may: 'beneficiary.read' },
    description: 'Persons served in the viewer\'s area.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: BeneficiaryFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [BeneficiaryOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(beneficiaryList, args, ctx, info),
  }),
}));
