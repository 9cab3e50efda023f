import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { isId } from '@pilar/subgraph/ids';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { every, inArea, join, sql, type Sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { Registration, RegistrationAuthority, RegistrationKind, RegistrationState } from './registration.ts';
import { openStates } from './registration-rules.ts';

const RegistrationFilter = builder.inputType('RegistrationFilter', {
  description: 'Which registrations.',
  fields: (t) => ({
    state: t.field({ type: [RegistrationState], description: 'States, as of today.' }),
    kind: t.field({ type: [RegistrationKind], description: 'New ones, or renewals.' }),
    authority: t.field({ type: [RegistrationAuthority], description: 'Who registers.' }),
    overdue: t.boolean({ description: 'Only those whose next step is overdue, or only others.' }),
    institution: t.id({ description: 'Only those of this institution.' }),
    text: t.string({ description: 'Part of the institution\'s name.' }),
  }),
});

const RegistrationOrder = builder.enumType('RegistrationOrder', {
  description: 'Order of registrations.',
  values: { DUE: { description: 'Due first; those that wait for nobody last.' }, NAME: { description: 'By name of the institution.' } },
});

function inState(states: readonly Code<'REGISTRATION_STATE'>[]): Sql {
  return sql`(${join(states.map((state) => {
    if (state === 'EXPIRED') return sql`(state = 'REGISTERED' AND valid_to < ${today()}::date)`;
    if (state === 'REGISTERED') return sql`(state = 'REGISTERED' AND (valid_to IS NULL OR valid_to >= ${today()}::date))`;
    return sql`state = ${state}`;
  }), ' OR ')})`;
}

/** The list as its root field shows it. */
export const registrationList: ListDefinition<typeof RegistrationFilter.$inferInput, 'DUE' | 'NAME'> = {
  name: 'registrations',
  table: 'institutions.registration',
  model: 'registration',
  orders: {
    DUE: [{ expression: "CASE WHEN due_on IS NULL THEN 'infinity'::date ELSE due_on END", type: 'date' }],
    NAME: [{ expression: 'institution_name COLLATE "C"', type: 'text' }],
  },
  defaultOrder: 'DUE',
  where: ({ state, kind, authority, overdue, institution, text }) => [
    ...(state?.length ? [inState(state)] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(authority?.length ? [sql`authority = ANY(${authority})`] : []),
    ...(overdue == null ? [] : [overdue ? sql`due_on < ${today()}::date` : sql`(due_on IS NULL OR due_on >= ${today()}::date)`]),
    // A malformed id is one of no institution.
    ...(institution ? [isId(institution) ? sql`institution_id = ${institution}::uuid` : sql`false`] : []),
    ...(text?.trim() ? [sql`institution_id IN (SELECT institutions.find_institutions(${text}))`] : []),
  ],
};

const RegistrationConnection = institutions.connection<typeof Registration.$inferType>('Registration', Registration, { byArea: true });

type Waiting = { state: Code<'REGISTRATION_STATE'>; total: number; overdue: number };
const RegistrationBoardColumn = builder.objectRef<Waiting>('RegistrationBoardColumn').implement({
  description: 'How many applications wait in a state.',
  fields: (t) => ({
    state: t.field({ type: RegistrationState, description: 'The state.', resolve: ({ state }) => state }),
    total: t.exposeInt('total', { description: 'Applications in it.' }),
    overdue: t.exposeInt('overdue', { description: 'Those of them whose next step is overdue.' }),
  }),
});

builder.queryFields((t) => ({
  registration: t.prismaField({
    type: Registration,
    nullable: true,
    authScopes: { may: 'registration.read' },
    description: 'A registration; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'Registration', args);
      return id === null ? null : ctx.db.registration.findUnique({ ...query, where: { id } });
    },
  }),
  registrations: t.field({
    type: RegistrationConnection,
    authScopes: { may: 'registration.read' },
    description: 'Registrations and applications in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: RegistrationFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [RegistrationOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(registrationList, args, ctx, info),
  }),
  registrationBoard: t.field({
    type: [RegistrationBoardColumn],
    authScopes: { may: 'registration.read' },
    description: 'Applications under way, by state in the order of the steps.',
    args: {
      area: t.arg({ type: 'RegionCode', description: 'Only this region and everything below it.' }),
      authority: t.arg({ type: [RegistrationAuthority], description: 'Only those that these register.' }),
    },
    resolve: async (_root, { area, authority }, ctx) => {
      const conditions = [sql`state = ANY(${[...openStates]})`, ...(area ? [inArea('area_code', area)] : []), ...(authority?.length ? [sql`authority = ANY(${authority})`] : [])];
      const rows = await ctx.db.$queryRaw<Waiting[]>(sql`
        SELECT state, count(*)::int AS total, count(*) FILTER (WHERE due_on < ${today()}::date)::int AS overdue FROM institutions.registration WHERE ${every(conditions)} GROUP BY state`);
      return codes('REGISTRATION_STATE').filter((state) => openStates.includes(state)).map((state) => rows.find((row) => row.state === state) ?? { state, total: 0, overdue: 0 });
    },
  }),
}));
