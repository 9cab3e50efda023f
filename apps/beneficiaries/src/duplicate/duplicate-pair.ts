import { ancestorsOf, countryCode, covers } from '@pilar/domain/region-code';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { lines, type Entity } from '@pilar/subgraph/entity';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { inArea, sql } from '@pilar/subgraph/sql';
import { Beneficiary } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';

const MatchReason = builder.enumType('MatchReason', { description: 'Why two records of persons served may be one person\'s, or may not.', values: codes('MATCH_REASON') });
export const DuplicateState = builder.enumType('DuplicateState', { description: 'What was decided of two records.', values: codes('DUPLICATE_STATE') });

/** The narrowest region in which both lie. */
function regionOfBoth(one: string, other: string): string {
  return [one, ...ancestorsOf(one).toReversed()].find((code) => covers(code, other)) ?? countryCode;
}

/** Two records as history sees them; no name, and nobody follows them. */
export const duplicatePairEntity: Entity<Db> = {
  type: 'DuplicatePair',
  table: 'beneficiaries.duplicate_pair',
  model: 'duplicatePair',
  snapshot: async (tx, id) => {
    const row = await tx.duplicatePair.findUnique({ where: { id } });
    return row && {
      version: row.version, label: 'DuplicatePair', state: row.state, area: row.areaCode,
      // Only who sees both persons sees that they are a pair.
      reach: { areas: [regionOfBoth(row.areaCode, row.otherArea)], downward: [], open: false },
      facts: { state: row.state, reason: row.decisionReason, reasons: lines(row.reasons) },
    };
  },
};

export const DuplicatePair = builder.prismaObject('DuplicatePair', {
  description: 'Two persons served who may be one (rule 6). Seen by whoever sees both; that there is one across an area\'s border is told to nobody on either side of it.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    version: t.exposeInt('version', { description: 'Goes up with each change; a decision names the one it has read.' }),
    one: t.prismaField({ type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'The one entered first.', resolve: (query, { oneId }, _args, ctx) => ctx.db.beneficiary.findUnique({ ...query, where: { id: oneId } }) }),
    other: t.prismaField({ type: Beneficiary, nullable: true, authScopes: { may: 'beneficiary.read' }, description: 'The other.', resolve: (query, { otherId }, _args, ctx) => ctx.db.beneficiary.findUnique({ ...query, where: { id: otherId } }) }),
    score: t.float({ description: 'How likely they are one person, 0 to 1.', resolve: ({ score }) => score / 1000 }),
    reasons: t.field({ type: [MatchReason], description: 'Why.', resolve: (row) => row.reasons as Code<'MATCH_REASON'>[] }),
    state: t.field({ type: DuplicateState, description: 'What was decided.', resolve: (row) => row.state as Code<'DUPLICATE_STATE'> }),
    decidedAt: t.expose('decidedAt', { type: 'DateTime', nullable: true, description: 'When it was decided.' }),
    decisionReason: t.exposeString('decisionReason', { nullable: true, description: 'Why it was decided so.' }),
    foundAt: t.expose('foundAt', { type: 'DateTime', description: 'When they were found.' }),
  }),
});

const DuplicatePairFilter = builder.inputType('DuplicatePairFilter', {
  description: 'Which pairs.',
  fields: (t) => ({ state: t.field({ type: [DuplicateState], description: 'What was decided; those not decided when left out.' }) }),
});

const pairs: ListDefinition<typeof DuplicatePairFilter.$inferInput, 'SCORE'> = {
  name: 'duplicatePairs', table: 'beneficiaries.duplicate_pair', model: 'duplicatePair',
  orders: { SCORE: [{ expression: 'score', type: 'int', descending: true }] }, defaultOrder: 'SCORE',
  inArea: (area) => sql`(${inArea('area_code', area)} OR ${inArea('other_area', area)})`,
  where: ({ state }) => [sql`state = ANY(${state?.length ? state : ['OPEN']})`],
};

builder.queryField('duplicatePairs', (t) => t.field({
  type: beneficiaries.connection<typeof DuplicatePair.$inferType>('DuplicatePair', DuplicatePair),
  authScopes: { may: 'beneficiary.merge' },
  description: 'Persons served who may be recorded twice, the likeliest first.',
  args: { ...beneficiaries.listArgs(t), filter: t.arg({ type: DuplicatePairFilter, description: 'Which rows; those not decided when left out.' }) },
  // Without a filter too only what is open is listed.
  resolve: (_root, args, ctx, info) => beneficiaries.page(pairs, { ...args, filter: args.filter ?? {} }, ctx, info),
}));
