import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, join, sql, type Sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { CareService, CareSetting, Institution, InstitutionKind, InstitutionOwner, InstitutionStanding, WorkingLevel } from './institution.ts';

const InstitutionFilter = builder.inputType('InstitutionFilter', {
  description: 'Which institutions.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    kind: t.field({ type: [InstitutionKind], description: 'Kinds of institution.' }),
    standing: t.field({ type: [InstitutionStanding], description: 'Whether they are registered, as of today.' }),
    service: t.field({ type: [CareService], description: 'Those that serve any of these.' }),
    setting: t.field({ type: CareSetting, description: 'Those that care inside, or outside.' }),
    owner: t.field({ type: [InstitutionOwner], description: 'Who keeps them.' }),
    workingLevel: t.field({ type: [WorkingLevel], description: 'How far they work.' }),
    endsBefore: t.field({ type: 'Date', description: 'Only those of which the registration or a paper ends before this day.' }),
    unreportedYear: t.int({ description: 'Only those that have submitted no report of this year (belum lapor); those that had ended, or were not founded yet, are not among them.' }),
  }),
});

const InstitutionOrder = builder.enumType('InstitutionOrder', {
  description: 'Order of institutions.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By region.' }, REGISTERED_UNTIL: { description: 'Registration ending first; those without one last.' } },
});

/** The standing as of today as a condition: EXPIRED is REGISTERED past its last day. */
function inStanding(standings: readonly Code<'INSTITUTION_STANDING'>[]): Sql {
  return sql`(${join(standings.map((standing) => {
    if (standing === 'EXPIRED') return sql`(standing = 'REGISTERED' AND registered_until < ${today()}::date)`;
    if (standing === 'REGISTERED') return sql`(standing = 'REGISTERED' AND (registered_until IS NULL OR registered_until >= ${today()}::date))`;
    return sql`standing = ${standing}`;
  }), ' OR ')})`;
}

/** Those that exist today, did so in the year, and have submitted no report of it. */
const unreported = (year: number): Sql[] => [
  sql`dissolved_on IS NULL AND (founded IS NULL OR extract(year FROM founded) <= ${year})`,
  sql`id NOT IN (SELECT institution_id FROM institutions.institution_report WHERE year = ${year} AND submitted_at IS NOT NULL)`,
];

/** The list as its root field shows it. */
export const institutionList: ListDefinition<typeof InstitutionFilter.$inferInput, 'NAME' | 'AREA' | 'REGISTERED_UNTIL'> = {
  name: 'institutions',
  table: 'institutions.institution',
  searched: { view: 'institutions.searched_institution', by: ({ text }) => text },
  model: 'institution',
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    REGISTERED_UNTIL: [{ expression: "CASE WHEN registered_until IS NULL THEN 'infinity'::date ELSE registered_until END", type: 'date' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, kind, standing, service, setting, owner, workingLevel, endsBefore, unreportedYear }) => [
    ...(text?.trim() ? [sql`lower(name) LIKE pilar.contains_pattern(${text})`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(standing?.length ? [inStanding(standing)] : []),
    ...(service?.length ? [sql`services && ${service}::text[]`] : []),
    ...(setting ? [sql`${setting} = ANY(settings)`] : []),
    ...(owner?.length ? [sql`owner = ANY(${owner})`] : []),
    ...(workingLevel?.length ? [sql`working_level = ANY(${workingLevel})`] : []),
    ...(endsBefore ? [sql`first_end_on < ${endsBefore}::date`] : []),
    ...(unreportedYear == null ? [] : unreported(unreportedYear)),
  ],
};

export const InstitutionConnection = institutions.connection<typeof Institution.$inferType>('Institution', Institution, { byArea: true });

builder.queryFields((t) => ({
  institution: t.prismaField({
    type: Institution,
    nullable: true,
    authScopes: { may: 'institution.read' },
    description: 'An institution; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'Institution', args);
      return id === null ? null : ctx.db.institution.findUnique({ ...query, where: { id } });
    },
  }),
  institutions: t.field({
    type: InstitutionConnection,
    authScopes: { may: 'institution.read' },
    description: 'Institutions in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: InstitutionFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [InstitutionOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(institutionList, args, ctx, info),
  }),
}));

builder.objectField(institutions.Region, 'institutions', (t) => t.field({
  type: InstitutionConnection,
  nullable: true,
  authScopes: { may: 'institution.read' },
  description: 'Institutions in this region and below.',
  args: { ...institutions.pageArgs(t), filter: t.arg({ type: InstitutionFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [InstitutionOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (region, args, ctx, info) => institutions.page(institutionList, args, ctx, info, { scope: region.code, conditions: [inArea('area_code', region.code)] }),
}));
