import { daysAfter, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { noticeDays } from '../ending-tasks.ts';
import { contributionYears } from './contribution-years.ts';
import { PartnerContact, PartnerContributionYear, PartnerStepKind } from './partner-parts.ts';
import { contactPermission, steps, type PartnerKind as Kind, type PartnerState as State, type PartnerStep } from './partner-rules.ts';

export const PartnerKind = builder.enumType('PartnerKind', { description: 'Kind of partner (jenis mitra).', values: codes('PARTNER_KIND') });
export const PartnerState = builder.enumType('PartnerState', { description: 'State of a partner (status).', values: codes('PARTNER_STATE') });
export const PartnerPaper = builder.enumType('PartnerPaper', { description: 'By what somebody is a partner: a decree (SK) or an agreement (perjanjian kerja sama).', values: codes('PARTNER_PAPER') });

export const PartnerOrganisation = builder.prismaObject('PartnerOrganisation', {
  description: 'A partner of the social offices (mitra): WKSBM, dunia usaha, Keluarga Pioner, KSB. Of a pioneer family its name and village are shown.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: PartnerKind, description: 'Kind.', resolve: (row) => row.kind as Kind }),
    name: t.exposeString('name', { description: 'Name.' }),
    area: t.field({ type: institutions.Region, description: 'Where it is: of all but a business its village.', resolve: (row) => ({ code: row.areaCode }) }),
    contact: t.field({
      type: PartnerContact, nullable: true,
      description: 'How it is reached; null without the right to read that (see withheld), which for a pioneer family is the right to read private data of persons.',
      resolve: (row, _args, ctx) => (allowed(ctx, contactPermission(row)) ? row : null),
    }),
    paper: t.field({ type: PartnerPaper, nullable: true, description: 'By what it is a partner.', resolve: (row) => row.paper as Code<'PARTNER_PAPER'> | null }),
    paperNumber: t.exposeString('paperNumber', { nullable: true, description: 'Number of the decree or agreement.' }),
    paperDate: t.expose('paperDate', { type: 'Date', nullable: true, description: 'Its date.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day it holds.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day it holds; null for one without end.' }),
    households: t.exposeInt('households', { nullable: true, description: 'Households that a WKSBM joins.' }),
    members: t.exposeInt('members', { nullable: true, description: 'Members of a WKSBM.' }),
    volunteers: t.exposeInt('volunteers', { nullable: true, description: 'Trained volunteers of a KSB.' }),
    lumbung: t.exposeBoolean('lumbung', { nullable: true, description: 'Whether a KSB has an emergency store (lumbung sosial); null when not known.' }),
    contributions: t.relation('contributions', { query: { where: { withdrawnAt: null }, orderBy: [{ givenOn: 'desc' }, { id: 'desc' }], take: 200 }, description: 'What a business gave, latest first, 200 at most.' }),
    contributionYears: t.field({ type: [PartnerContributionYear], description: 'What it gave by year, latest first.', resolve: (row, _args, ctx) => contributionYears(ctx, row.id) }),
    state: t.field({ type: PartnerState, description: 'State.', resolve: (row) => row.state as State }),
    stateSince: t.expose('stateSince', { type: 'Date', description: 'Since when it is in that state.' }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it is dormant or ended.' }),
    milestones: t.relation('milestones', { query: { orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }], take: 100 }, description: 'What became of it, latest first, 100 at most.' }),
    nextSteps: t.field({
      type: [PartnerStepKind], description: 'What the viewer may do next with it, by its state and the viewer\'s right.',
      resolve: (row, _args, ctx) => {
        const { area } = ctx.viewer.grant;
        if (!covers(area, row.areaCode) && !covers(area, row.ownerCode)) return [];
        return (Object.keys(steps) as PartnerStep[]).filter((step) => steps[step].from.includes(row.state as State) && allowed(ctx, steps[step].permission));
      },
    }),
  }),
});

institutions.recordFields(PartnerOrganisation, {
  type: 'PartnerOrganisation',
  can: {
    record: { permission: 'partner.record', description: 'Correct what is recorded of it, and enter its papers and contributions.' },
    decide: { permission: 'partner.decide', description: 'Decide whether it is active, dormant or ended.' },
  },
  withheld: { permission: contactPermission, fields: ['contact'] },
});

institutions.entity(PartnerOrganisation, 'partner.read', (id, ctx) => ctx.db.partnerOrganisation.findUnique({ where: { id } }));

const PartnerOrganisationFilter = builder.inputType('PartnerOrganisationFilter', {
  description: 'Which partners.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    kind: t.field({ type: [PartnerKind], description: 'Kinds.' }),
    state: t.field({ type: [PartnerState], description: 'States.' }),
    paperEnding: t.boolean({ description: 'Only those not ended whose decree or agreement is over or ends within 90 days, or only the others.' }),
    lumbung: t.boolean({ description: 'Only those with an emergency store, or only those without.' }),
  }),
});

const PartnerOrganisationOrder = builder.enumType('PartnerOrganisationOrder', {
  description: 'Order of partners.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By region.' }, VALID_TO: { description: 'By the end of the decree or agreement; those without end last.' } },
});

/** The list as its root field shows it. */
export const partnerOrganisations: ListDefinition<typeof PartnerOrganisationFilter.$inferInput, 'NAME' | 'AREA' | 'VALID_TO'> = {
  name: 'partnerOrganisations',
  table: 'institutions.partner_organisation',
  model: 'partnerOrganisation',
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    VALID_TO: [{ expression: "CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END", type: 'date' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, kind, state, paperEnding, lumbung }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_partner_organisations(${text}))`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(paperEnding == null ? [] : [sql`(state <> 'ENDED' AND valid_to IS NOT NULL AND valid_to <= ${daysAfter(today(), noticeDays)}::date) = ${paperEnding}`]),
    ...(lumbung == null ? [] : [sql`lumbung = ${lumbung}`]),
  ],
};

const PartnerOrganisationConnection = institutions.connection<typeof PartnerOrganisation.$inferType>('PartnerOrganisation', PartnerOrganisation, { byArea: true });

builder.queryFields((t) => ({
  partnerOrganisation: t.prismaField({
    type: PartnerOrganisation,
    nullable: true,
    authScopes: { may: 'partner.read' },
    description: 'A partner; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'PartnerOrganisation', args);
      return id === null ? null : ctx.db.partnerOrganisation.findUnique({ ...query, where: { id } });
    },
  }),
  partnerOrganisations: t.field({
    type: PartnerOrganisationConnection,
    authScopes: { may: 'partner.read' },
    description: 'Partners in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: PartnerOrganisationFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PartnerOrganisationOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(partnerOrganisations, args, ctx, info),
  }),
}));
