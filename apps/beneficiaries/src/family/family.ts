import { codes, type Code } from '@pilar/domain/vocabulary';
import { numberDigits } from '@pilar/domain/nik';
import type { Context } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql, type Sql } from '@pilar/subgraph/sql';
import { hex } from '@pilar/subgraph/sealed-numbers';
import { onlyArriving, shownArea } from '../arriving.ts';
import { beneficiaries, builder } from '../builder.ts';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import type { Db } from '../db.ts';
import { familiesNamed, familiesOf, isAmong } from '../name-search.ts';
import { inScope, onlyNarrow, soughtByName } from '../narrow.ts';
import { cardBearersOf, cards } from '../numbers.ts';

export const PovertySign = builder.enumType('PovertySign', { description: 'The nine signs of fakir miskin; who has no shelter is so at once, the others inform (rule 33).', values: codes('POVERTY_SIGN') });
export const WelfareSource = builder.enumType('WelfareSource', { description: 'Where a desil or the mark of extreme poverty was said.', values: codes('WELFARE_SOURCE') });
export const PovertyReason = builder.enumType('PovertyReason', { description: 'Why a family counts as extremely poor, or no more (rule 35).', values: codes('POVERTY_REASON') });
export const FamilyState = builder.enumType('FamilyState', { description: 'Whether a family is there (keadaan).', values: codes('FAMILY_STATE') });

const AnsweredSign = builder.objectRef<{ sign: Code<'POVERTY_SIGN'>; present: boolean }>('AnsweredSign').implement({
  description: 'One of the nine signs with its answer.',
  fields: (t) => ({
    sign: t.field({ type: PovertySign, description: 'The sign.', resolve: ({ sign }) => sign }),
    present: t.exposeBoolean('present', { description: 'Whether it is there.' }),
  }),
});

export const Family = builder.prismaObject('Family', {
  description: 'A family served (keluarga). Protected data: only for roles that work with persons served, in their own area.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    head: t.field({
      type: Beneficiary,
      nullable: true,
      authScopes: { may: 'beneficiary.read' },
      description: 'Head of the family (kepala keluarga), where recorded.',
      select: (_args, _ctx, nestedSelection) => ({ members: nestedSelection({ where: { relation: 'KEPALA_KELUARGA', lifeState: { in: ['ACTIVE', 'MOVED_OUT'] } }, take: 1 }) }),
      resolve: (row) => row.members[0] ?? null,
    }),
    area: t.field({ type: beneficiaries.Region, description: 'Village (desa, kelurahan) it lives in; of one that is to come from elsewhere, where it goes.', resolve: (row, _args, ctx) => shownArea(ctx, row) }),
    address: t.string({ nullable: true, description: 'Where it lives: street, number, hamlet; null while it is to come from elsewhere.', resolve: (row, _args, ctx) => (onlyArriving(ctx, row) ? null : row.address) }),
    rt: t.string({ nullable: true, description: 'Neighbourhood (RT): "004".', resolve: (row, _args, ctx) => (onlyArriving(ctx, row) ? null : row.rt) }),
    rw: t.string({ nullable: true, description: 'Group of neighbourhoods (RW): "002".', resolve: (row, _args, ctx) => (onlyArriving(ctx, row) ? null : row.rw) }),
    cardNumber: t.field({ type: 'Nik', nullable: true, description: 'Number of the family card (KK), masked for everybody; see revealFamilyCard.', resolve: ({ id, cardSealed }) => cardSealed && cards.open(id, cardSealed) }),
    desil: t.exposeInt('desil', { nullable: true, description: 'Welfare decile, 1 the poorest; labels differ between sources, so the number is shown (rule 34).' }),
    desilSource: t.field({ type: WelfareSource, nullable: true, description: 'Where the desil was said.', resolve: (row) => row.desilSource as Code<'WELFARE_SOURCE'> | null }),
    desilOn: t.expose('desilOn', { type: 'Date', nullable: true, description: 'Of which day the desil is.' }),
    extremePoor: t.exposeBoolean('extremePoor', { nullable: true, description: 'Whether it counts as extremely poor (miskin ekstrem); null where nobody said.' }),
    extremePoorSource: t.field({ type: WelfareSource, nullable: true, description: 'Where that was said.', resolve: (row) => row.extremePoorSource as Code<'WELFARE_SOURCE'> | null }),
    extremePoorOn: t.expose('extremePoorOn', { type: 'Date', nullable: true, description: 'Of which day that is.' }),
    extremePoorReason: t.field({ type: PovertyReason, nullable: true, description: 'Why that last changed, where it was said.', resolve: (row) => row.extremePoorReason as Code<'POVERTY_REASON'> | null }),
    signs: t.field({
      type: [AnsweredSign], description: 'Answers to the nine signs, in their order; what was not asked is left out. They inform and decide nothing (rule 33).',
      resolve: ({ signsYes, signsNo }) => codes('POVERTY_SIGN').filter((sign) => signsYes.includes(sign) || signsNo.includes(sign)).map((sign) => ({ sign, present: signsYes.includes(sign) })),
    }),
    signsOn: t.expose('signsOn', { type: 'Date', nullable: true, description: 'Day on which the family was visited for the signs.' }),
    lifeState: t.field({ type: FamilyState, description: 'Whether the family is there.', resolve: (row) => row.lifeState as Code<'FAMILY_STATE'> }),
    lifeStateOn: t.expose('lifeStateOn', { type: 'Date', nullable: true, description: 'Day of the move, or of its end.' }),
    movedTo: t.field({ type: beneficiaries.Region, nullable: true, description: 'Where a family went that moved out; the area there may receive it.', resolve: ({ movedTo }) => (movedTo === null ? null : { code: movedTo }) }),
    members: t.relation('members', {
      description: 'Members in the viewer\'s area, the head included, oldest first; the dead are among those who have left (see changes).',
      authScopes: { may: 'beneficiary.read' },
      query: { where: { lifeState: { in: ['ACTIVE', 'MOVED_OUT'] } }, orderBy: [{ birthDate: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }] },
    }),
  }),
});

beneficiaries.recordFields(Family, {
  type: 'Family',
  protects: { columns: ['id'] },
  can: {
    addMember: { permission: 'beneficiary.register', description: 'Register a member.' },
    correct: { permission: 'family.correct', description: 'Correct address, card, desil and signs.' },
    change: { permission: 'family.change', description: 'Record that it splits, moves, merges or has a new head.' },
    reveal: { permission: 'beneficiary.reveal', description: 'Be shown the number of its card whole, for a purpose.' },
  },
});

beneficiaries.entity(Family, 'family.read', (id, ctx) => standingFamily(ctx, id));

const FamilyFilter = builder.inputType('FamilyFilter', {
  description: 'Which families.',
  fields: (t) => ({
    text: t.string({ description: 'Words of the name of the head or another member, or where nobody bears them their beginnings, in whatever spelling sounds alike.' }),
    cardNumber: t.field({ type: 'Nik', description: 'Whose family card this is or was, also before it became one with another: 16 digits, by POST only.' }),
    maxDesil: t.int({ description: 'Desil of at most this number.' }),
    extremePoor: t.boolean({ description: 'Only those that count as extremely poor, or only those that do not.' }),
    sign: t.field({ type: [PovertySign], description: 'Those with all of these signs.' }),
    lifeState: t.field({ type: [FamilyState], description: 'Whether they are there; all but the merged when left out.' }),
  }),
});

const FamilyOrder = builder.enumType('FamilyOrder', {
  description: 'Order of families.',
  values: { AREA: { description: 'By village.' }, UPDATED_DESC: { description: 'Last changed first.' } },
});

/** The family of that id, or the one it was merged into, as far as the viewer sees it; `query` tells what a field's selection reads. */
export async function standingFamily(ctx: Context<Db>, id: string | null, query: object = {}): Promise<typeof Family.$inferType | null> {
  const row = id === null ? null : await ctx.db.family.findUnique({ ...query, where: { id } });
  return row?.mergedInto ? ctx.db.family.findUnique({ ...query, where: { id: row.mergedInto } }) : row;
}

/** Which families a filter leaves; of a name, those of the persons found by it where they have been found already. */
function conditions({ text, cardNumber, maxDesil, extremePoor, sign, lifeState }: typeof FamilyFilter.$inferInput, area: string | null, named: readonly string[] | null | undefined): Sql[] {
  return [
    ...(text?.trim() ? [isAmong('id', named ? familiesOf(sql`${named}::uuid[]`) : familiesNamed(text, area))] : []),
    ...(cardNumber ? [sql`id IN (${cardBearersOf(sql`decode(${hex(cards.index(numberDigits(cardNumber)))}, 'hex')`)})`] : []),
    ...(maxDesil == null ? [] : [sql`desil <= ${maxDesil}`]),
    ...(extremePoor == null ? [] : [sql`coalesce(extreme_poor, false) = ${extremePoor}`]),
    ...(sign?.length ? [sql`signs_yes @> ${sign}::text[]`] : []),
    ...(lifeState?.length ? [sql`life_state = ANY(${lifeState})`] : []),
  ];
}

/** The list as its root field shows it. */
export const families: ListDefinition<typeof FamilyFilter.$inferInput, 'AREA' | 'UPDATED_DESC'> = {
  name: 'families',
  table: 'beneficiaries.family',
  model: 'family',
  hidesFew: true,
  orders: {
    AREA: [{ expression: 'area_code', type: 'text' }],
    UPDATED_DESC: [{ expression: 'updated_at', type: 'timestamptz', descending: true }],
  },
  defaultOrder: 'AREA',
  always: sql`life_state <> 'MERGED' AND ${inScope}`,
  findsFew: ({ text }) => Boolean(text?.trim()),
  byKey: ({ cardNumber }) => cardNumber,
  where: (filter, area) => conditions(filter, area, null),
};

/** Families that left another area for the viewer's and wait to be received. */
const arrivals: ListDefinition<object, 'AREA'> = {
  name: 'arrivingFamilies', table: 'beneficiaries.family', model: 'family', always: sql`pilar.in_area(moved_to)`, inArea: (area) => inArea('moved_to', area),
  orders: { AREA: [{ expression: 'moved_to', type: 'text' }] }, defaultOrder: 'AREA', where: () => [],
};

const FamilyConnection = beneficiaries.connection<typeof Family.$inferType>('Family', Family, { byArea: true });

builder.queryFields((t) => ({
  family: t.prismaField({
    type: Family,
    nullable: true,
    authScopes: { may: 'family.read' },
    description: 'A family, or the one it was merged into; null when there is none in the viewer\'s area.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => standingFamily(ctx, await beneficiaries.lookUp(ctx, 'Family', args), query),
  }),
  arrivingFamilies: t.field({
    type: beneficiaries.connection<typeof Family.$inferType>('ArrivingFamily', Family),
    authScopes: { may: 'family.read' },
    description: 'Families that left another area for the viewer\'s and wait to be received, by the village they went to.',
    args: beneficiaries.listArgs(t),
    resolve: (_root, args, ctx, info) => beneficiaries.page(arrivals, args, ctx, info),
  }),
  families: t.field({
    type: FamilyConnection,
    authScopes: { may: 'family.read' },
    description: 'Families in the viewer\'s area: by the name of a member or the number of a card, or all of a district or village. Rows of a wider question are refused; counts are told.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: FamilyFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [FamilyOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: async (_root, args, ctx, info) => {
      const { text, cardNumber } = args.filter ?? {};
      const area = args.area ?? null;
      const named = cardNumber ? null : await soughtByName(ctx, text, area);
      const list: typeof families = { ...families, where: (filter, place) => conditions(filter, place, named?.ids) };
      return onlyNarrow(ctx, area, named ?? Boolean(cardNumber), beneficiaries.page(list, args, ctx, info));
    },
  }),
}));
