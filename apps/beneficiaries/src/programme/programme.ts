import { today } from '@pilar/domain/dates';
import { ancestorsOf } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { Sex } from '../beneficiary/beneficiary.ts';
import { LegalBasis, visibleStubs } from '../references/external-types.ts';
import { EffortForm, ServiceField } from '../service-terms.ts';
import { amountsOn } from './amounts.ts';
import { inWords, type Conditions } from './conditions.ts';
import { editionsOf, type RecordedEdition } from './programme-editions.ts';

export const AidLevel = builder.enumType('AidLevel', { description: 'Whose a programme of aid is (pemilik program).', values: codes('AID_LEVEL') });
export const FundSource = builder.enumType('FundSource', { description: 'Where its money comes from (sumber dana).', values: codes('FUND_SOURCE') });
export const AidForm = builder.enumType('AidForm', { description: 'Form of aid (bentuk bantuan).', values: codes('AID_FORM') });
export const AidTarget = builder.enumType('AidTarget', { description: 'Who is entitled.', values: codes('AID_TARGET') });
export const AidFrequency = builder.enumType('AidFrequency', { description: 'How often aid is given.', values: codes('AID_FREQUENCY') });
export const AidPer = builder.enumType('AidPer', { description: 'What an amount is of.', values: codes('AID_PER') });
export const AidComponent = builder.enumType('AidComponent', { description: 'What a member of a family is, where the amount goes by members (komponen).', values: codes('AID_COMPONENT') });

const AidAmount = builder.objectRef<RecordedEdition['parts'][number]>('AidAmount').implement({
  description: 'An amount of an edition.',
  fields: (t) => ({
    component: t.field({ type: AidComponent, nullable: true, description: 'For each member who is that; null of the whole.', resolve: ({ component }) => component }),
    amount: t.field({ type: 'Rupiah', description: 'Amount.', resolve: ({ amount }) => String(amount) }),
  }),
});

export const ProgrammeAmounts = builder.objectRef<RecordedEdition>('ProgrammeAmounts').implement({
  description: 'What a programme gives from a day on, until the next edition begins.',
  fields: (t) => ({
    validFrom: t.field({ type: 'Date', description: 'First day.', resolve: ({ validFrom }) => validFrom }),
    per: t.field({ type: AidPer, description: 'What the amounts are of.', resolve: ({ per }) => per }),
    mostMembers: t.exposeInt('mostMembers', { nullable: true, description: 'How many members of one family count; those whose amounts are greatest.' }),
    amounts: t.field({ type: [AidAmount], description: 'The amounts, by component.', resolve: ({ parts }) => [...parts] }),
    citation: t.exposeString('citation', { description: 'Where they stand.' }),
    checkedOn: t.field({ type: 'Date', description: 'Day on which that source was last checked.', resolve: ({ checkedOn }) => checkedOn }),
  }),
});

const ProgrammeConditions = builder.objectRef<Conditions>('ProgrammeConditions').implement({
  description: 'What must hold for aid (syarat penerima), all of it: of the family its desil, its mark and where it lives; of one and the same person the rest. What is not recorded does not hold.',
  fields: (t) => ({
    desilMin: t.int({ nullable: true, description: 'Least desil (rule 34).', resolve: (row) => row.desilMin ?? null }),
    desilMax: t.int({ nullable: true, description: 'Greatest desil.', resolve: (row) => row.desilMax ?? null }),
    extremePoor: t.boolean({ description: 'Whether the family must be recorded as extremely poor.', resolve: (row) => row.extremePoor ?? false }),
    caseTypes: t.stringList({ description: 'Types of welfare cases (PPKS) of which one must be open; never one that is kept from lists.', resolve: (row) => row.caseTypes ?? [] }),
    minAge: t.int({ nullable: true, description: 'Least age in whole years.', resolve: (row) => row.minAge ?? null }),
    maxAge: t.int({ nullable: true, description: 'Greatest age in whole years.', resolve: (row) => row.maxAge ?? null }),
    sex: t.field({ type: Sex, nullable: true, description: 'Where it is for one sex only.', resolve: (row) => row.sex ?? null }),
    areas: t.field({ type: [beneficiaries.Region], description: 'Regions in one of which they live; everywhere when empty.', resolve: (row) => (row.areas ?? []).map((code) => ({ code })) }),
  }),
});

export const Programme = builder.prismaObject('Programme', {
  description: 'A programme of aid (program bantuan): whose it is, what it gives to whom, and from when on.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    code: t.exposeString('code', { description: 'Code, unique: "PKH". It never changes.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it is, and whom it is for.' }),
    ownerLevel: t.field({ type: AidLevel, description: 'Whose it is.', resolve: (row) => row.ownerLevel as Code<'AID_LEVEL'> }),
    fundSource: t.field({ type: FundSource, description: 'Where its money comes from.', resolve: (row) => row.fundSource as Code<'FUND_SOURCE'> }),
    serviceField: t.field({ type: ServiceField, description: 'Its field.', resolve: (row) => row.serviceField as Code<'SERVICE_FIELD'> }),
    effortForm: t.field({ type: EffortForm, description: 'Its form of effort.', resolve: (row) => row.effortForm as Code<'EFFORT_FORM'> }),
    aidForm: t.field({ type: AidForm, description: 'What it gives.', resolve: (row) => row.aidForm as Code<'AID_FORM'> }),
    target: t.field({ type: AidTarget, description: 'Who is entitled. It never changes.', resolve: (row) => row.target as Code<'AID_TARGET'> }),
    frequency: t.field({ type: AidFrequency, description: 'How often it is given.', resolve: (row) => row.frequency as Code<'AID_FREQUENCY'> }),
    yearFrom: t.exposeInt('yearFrom', { description: 'First year.' }),
    yearTo: t.exposeInt('yearTo', { nullable: true, description: 'Last year; null while none is set.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Region whose it is: the province of what it and the centre give, a regency of its own.', resolve: (row) => ({ code: row.areaCode }) }),
    conditions: t.field({ type: ProgrammeConditions, description: 'Who may have it.', resolve: (row) => row.eligibility as Conditions }),
    conditionsInWords: t.stringList({ description: 'The conditions as sentences, in the language of the request; empty where there are none.', resolve: (row, _args, ctx) => inWords(row.eligibility as Conditions, ctx.language) }),
    legalBases: t.field({ type: [LegalBasis], nullable: true, description: 'Law that it rests on (dasar hukum), as far as the viewer may see it.', resolve: (row, _args, ctx) => visibleStubs(ctx, 'LegalBasis', row.legalBasisIds) }),
    amounts: t.field({ type: [ProgrammeAmounts], select: { amounts: true }, description: 'What it gives, every edition, the latest first; empty where no amount is known.', resolve: ({ amounts }) => editionsOf(amounts) }),
    amountsOn: t.field({
      type: ProgrammeAmounts, nullable: true, select: { amounts: true }, description: 'What it gives on a day; null where no amount is known of then.',
      args: { day: t.arg({ type: 'Date', description: 'The day; today when left out.' }) },
      resolve: ({ amounts }, { day }) => amountsOn(editionsOf(amounts), day ?? today()),
    }),
  }),
});

beneficiaries.recordFields(Programme, {
  type: 'Programme',
  can: {
    correct: { permission: 'programme.record', description: 'Correct it, set its amounts, conditions and plan items.', ownerOnly: true },
    setBudget: { permission: 'budget.set', description: 'Set its budget of a year and allot it to regions.', ownerOnly: true },
  },
});

beneficiaries.entityByCode(Programme, 'programme.read', (code, ctx) => ctx.db.programme.findFirst({ where: { code } }));

const ProgrammeFilter = builder.inputType('ProgrammeFilter', {
  description: 'Which programmes.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the code or name.' }),
    ownerLevel: t.field({ type: [AidLevel], description: 'Whose they are.' }),
    aidForm: t.field({ type: [AidForm], description: 'Forms of aid.' }),
    serviceField: t.field({ type: [ServiceField], description: 'Fields.' }),
    fundSource: t.field({ type: [FundSource], description: 'Sources of funds.' }),
    target: t.field({ type: [AidTarget], description: 'Who is entitled.' }),
    year: t.int({ description: 'Those that are active in this year.' }),
    unlinkedIn: t.int({ description: 'Those active in this year that carry out no item of a plan of it (rule 42).' }),
  }),
});

const ProgrammeOrder = builder.enumType('ProgrammeOrder', {
  description: 'Order of programmes.',
  values: { NAME: { description: 'By name.' }, CODE: { description: 'By code.' } },
});

const activeIn = (year: number) => sql`(year_from <= ${year} AND (year_to IS NULL OR year_to >= ${year}))`;

/** The list as its root field shows it. A region's programmes are its own, those below it, and those that reach it from above. */
export const programmeList: ListDefinition<typeof ProgrammeFilter.$inferInput, 'NAME' | 'CODE'> = {
  name: 'programmes',
  table: 'beneficiaries.programme',
  model: 'programme',
  inArea: (area) => sql`(${inArea('area_code', area)} OR area_code = ANY(${ancestorsOf(area)}))`,
  orders: { NAME: [{ expression: 'name COLLATE "C"', type: 'text' }], CODE: [{ expression: 'code', type: 'text' }] },
  defaultOrder: 'NAME',
  where: ({ text, ownerLevel, aidForm, serviceField, fundSource, target, year, unlinkedIn }) => [
    ...(text?.trim() ? [sql`position(lower(${text.trim()}) IN lower(code || ' ' || name)) > 0`] : []),
    ...(ownerLevel?.length ? [sql`owner_level = ANY(${ownerLevel})`] : []),
    ...(aidForm?.length ? [sql`aid_form = ANY(${aidForm})`] : []),
    ...(serviceField?.length ? [sql`service_field = ANY(${serviceField})`] : []),
    ...(fundSource?.length ? [sql`fund_source = ANY(${fundSource})`] : []),
    ...(target?.length ? [sql`target = ANY(${target})`] : []),
    ...(year == null ? [] : [activeIn(year)]),
    ...(unlinkedIn == null ? [] : [activeIn(unlinkedIn), sql`NOT EXISTS (SELECT FROM beneficiaries.programme_plan_link AS link WHERE link.programme_id = programme.id AND link.year = ${unlinkedIn})`]),
  ],
};

export const ProgrammeConnection = beneficiaries.connection<typeof Programme.$inferType>('Programme', Programme, { byArea: true });

builder.queryFields((t) => ({
  programme: t.prismaField({
    type: Programme,
    nullable: true,
    authScopes: { may: 'programme.read' },
    description: 'A programme of aid, by its code or its id; null when there is none.',
    args: { code: t.arg.string({ description: 'Its code.' }), ...beneficiaries.lookUpArgs(t) },
    resolve: async (query, _root, { code, ...args }, ctx) => {
      if (code != null) return ctx.db.programme.findFirst({ ...query, where: { code } });
      const id = await beneficiaries.lookUp(ctx, 'Programme', args);
      return id === null || !isId(id) ? null : ctx.db.programme.findUnique({ ...query, where: { id } });
    },
  }),
  programmes: t.field({
    type: ProgrammeConnection,
    authScopes: { may: 'programme.read' },
    description: 'Programmes of aid, the same for everybody signed in.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: ProgrammeFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ProgrammeOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(programmeList, args, ctx, info),
  }),
}));
