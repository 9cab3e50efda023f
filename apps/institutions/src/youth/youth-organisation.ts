import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { Person } from '../references/person.ts';
import { standingOf } from './youth-entity.ts';
import { personName } from '../references/person-name.ts';
import { YouthStepKind } from './youth-parts.ts';
import { lacksOf, steps, youthLevel, type YouthState as State, type YouthStep } from './youth-rules.ts';

export const YouthLevel = builder.enumType('YouthLevel', { description: 'Level of a Karang Taruna (tingkat).', values: codes('YOUTH_LEVEL') });
export const YouthState = builder.enumType('YouthState', { description: 'State of a Karang Taruna (status).', values: codes('YOUTH_STATE') });
export const YouthLack = builder.enumType('YouthLack', { description: 'What an active Karang Taruna lacks (rule 14).', values: codes('YOUTH_LACK') });
export const YouthClassification = builder.enumType('YouthClassification', { description: 'How a Karang Taruna is classed (klasifikasi, rule 13).', values: codes('YOUTH_CLASSIFICATION') });

export const YouthOrganisation = builder.prismaObject('YouthOrganisation', {
  description: 'A Karang Taruna, the youth social organisation of a village, or of a district, regency or the province.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    level: t.field({ type: YouthLevel, description: 'Its level, which is that of its region.', resolve: (row) => youthLevel(row.areaCode) }),
    area: t.field({ type: institutions.Region, description: 'The region it is of.', resolve: (row) => ({ code: row.areaCode }) }),
    secretariat: t.exposeString('secretariat', { nullable: true, description: 'Where it meets (sekretariat).' }),
    state: t.field({ type: YouthState, description: 'State.', resolve: (row) => row.state as State }),
    stateSince: t.expose('stateSince', { type: 'Date', description: 'Since when it is in that state.' }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it is dormant or dissolved.' }),
    chair: t.field({ type: Person, nullable: true, description: 'Its chair (ketua) as a recorded person; null where only a name is known, and for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.chairId) }),
    chairName: t.string({ nullable: true, description: 'Name of its chair, recorded or as given.', resolve: (row, _args, ctx) => (row.chairId === null ? row.chairName : personName(ctx, row.chairId)) }),
    decreeNumber: t.exposeString('decreeNumber', { nullable: true, description: 'Number of the decree that confirmed the present board (nomor SK).' }),
    decreeDate: t.expose('decreeDate', { type: 'Date', nullable: true, description: 'Date of that decree.' }),
    decreeSigner: t.exposeString('decreeSigner', { nullable: true, description: 'Who signed it.' }),
    termFrom: t.expose('termFrom', { type: 'Date', nullable: true, description: 'First day of the present board\'s term.' }),
    termTo: t.expose('termTo', { type: 'Date', nullable: true, description: 'Last day of that term; null before a board was confirmed.' }),
    boards: t.relation('boards', { query: { orderBy: { termFrom: 'desc' } }, description: 'Its boards, the present one first.' }),
    membersMale: t.exposeInt('membersMale', { nullable: true, description: 'Male members (13 to 45 years, rule 13).' }),
    membersFemale: t.exposeInt('membersFemale', { nullable: true, description: 'Female members.' }),
    classification: t.field({ type: YouthClassification, nullable: true, description: 'How the regency has classed it.', resolve: (row) => row.classification as Code<'YOUTH_CLASSIFICATION'> | null }),
    classifiedOn: t.expose('classifiedOn', { type: 'Date', nullable: true, description: 'When it was classed so.' }),
    lastActiveOn: t.expose('lastActiveOn', { type: 'Date', description: 'Last day that it is known to have done something: a step, a programme, a report, a noted activity.' }),
    programmeYears: t.exposeIntList('programmeYears', { description: 'Years of which it has adopted a programme.' }),
    reportYears: t.exposeIntList('reportYears', { description: 'Years on which it has given its report (LPJ), and not had it sent back.' }),
    lacks: t.field({ type: [YouthLack], description: 'What it lacks today (rule 14); of an active one only. Computed, never entered.', resolve: (row) => lacksOf(standingOf(row), today()) }),
    milestones: t.relation('milestones', { query: { orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }], take: 100 }, description: 'What became of it, latest first, 100 at most.' }),
    nextSteps: t.field({
      type: [YouthStepKind], description: 'What the viewer may do next with it, by its state and the viewer\'s right.',
      resolve: (row, _args, ctx) => {
        const { area } = ctx.viewer.grant;
        if (!covers(area, row.areaCode) && !covers(area, row.ownerCode)) return [];
        return (Object.keys(steps) as YouthStep[]).filter((step) => steps[step].from.includes(row.state as State) && allowed(ctx, steps[step].permission));
      },
    }),
  }),
});

institutions.recordFields(YouthOrganisation, {
  type: 'YouthOrganisation',
  can: {
    record: { permission: 'youth.record', description: 'Correct what is recorded of it, and enter its boards, programmes and reports.' },
    decide: { permission: 'youth.decide', description: 'Decide what it is: active, dormant, dissolved, how it is classed.' },
  },
});

institutions.entity(YouthOrganisation, 'youth.read', (id, ctx) => ctx.db.youthOrganisation.findUnique({ where: { id } }));

const YouthOrganisationFilter = builder.inputType('YouthOrganisationFilter', {
  description: 'Which Karang Taruna.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    state: t.field({ type: [YouthState], description: 'States.' }),
    level: t.field({ type: [YouthLevel], description: 'Levels.' }),
    lack: t.field({ type: [YouthLack], description: 'Only those that lack one of these today (rule 14).' }),
    compliant: t.boolean({ description: 'Only active ones that lack nothing today, or only active ones that lack something.' }),
    reactivatedIn: t.int({ description: 'Only those that were reactivated in that year.' }),
  }),
});

const YouthOrganisationOrder = builder.enumType('YouthOrganisationOrder', {
  description: 'Order of Karang Taruna.',
  values: {
    NAME: { description: 'By name.' }, AREA: { description: 'By region.' }, TERM_TO: { description: 'By the end of the board\'s term; those without a board last.' },
    LAST_ACTIVE: { description: 'Longest without activity first.' },
  },
});

const lacks = sql`institutions.youth_lacks(state, state_since, term_to, last_active_on, programme_years, report_years, `;

/** The list as its root field shows it. */
export const youthOrganisations: ListDefinition<typeof YouthOrganisationFilter.$inferInput, 'NAME' | 'AREA' | 'TERM_TO' | 'LAST_ACTIVE'> = {
  name: 'youthOrganisations',
  table: 'institutions.youth_organisation',
  model: 'youthOrganisation',
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    TERM_TO: [{ expression: "CASE WHEN term_to IS NULL THEN 'infinity'::date ELSE term_to END", type: 'date' }],
    LAST_ACTIVE: [{ expression: 'last_active_on', type: 'date' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, state, level, lack, compliant, reactivatedIn }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_youth_organisations(${text}))`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(level?.length ? [sql`level = ANY(${level})`] : []),
    ...(lack?.length ? [sql`${lacks}${today()}::date) && ${lack}::text[]`] : []),
    ...(compliant == null ? [] : [sql`state = 'ACTIVE' AND (cardinality(${lacks}${today()}::date)) = 0) = ${compliant}`]),
    ...(reactivatedIn == null ? [] : [sql`EXISTS (SELECT FROM institutions.youth_milestone AS step
      WHERE step.organisation_id = youth_organisation.id AND step.step = 'REACTIVATE' AND extract(year FROM step.happened_on) = ${reactivatedIn}::int)`]),
  ],
};

const YouthOrganisationConnection = institutions.connection<typeof YouthOrganisation.$inferType>('YouthOrganisation', YouthOrganisation, { byArea: true });

builder.queryFields((t) => ({
  youthOrganisation: t.prismaField({
    type: YouthOrganisation,
    nullable: true,
    authScopes: { may: 'youth.read' },
    description: 'A Karang Taruna; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'YouthOrganisation', args);
      return id === null ? null : ctx.db.youthOrganisation.findUnique({ ...query, where: { id } });
    },
  }),
  youthOrganisations: t.field({
    type: YouthOrganisationConnection,
    authScopes: { may: 'youth.read' },
    description: 'Karang Taruna in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: YouthOrganisationFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [YouthOrganisationOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(youthOrganisations, args, ctx, info),
  }),
}));

builder.objectField(institutions.Region, 'youthOrganisations', (t) => t.field({
  type: YouthOrganisationConnection,
  nullable: true,
  authScopes: { may: 'youth.read' },
  description: 'Karang Taruna in this region and below.',
  args: { ...institutions.pageArgs(t), filter: t.arg({ type: YouthOrganisationFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [YouthOrganisationOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (region, args, ctx, info) => institutions.page(youthOrganisations, args, ctx, info, { scope: region.code, conditions: [inArea('area_code', region.code)] }),
}));
