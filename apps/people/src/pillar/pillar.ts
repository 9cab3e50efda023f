import { codes, type Code } from '@pilar/domain/vocabulary';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { madeByImport } from '@pilar/subgraph/importing';
import { allowed } from '@pilar/subgraph/context';
import { covers } from '@pilar/domain/region-code';
import { builder, people } from '../builder.ts';
import { mayFollow, type Decree } from './pillar-rules.ts';

export const PillarType = builder.enumType('PillarType', { description: 'Kind of service (jenis pilar sosial perorangan).', values: codes('PILLAR_TYPE') });
export const PillarState = builder.enumType('PillarState', { description: 'State of a term of service.', values: codes('PILLAR_STATE') });
export const PillarPosition = builder.enumType('PillarPosition', { description: 'Whether somebody serves in an area or coordinates those who do (koordinator).', values: codes('PILLAR_POSITION') });
export const PillarEndReason = builder.enumType('PillarEndReason', { description: 'Why a term of service ended.', values: codes('PILLAR_END_REASON') });
const PillarStep = builder.enumType('PillarStep', { description: 'What may come next in a term of service.', values: codes('PILLAR_STEP') });
export const Appointer = builder.enumType('Appointer', { description: 'Who appoints: ministry, province or regency (rule 9).', values: codes('APPOINTER') });

const PillarDecree = builder.objectRef<Decree>('PillarDecree').implement({
  description: 'A decree (SK) by which a term once ran.',
  fields: (t) => ({
    number: t.exposeString('number', { nullable: true, description: 'Number.' }),
    date: t.expose('date', { type: 'Date', nullable: true, description: 'Date of the decree.' }),
    appointer: t.field({ type: Appointer, nullable: true, description: 'Who appointed by it.', resolve: ({ appointer }) => appointer as Code<'APPOINTER'> | null }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day of the term under it.' }),
  }),
});

export const Pillar = builder.prismaObject('Pillar', {
  description: 'A person\'s term of service as TKSK (Tenaga Kesejahteraan Sosial Kecamatan), PSM, Tagana and so on.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    person: t.relation('person', { nullable: true, authScopes: { may: 'person.read' }, description: 'Who serves; null when the person lies outside the viewer\'s area.' }),
    type: t.field({ type: PillarType, description: 'Kind of service.', resolve: (row) => row.type as Code<'PILLAR_TYPE'> }),
    area: t.field({ type: people.Region, description: 'Region served.', resolve: (row) => ({ code: row.areaCode }) }),
    state: t.field({ type: PillarState, description: 'State of the term.', resolve: (row) => row.state as Code<'PILLAR_STATE'> }),
    appointer: t.field({ type: Appointer, nullable: true, description: 'Who appointed.', resolve: (row) => row.appointer as Code<'APPOINTER'> | null }),
    decreeNumber: t.exposeString('decreeNumber', { nullable: true, description: 'Number of the decree (nomor SK).' }),
    decreeDate: t.expose('decreeDate', { type: 'Date', nullable: true, description: 'Date of the decree.' }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day of the term.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day of the term.' }),
    memberNumber: t.exposeString('memberNumber', { nullable: true, description: 'Member number (nomor induk).' }),
    position: t.field({ type: PillarPosition, description: 'Serves in the area, or coordinates those who do.', resolve: (row) => row.position as Code<'PILLAR_POSITION'> }),
    employer: t.exposeString('employer', { nullable: true, description: 'Body that employs a TKS, public or private.' }),
    stateSince: t.expose('stateSince', { type: 'Date', nullable: true, description: 'Since when the term is in its state, where that is known.' }),
    reactivatedOn: t.expose('reactivatedOn', { type: 'Date', nullable: true, description: 'Day that a dormant one was last at work again (rule 8).' }),
    endReason: t.field({ type: PillarEndReason, nullable: true, description: 'Why it ended; of ENDED terms only.', resolve: (row) => row.endReason as Code<'PILLAR_END_REASON'> | null }),
    endedOn: t.expose('endedOn', { type: 'Date', nullable: true, description: 'Last day it really ran; of ENDED terms only.' }),
    overrideReason: t.exposeString('overrideReason', { nullable: true, description: 'Why the district has a second active TKSK (rule 8).' }),
    earlierDecrees: t.field({ type: [PillarDecree], description: 'Decrees before the present one, oldest first: an extension brings a new one.', resolve: (row) => row.earlierDecrees as Decree[] }),
  }),
});

builder.prismaObjectFields(Pillar, (t) => ({
  predecessor: t.relation('predecessor', { nullable: true, description: 'The term that this one follows: of the one who held the post before, or of the same person elsewhere.' }),
  successor: t.field({
    type: Pillar, nullable: true, description: 'The term that follows this one; null when there is none in the viewer\'s area.',
    select: (_args, _ctx, nested) => ({ successors: nested() }),
    resolve: ({ successors }) => successors[0] ?? null,
  }),
  nextSteps: t.field({
    type: [PillarStep], description: 'What the viewer may do next with the term, by its state and the viewer\'s right.',
    select: { successors: { select: { id: true } } },
    resolve: (row, _args, ctx) => {
      const { area } = ctx.viewer.grant;
      if (!allowed(ctx, 'pillar.appoint') || !(covers(area, row.areaCode) || covers(area, row.ownerCode))) return [];
      const term = { type: row.type as Code<'PILLAR_TYPE'>, state: row.state as Code<'PILLAR_STATE'>, succeeded: row.successors.length > 0 };
      return codes('PILLAR_STEP').filter((step) => mayFollow(step, term));
    },
  }),
}));

people.recordFields(Pillar, {
  type: 'Pillar',
  can: { correct: { permission: 'pillar.correct', description: 'Correct decree, appointer, dates and member number.' } },
});

people.entity(Pillar, 'pillar.read', (id, ctx) => ctx.db.pillar.findUnique({ where: { id } }));

const PillarFilter = builder.inputType('PillarFilter', {
  description: 'Which terms of service.',
  fields: (t) => ({
    type: t.field({ type: [PillarType], description: 'Kinds of service.' }),
    state: t.field({ type: [PillarState], description: 'States.' }),
    text: t.string({ description: 'Part of the person\'s name.' }),
    position: t.field({ type: PillarPosition, description: 'Only workers, or only coordinators.' }),
    endsBefore: t.field({ type: 'Date', description: 'Only those whose last day lies before this one.' }),
    import: t.id({ description: 'Only those that this import entered.' }),
  }),
});

const PillarOrder = builder.enumType('PillarOrder', {
  description: 'Order of terms.',
  values: { NAME: { description: 'By the person\'s name.' }, AREA: { description: 'By region.' }, VALID_TO: { description: 'Ending first; open terms last.' } },
});

/** The list as its root field shows it. */
export const pillars: ListDefinition<typeof PillarFilter.$inferInput, 'NAME' | 'AREA' | 'VALID_TO'> = {
  name: 'pillars',
  table: 'people.pillar',
  of: 'ARRAY[person_id]',
  searched: { view: 'people.searched_pillar', by: ({ text }) => text },
  model: 'pillar',
  orders: {
    NAME: [{ expression: 'person_name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
    // Not coalesce: behind a cursor row-level security keeps that from its index.
    VALID_TO: [{ expression: "CASE WHEN valid_to IS NULL THEN 'infinity'::date ELSE valid_to END", type: 'date' }],
  },
  defaultOrder: 'NAME',
  where: ({ type, state, text, position, endsBefore, import: batch }) => [
    ...(type?.length ? [sql`type = ANY(${type})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(text?.trim() ? [sql`search_name LIKE pilar.contains_pattern(${text})`] : []),
    ...(position ? [sql`position = ${position}`] : []),
    ...(endsBefore ? [sql`valid_to < ${endsBefore}::date`] : []),
    ...(batch ? [madeByImport('people', batch)] : []),
  ],
};

export const PillarConnection = people.connection<typeof Pillar.$inferType>('Pillar', Pillar, { byArea: true });

builder.queryFields((t) => ({
  pillar: t.prismaField({
    type: Pillar,
    nullable: true,
    authScopes: { may: 'pillar.read' },
    description: 'A term of service; null when there is none in the viewer\'s area.',
    args: people.lookUpArgs(t),
    resolve: async (query, _root, args, ctx) => {
      const id = await people.lookUp(ctx, 'Pillar', args);
      return id === null ? null : ctx.db.pillar.findUnique({ ...query, where: { id } });
    },
  }),
  pillars: t.field({
    type: PillarConnection,
    authScopes: { may: 'pillar.read' },
    description: 'Terms of service in the viewer\'s area.',
    args: { ...people.listArgs(t), filter: t.arg({ type: PillarFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PillarOrder], description: 'Order of the rows, the first rule before the next.' }) },
    resolve: (_root, args, ctx, info) => people.page(pillars, args, ctx, info),
  }),
}));

builder.objectField(people.Region, 'pillars', (t) => t.field({
  type: PillarConnection,
  nullable: true,
  authScopes: { may: 'pillar.read' },
  description: 'Terms of service in this region and below.',
  args: { ...people.pageArgs(t), filter: t.arg({ type: PillarFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [PillarOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (region, args, ctx, info) => people.page(pillars, args, ctx, info, { scope: region.code, conditions: [inArea('area_code', region.code)] }),
}));
