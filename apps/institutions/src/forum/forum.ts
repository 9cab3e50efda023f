import { daysAfter, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { codes } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from '../builder.ts';
import { noticeDays } from '../ending-tasks.ts';
import { Person } from '../references/person.ts';
import { personName } from '../references/person-name.ts';
import { ForumStepKind } from './forum-parts.ts';
import { forumLevel, servingAs, steps, type ForumKind as Kind, type ForumState as State, type ForumStep } from './forum-rules.ts';

export const ForumKind = builder.enumType('ForumKind', { description: 'Kind of forum (jenis forum).', values: codes('FORUM_KIND') });
export const ForumLevel = builder.enumType('ForumLevel', { description: 'Level of a forum (tingkat).', values: codes('FORUM_LEVEL') });
export const ForumState = builder.enumType('ForumState', { description: 'State of a forum (status).', values: codes('FORUM_STATE') });

export const Forum = builder.prismaObject('Forum', {
  description: 'A forum of those who serve (FK-TKSK, IPSM, FK-Tagana, …), of a district, regency, province or the nation.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: ForumKind, description: 'Kind.', resolve: (row) => row.kind as Kind }),
    name: t.exposeString('name', { description: 'Name.' }),
    level: t.field({ type: ForumLevel, description: 'Its level, which is that of its region.', resolve: (row) => forumLevel(row.areaCode) }),
    area: t.field({ type: institutions.Region, description: 'The region it is of.', resolve: (row) => ({ code: row.areaCode }) }),
    secretariat: t.exposeString('secretariat', { nullable: true, description: 'Where it sits (sekretariat).' }),
    office: t.relation('office', { nullable: true, description: 'The office as which it acts at events; null where it has not acted, or the office lies outside the viewer\'s area.' }),
    state: t.field({ type: ForumState, description: 'State.', resolve: (row) => row.state as State }),
    stateSince: t.expose('stateSince', { type: 'Date', description: 'Since when it is in that state.' }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it is dormant or dissolved.' }),
    chair: t.field({ type: Person, nullable: true, description: 'Its chair (ketua) as a recorded person; null where only a name is known, and for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.chairId) }),
    chairName: t.string({ nullable: true, description: 'Name of its chair, recorded or as given.', resolve: (row, _args, ctx) => (row.chairId === null ? row.chairName : personName(ctx, row.chairId)) }),
    decreeNumber: t.exposeString('decreeNumber', { nullable: true, description: 'Number of the decree that confirmed the present board (nomor SK).' }),
    decreeDate: t.expose('decreeDate', { type: 'Date', nullable: true, description: 'Date of that decree.' }),
    decreeIssuer: t.exposeString('decreeIssuer', { nullable: true, description: 'Who issued it.' }),
    termFrom: t.expose('termFrom', { type: 'Date', nullable: true, description: 'First day of the present board\'s term.' }),
    termTo: t.expose('termTo', { type: 'Date', nullable: true, description: 'Last day of that term; null where no board is recorded.' }),
    boards: t.relation('boards', { query: { orderBy: { termFrom: 'desc' } }, description: 'Its boards, the present one first.' }),
    memberCount: t.exposeInt('memberCount', { description: 'Members of today.' }),
    members: t.relation('members', {
      args: { former: t.arg.boolean({ defaultValue: false, description: 'Those who have left, in place of the members of today.' }) },
      query: ({ former }) => ({ where: { leftOn: former ? { not: null } : null }, orderBy: [{ joinedOn: 'asc' }, { id: 'asc' }] }),
      description: 'Its members (anggota), longest first; 2,000 at most.',
    }),
    servingAs: t.string({ nullable: true, description: 'As what its members serve: a code of PILLAR_TYPE; null for kinds whose members are organisations or anybody.', resolve: (row) => servingAs(row.kind as Kind) }),
    milestones: t.relation('milestones', { query: { orderBy: [{ happenedOn: 'desc' }, { id: 'desc' }], take: 100 }, description: 'What became of it, latest first, 100 at most.' }),
    nextSteps: t.field({
      type: [ForumStepKind], description: 'What the viewer may do next with it, by its state and the viewer\'s right.',
      resolve: (row, _args, ctx) => {
        const { area } = ctx.viewer.grant;
        if (!covers(area, row.areaCode) && !covers(area, row.ownerCode)) return [];
        return (Object.keys(steps) as ForumStep[]).filter((step) => steps[step].from.includes(row.state as State) && allowed(ctx, steps[step].permission));
      },
    }),
  }),
});

institutions.recordFields(Forum, {
  type: 'Forum',
  can: {
    record: { permission: 'forum.record', description: 'Correct what is recorded of it, and enter its boards and members.' },
    decide: { permission: 'forum.decide', description: 'Decide whether it is active, dormant or dissolved.' },
  },
});

institutions.entity(Forum, 'forum.read', (id, ctx) => ctx.db.forum.findUnique({ where: { id } }));

const ForumFilter = builder.inputType('ForumFilter', {
  description: 'Which forums.',
  fields: (t) => ({
    text: t.string({ description: 'Part of the name.' }),
    kind: t.field({ type: [ForumKind], description: 'Kinds.' }),
    level: t.field({ type: [ForumLevel], description: 'Levels.' }),
    state: t.field({ type: [ForumState], description: 'States.' }),
    boardEnding: t.boolean({ description: 'Only those not dissolved whose board\'s term is over or ends within 90 days, or only the others.' }),
  }),
});

const ForumOrder = builder.enumType('ForumOrder', {
  description: 'Order of forums.',
  values: { NAME: { description: 'By name.' }, AREA: { description: 'By region.' }, TERM_TO: { description: 'By the end of the board\'s term; those without a board last.' } },
});

/** The list as its root field shows it. */
export const forums: ListDefinition<typeof ForumFilter.$inferInput, 'NAME' | 'AREA' | 'TERM_TO'> = {
  name: 'forums',
  table: 'institutions.forum',
  model: 'forum',
  orders: {
    NAME: [{ expression: 'name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    TERM_TO: [{ expression: "CASE WHEN term_to IS NULL THEN 'infinity'::date ELSE term_to END", type: 'date' }],
  },
  defaultOrder: 'NAME',
  where: ({ text, kind, level, state, boardEnding }) => [
    ...(text?.trim() ? [sql`id IN (SELECT institutions.find_forums(${text}))`] : []),
    ...(kind?.length ? [sql`kind = ANY(${kind})`] : []),
    ...(level?.length ? [sql`level = ANY(${level})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(boardEnding == null ? [] : [sql`(state <> 'DISSOLVED' AND term_to IS NOT NULL AND term_to <= ${daysAfter(today(), noticeDays)}::date) = ${boardEnding}`]),
  ],
};

const ForumConnection = institutions.connection<typeof Forum.$inferType>('Forum', Forum, { byArea: true });

builder.queryFields((t) => ({
  forum: t.prismaField({
    type: Forum,
    nullable: true,
    authScopes: { may: 'forum.read' },
    description: 'A forum; null when there is none in the viewer\'s area.',
    args: institutions.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await institutions.lookUp(ctx, 'Forum', args);
      return id === null ? null : ctx.db.forum.findUnique({ ...query, where: { id } });
    },
  }),
  forums: t.field({
    type: ForumConnection,
    authScopes: { may: 'forum.read' },
    description: 'Forums in the viewer\'s area.',
    args: { ...institutions.listArgs(t), filter: t.arg({ type: ForumFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [ForumOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => institutions.page(forums, args, ctx, info),
  }),
}));
