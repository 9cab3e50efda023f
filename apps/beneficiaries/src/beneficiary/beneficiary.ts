import { codes, type Code } from '@pilar/domain/vocabulary';
import { numberDigits } from '@pilar/domain/nik';
import type { Context } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { loaderOf } from '@pilar/subgraph/loaders';
import type { Address as AddressValue } from '@pilar/subgraph/personal-rules';
import { restrictedSince } from '@pilar/subgraph/restricted';
import { inArea, sql, type Sql } from '@pilar/subgraph/sql';
import { onlyArriving, shownArea } from '../arriving.ts';
import { beneficiaries, builder } from '../builder.ts';
import { bearsName, isAmong, personsNamed } from '../name-search.ts';
import { inScope, onlyNarrow, soughtByName } from '../narrow.ts';
import type { Db } from '../db.ts';
import { anyBearer, bearersOf, niks } from '../numbers.ts';
import { importedPersons } from './imported-persons.ts';

const { Sex, MaritalState, Education, Address, AddressInput } = beneficiaries.personalTypes();
export { Address, AddressInput, Education, MaritalState, Sex };
export const FamilyRelation = builder.enumType('FamilyRelation', { description: 'Relation to the head of the family (status hubungan dalam keluarga, SHDK).', values: codes('FAMILY_RELATION') });
export const NikState = builder.enumType('NikState', { description: 'How far a NIK is known to be right (keadaan NIK).', values: codes('NIK_STATE') });
export const NikSource = builder.enumType('NikSource', { description: 'Where what is known of a NIK comes from (sumber).', values: codes('NIK_SOURCE') });
const NikTrouble = builder.enumType('NikTrouble', { description: 'Why a NIK stands in the way (masalah NIK).', values: codes('NIK_TROUBLE') });
export const LifeState = builder.enumType('LifeState', { description: 'Whether a person is there (keadaan).', values: codes('LIFE_STATE') });

export const Beneficiary = builder.prismaObject('Beneficiary', {
  description: 'A person served (penerima layanan), never a public office. Protected data: only for roles that work with persons served, in their own area.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    fullName: t.exposeString('fullName', { description: 'Name.' }),
    aliases: t.exposeStringList('aliases', { description: 'Other spellings and names.' }),
    nik: t.field({ type: 'Nik', nullable: true, description: 'NIK, masked for everybody; see revealBeneficiary.', resolve: ({ id, nikSealed }) => nikSealed && niks.open(id, nikSealed) }),
    nikState: t.field({ type: NikState, description: 'How far the NIK is known to be right.', resolve: (row) => row.nikState as Code<'NIK_STATE'> }),
    nikSource: t.field({ type: NikSource, nullable: true, description: 'Where that is known from; null of a number as it was first entered.', resolve: (row) => row.nikSource as Code<'NIK_SOURCE'> | null }),
    nikCheckedOn: t.expose('nikCheckedOn', { type: 'Date', nullable: true, description: 'Day for which the source says it.' }),
    nikSince: t.expose('nikSince', { type: 'DateTime', description: 'Since when the NIK stands in that state here.' }),
    nikTrouble: t.field({ type: NikTrouble, nullable: true, description: 'Why the NIK stands in the way; null where it does not.', resolve: (row) => row.nikTrouble as Code<'NIK_TROUBLE'> | null }),
    verifiedOn: t.expose('verifiedOn', { type: 'Date', nullable: true, description: 'Last day on which a visit of an inventory found the person or a village\'s meeting accepted them (rule 35).' }),
    noNikReason: t.exposeString('noNikReason', { nullable: true, description: 'Why somebody has no NIK (rule 7).' }),
    sex: t.field({ type: Sex, nullable: true, description: 'Sex.', resolve: (row) => row.sex as Code<'SEX'> | null }),
    birthPlace: t.exposeString('birthPlace', { nullable: true, description: 'Place of birth.' }),
    birthDate: t.expose('birthDate', { type: 'Date', nullable: true, description: 'Birth date.' }),
    maritalState: t.field({ type: MaritalState, nullable: true, description: 'Marital state.', resolve: (row) => row.maritalState as Code<'MARITAL_STATE'> | null }),
    education: t.field({ type: Education, nullable: true, description: 'Highest schooling finished.', resolve: (row) => row.education as Code<'EDUCATION'> | null }),
    occupation: t.exposeString('occupation', { nullable: true, description: 'Work (pekerjaan).' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone number.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Village (desa, kelurahan) the person lives in; of somebody who is to come from elsewhere, where they go.', resolve: (row, _args, ctx) => shownArea(ctx, row) }),
    addressKtp: t.field({ type: Address, nullable: true, description: 'Address on the identity card (alamat KTP); null while somebody is to come from elsewhere.', resolve: (row, _args, ctx) => (onlyArriving(ctx, row) ? null : row.addressKtp as AddressValue | null) }),
    addressDomicile: t.field({ type: Address, nullable: true, description: 'Where somebody lives who does not live with the family; null for all others, and while somebody is to come from elsewhere.', resolve: (row, _args, ctx) => (onlyArriving(ctx, row) ? null : row.addressDomicile as AddressValue | null) }),
    family: t.relation('family', {
      nullable: true,
      authScopes: { may: 'family.read' },
      description: 'Family the person belongs to; null for those in none, and where it lies outside the viewer\'s area.',
    }),
    relation: t.field({ type: FamilyRelation, nullable: true, description: 'Relation to the head of the family (SHDK).', resolve: (row) => row.relation as Code<'FAMILY_RELATION'> | null }),
    lifeState: t.field({ type: LifeState, description: 'Whether the person is there.', resolve: (row) => row.lifeState as Code<'LIFE_STATE'> }),
    erasedAt: t.expose('erasedAt', { type: 'DateTime', nullable: true, description: 'When the data of the person were erased (UU 27/2022); the record then stands for the counts alone. Null of all others.' }),
    restrictedSince: t.field({ type: 'DateTime', nullable: true, description: 'Since when the data of the person are restricted at their request (UU 27/2022): kept and readable, and not processed otherwise. Null of all others.', resolve: async ({ id }, _args, ctx) => (await restrictedSince(ctx, id)) ?? null }),
    lifeStateOn: t.expose('lifeStateOn', { type: 'Date', nullable: true, description: 'Day of the death or the move.' }),
    movedTo: t.field({ type: beneficiaries.Region, nullable: true, description: 'Where somebody went who moved out.', resolve: ({ movedTo }) => (movedTo === null ? null : { code: movedTo }) }),
  }),
});

beneficiaries.recordFields(Beneficiary, {
  type: 'Beneficiary',
  protects: { columns: ['id'] },
  can: {
    readHistory: { permission: 'history.read', description: 'Read who entered and changed the record.' },
    correct: { permission: 'beneficiary.correct', description: 'Correct what is recorded of the person.' },
    checkNik: { permission: 'beneficiary.checkNik', description: 'Record what a register answered about the NIK.' },
    merge: { permission: 'beneficiary.merge', description: 'Make one of two records of the person, and take that back.' },
    change: { permission: 'family.change', description: 'Record a death or a move, or that the person joins or leaves a family.' },
    reveal: { permission: 'beneficiary.reveal', description: 'Be shown NIK and mother\'s name whole, for a purpose.' },
  },
});

beneficiaries.entity(Beneficiary, 'beneficiary.read', (id, ctx) => standingPerson(ctx, id));

const BeneficiaryFilter = builder.inputType('BeneficiaryFilter', {
  description: 'Which persons served.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the name, or where nobody bears them their beginnings, in whatever spelling sounds alike.' }),
    sex: t.field({ type: Sex, description: 'Sex.' }),
    nik: t.field({ type: 'Nik', description: 'Whose NIK this is or was: 16 digits, by POST only.' }),
    bornOn: t.field({ type: 'Date', description: 'Born on that day.' }),
    nikState: t.field({ type: [NikState], description: 'How far the NIK is known to be right.' }),
    nikTrouble: t.field({ type: [NikTrouble], description: 'Whose NIK stands in the way, for one of these reasons: the queue of work, which may be paged in every area.' }),
    lifeState: t.field({ type: [LifeState], description: 'Whether they are there; all but the merged when left out.' }),
    withoutFamily: t.boolean({ description: 'Only those in no family, or only those in one.' }),
    import: t.id({ description: 'Only those that this import entered or found recorded already (nobody for who may not read sensitive types), or of whose NIK its list told.' }),
  }),
});

const BeneficiaryOrder = builder.enumType('BeneficiaryOrder', {
  description: 'Order of persons served.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By village.' }, NIK_SINCE: { description: 'Whose NIK has stood longest as it is first.' } },
});

/** The person of that id, or the one they were merged into, as far as the viewer sees them; `query` tells what a field's selection reads. */
export async function standingPerson(ctx: Context<Db>, id: string | null, query: object = {}): Promise<typeof Beneficiary.$inferType | null> {
  const row = id === null ? null : await ctx.db.beneficiary.findUnique({ ...query, where: { id } });
  return row?.mergedInto ? ctx.db.beneficiary.findUnique({ ...query, where: { id: row.mergedInto } }) : row;
}

/** Ids that were merged into each: what could not be moved to the survivor stays under them. */
export const mergedInto = loaderOf(async (ctx: Context<Db>, ids) => {
  const rows = await ctx.db.beneficiary.findMany({ where: { mergedInto: { in: [...ids] } }, select: { id: true, mergedInto: true } });
  return (id) => rows.filter((row) => row.mergedInto === id).map((row) => row.id);
});

/** Who stands for another record is listed as that one; who is about to arrive from elsewhere is not here yet. */
const listed = sql`life_state <> 'MERGED' AND ${inScope}`;

/** Whom a filter leaves; of a name, those found by it where they have been found already. */
function conditions({ text, sex, nik, bornOn, nikState, nikTrouble, lifeState, withoutFamily, import: batch }: typeof BeneficiaryFilter.$inferInput, area: string | null, named: readonly string[] | null | undefined): Sql[] {
  return [
    // Few are born on one day: of them the name is looked at, and not for the day of all who bear the name.
    ...(text?.trim() ? [named ? sql`id = ANY(${named}::uuid[])` : bornOn ? bearsName(text, area) : isAmong('id', personsNamed(text, area, { living: true }))] : []),
    ...(sex ? [sql`sex = ${sex}`] : []),
    ...(nik ? [sql`id IN (${anyBearer(niks, numberDigits(nik), bearersOf)})`] : []),
    ...(bornOn ? [sql`birth_date = ${bornOn}::date`] : []),
    ...(nikState?.length ? [sql`nik_state = ANY(${nikState})`] : []),
    // Said as the indexes of the queue have it.
    ...(nikTrouble?.length ? [sql`nik_trouble IS NOT NULL`, sql`nik_trouble = ANY(${nikTrouble})`] : []),
    ...(lifeState?.length ? [sql`life_state = ANY(${lifeState})`] : []),
    ...(withoutFamily == null ? [] : [sql`(family_id IS NULL) = ${withoutFamily}`]),
    ...(batch ? [sql`id IN (${importedPersons(batch)})`] : []),
  ];
}

/** The list as its root field shows it. */
export const beneficiaryList: ListDefinition<typeof BeneficiaryFilter.$inferInput, 'NAME' | 'AREA' | 'NIK_SINCE'> = {
  name: 'beneficiaries',
  table: 'beneficiaries.beneficiary',
  model: 'beneficiary',
  hidesFew: true,
  always: listed,
  orders: {
    NAME: [{ expression: 'full_name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    NIK_SINCE: [{ expression: 'nik_since', type: 'timestamptz' }],
  },
  defaultOrder: 'NAME',
  findsFew: ({ text }) => Boolean(text?.trim()),
  byKey: ({ nik }) => nik,
  where: (filter, area) => conditions(filter, area, null),
};

/** Persons in no family who left another area for the viewer's and wait to be received; members arrive with their family. */
const arrivals: ListDefinition<object, 'AREA'> = {
  name: 'arrivingBeneficiaries', table: 'beneficiaries.beneficiary', model: 'beneficiary', always: sql`family_id IS NULL AND pilar.in_area(moved_to)`, inArea: (area) => inArea('moved_to', area),
  orders: { AREA: [{ expression: 'moved_to', type: 'text' }] }, defaultOrder: 'AREA', where: () => [],
};

/** Numbers that wait to be put right are few; all others are most of the register. */
const repaired: ReadonlySet<string> = new Set(['UNMATCHED', 'CORRECTED']);

/** Whether a filter asks for somebody, or for a queue of work, and not for a part of everybody, a name left aside. */
function narrows(filter: typeof BeneficiaryFilter.$inferInput | null | undefined): boolean {
  const { nik, bornOn, nikState, nikTrouble, import: batch } = filter ?? {};
  return Boolean(nik ?? bornOn ?? batch) || Boolean(nikTrouble?.length) || Boolean(nikState?.length && nikState.every((state) => repaired.has(state)));
}

const BeneficiaryConnection = beneficiaries.connection<typeof Beneficiary.$inferType>('Beneficiary', Beneficiary, { byArea: true });

builder.queryFields((t) => ({
  beneficiary: t.prismaField({
    type: Beneficiary,
    nullable: true,
    authScopes: { may: 'beneficiary.read' },
    description: 'A person served, or the one they were merged into; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => standingPerson(ctx, await beneficiaries.lookUp(ctx, 'Beneficiary', args), query),
  }),
  arrivingBeneficiaries: t.field({
    type: beneficiaries.connection<typeof Beneficiary.$inferType>('ArrivingBeneficiary', Beneficiary),
    authScopes: { may: 'beneficiary.read' },
    description: 'Persons in no family who left another area for the viewer\'s and wait to be received, by the village they went to.',
    args: beneficiaries.listArgs(t),
    resolve: (_root, args, ctx, info) => beneficiaries.page(arrivals, args, ctx, info),
  }),
  beneficiaries: t.field({
    type: BeneficiaryConnection,
    authScopes: { may: 'beneficiary.read' },
    description: 'Persons served in the viewer\'s area: by name, number, day of birth, or those whose NIK does not match; or all of a district or village. Rows of a wider question are refused; counts are told.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: BeneficiaryFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [BeneficiaryOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: async (_root, args, ctx, info) => {
      const area = args.area ?? null;
      const narrow = narrows(args.filter);
      const named = narrow ? null : await soughtByName(ctx, args.filter?.text, area, { living: true });
      const list: typeof beneficiaryList = { ...beneficiaryList, where: (filter, place) => conditions(filter, place, named?.ids) };
      return onlyNarrow(ctx, area, named ?? narrow, beneficiaries.page(list, args, ctx, info));
    },
  }),
}));
