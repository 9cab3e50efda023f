import { readCaseNumber } from '@pilar/domain/case-number';
import { today } from '@pilar/domain/dates';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { raw, sql } from '@pilar/subgraph/sql';
import { Beneficiary, mergedInto, Sex } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { CaseUnit, Criterion } from '../case-type/case-type.ts';
import { Family } from '../family/family.ts';
import { inScope } from '../narrow.ts';
import { knownTo } from './as-told.ts';
import { freshSince } from './case-rules.ts';
import { AgeGroup, CaseStateType, HandlingLevel, WelfareCase } from './welfare-case.ts';

const WelfareCaseFilter = builder.inputType('WelfareCaseFilter', {
  description: 'Which cases.',
  fields: (t) => ({
    number: t.string({ description: 'Its number, exactly.' }),
    type: t.stringList({ description: 'Codes of types.' }),
    criterion: t.field({ type: Criterion, description: 'Criterion (rule 28).' }),
    unit: t.field({ type: CaseUnit, description: 'Whom it is about.' }),
    state: t.field({ type: [CaseStateType], description: 'How far it has come; all but the withdrawn when left out.' }),
    handlingLevel: t.field({ type: HandlingLevel, description: 'Whose task it is.' }),
    sex: t.field({ type: Sex, description: 'Of persons.' }),
    noSex: t.boolean({ description: 'Only those of persons whose sex is not known, and of families and groups.' }),
    ageGroup: t.field({ type: AgeGroup, description: 'Age on the day of finding.' }),
    stale: t.boolean({ description: 'Only those to be verified again, or only the others (rule 32).' }),
    foundFrom: t.field({ type: 'Date', description: 'Found on that day or later.' }),
    foundTo: t.field({ type: 'Date', description: 'Found on that day or earlier.' }),
    standingIn: t.int({ description: 'Standing at the end of that year, as the recap counts: found by then, and not ended.' }),
  }),
});

const WelfareCaseOrder = builder.enumType('WelfareCaseOrder', {
  description: 'Order of cases.',
  values: { FOUND_DESC: { description: 'Last found first.' }, AREA: { description: 'By village.' }, CHECKED: { description: 'Longest unverified first.' } },
});

/** Of sensitive types a list holds none for whoever lacks the right, what they reported themselves neither. */
const listed = sql`state <> 'WITHDRAWN' AND ${inScope} AND (NOT sensitive OR (SELECT beneficiaries.may_read_sensitive()))`;
const stale = (is: boolean) => sql`open AND checked_on ${raw(is ? '<' : '>=')} ${freshSince(today())}::date`;

/** The list as its root field shows it. */
export const welfareCases: ListDefinition<typeof WelfareCaseFilter.$inferInput, 'FOUND_DESC' | 'AREA' | 'CHECKED'> = {
  name: 'welfareCases',
  table: 'beneficiaries.welfare_case',
  model: 'welfareCase',
  hidesFew: true,
  always: listed,
  orders: {
    FOUND_DESC: [{ expression: 'found_on', type: 'date', descending: true }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    CHECKED: [{ expression: 'checked_on', type: 'date' }],
  },
  defaultOrder: 'FOUND_DESC',
  where: (filter) => [
    ...(filter.number?.trim() ? [sql`number = ${readCaseNumber(filter.number) ?? filter.number.trim().toUpperCase()}`] : []),
    ...(filter.type?.length ? [filter.type.length === 1 ? sql`type_code = ${filter.type[0]}` : sql`type_code = ANY(${filter.type})`] : []),
    ...(filter.criterion ? [sql`criterion = ${filter.criterion}`] : []),
    ...(filter.unit ? [sql`unit = ${filter.unit}`] : []),
    ...(filter.state?.length ? [filter.state.length === 1 ? sql`state = ${filter.state[0]}` : sql`state = ANY(${filter.state})`] : []),
    ...(filter.handlingLevel ? [sql`handling_level = ${filter.handlingLevel}`] : []),
    ...(filter.sex ? [sql`sex = ${filter.sex}`] : []),
    ...(filter.noSex ? [sql`sex IS NULL`] : []),
    ...(filter.ageGroup ? [sql`age_group = ${filter.ageGroup}`] : []),
    ...(filter.stale == null ? [] : [stale(filter.stale)]),
    ...(filter.foundFrom ? [sql`found_on >= ${filter.foundFrom}::date`] : []),
    ...(filter.foundTo ? [sql`found_on <= ${filter.foundTo}::date`] : []),
    ...(filter.standingIn == null ? [] : [standingIn(filter.standingIn)]),
  ],
};

/** As the recap counts: found in that year or before, not rejected, not ended by its last day. */
function standingIn(year: number) {
  const last = `${String(Math.min(Math.max(year, 1), 9999)).padStart(4, '0')}-12-31`;
  return sql`state <> 'REJECTED' AND found_on <= ${last}::date AND (ended_on IS NULL OR ended_on > ${last}::date)`;
}

const WelfareCaseConnection = beneficiaries.connection<typeof WelfareCase.$inferType>('WelfareCase', WelfareCase, { byArea: true });

builder.queryFields((t) => ({
  welfareCase: t.prismaField({
    type: WelfareCase,
    nullable: true,
    authScopes: { may: 'case.read' },
    description: 'A case; null when there is none that the viewer may see.',
    args: beneficiaries.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await beneficiaries.lookUp(ctx, 'WelfareCase', args);
      return id === null ? null : ctx.db.welfareCase.findUnique({ ...query, where: { id } });
    },
  }),
  welfareCases: t.field({
    type: WelfareCaseConnection,
    authScopes: { may: 'case.read' },
    description: 'Cases in the viewer\'s area. Those of sensitive types are listed for the offices that decide alone.',
    args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: WelfareCaseFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [WelfareCaseOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => beneficiaries.page(welfareCases, args, ctx, info),
  }),
}));

const mostOfOne = 100;

builder.prismaObjectField(Beneficiary, 'cases', (t) => t.prismaField({
  type: [WelfareCase], nullable: true, authScopes: { may: 'case.read' }, description: 'The person\'s cases, and those left under an id that was merged into it, that lists show the viewer, last found first.',
  // The ids are read first: an OR over both tables would have no index.
  resolve: async (query, { id }, _args, ctx) => ctx.db.welfareCase.findMany({ ...query, where: { beneficiaryId: { in: [id, ...await mergedInto(ctx, id)] }, state: { not: 'WITHDRAWN' }, ...knownTo(ctx) }, orderBy: [{ foundOn: 'desc' }, { id: 'desc' }], take: mostOfOne }),
}));

builder.prismaObjectField(Family, 'cases', (t) => t.prismaField({
  type: [WelfareCase], nullable: true, authScopes: { may: 'case.read' }, description: 'Cases of the family as a whole, and of those merged into it, that lists show the viewer; its members\' are theirs.',
  resolve: (query, { id }, _args, ctx) => ctx.db.welfareCase.findMany({ ...query, where: { OR: [{ familyId: id }, { family: { mergedInto: id } }], state: { not: 'WITHDRAWN' }, ...knownTo(ctx) }, orderBy: [{ foundOn: 'desc' }, { id: 'desc' }], take: mostOfOne }),
}));
