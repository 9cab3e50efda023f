import { codes, label, type Code } from '@pilar/domain/vocabulary';
import { boundaryMessages } from '@pilar/map/boundaries/messages';
import type { BoundaryProblem } from '@pilar/map/boundaries/problem';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { say } from '@pilar/subgraph/messages';
import { builder, identity } from '../builder.ts';
import { boundaryAddress } from './boundary-file-route.ts';

const BoundaryState = builder.enumType('BoundaryState', { description: 'What has become of a set of boundaries (status batas).', values: codes('BOUNDARY_STATE') });

export const BoundarySet = builder.prismaObject('BoundarySet', {
  description: 'Official boundaries of regions (batas wilayah resmi) that an office sent, keyed by Kemendagri code. The installed set is drawn by every map.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name of the file it came in.' }),
    state: t.field({ type: BoundaryState, description: 'What has become of it.', resolve: ({ state }) => state as Code<'BOUNDARY_STATE'> }),
    findings: t.stringList({
      description: 'What is wrong with the file and what to do, in the viewer\'s language; empty unless it is REFUSED.',
      resolve: ({ problems }, _args, { language }) => (problems as BoundaryProblem[]).map(({ code, words: { level, ...words } }) => say(language, boundaryMessages[code], level ? { ...words, level: label('REGION_LEVEL', String(level), language) } : words)),
    }),
    levels: t.field({ type: [identity.RegionLevel], description: 'Levels that it draws; maps of other levels stay schematic.', resolve: ({ levels }) => levels as Code<'REGION_LEVEL'>[] }),
    regions: t.exposeInt('regions', { nullable: true, description: 'Regions of the province in the file; null until checked.' }),
    passedOver: t.exposeInt('passedOver', { nullable: true, description: 'Regions of other provinces in the file, which are not used.' }),
    codeProperty: t.exposeString('codeProperty', { nullable: true, description: 'Property of the file that carried the codes.' }),
    url: t.string({
      nullable: true, description: 'Where its TopoJSON lies, relative to the address of the installation, on the maps\' own plane. The content at an address never changes. Null until checked.',
      resolve: ({ sha256 }) => (sha256 === null ? null : boundaryAddress(sha256)),
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was sent.' }),
    installedAt: t.expose('installedAt', { type: 'DateTime', nullable: true, description: 'When it was last installed.' }),
    removedAt: t.expose('removedAt', { type: 'DateTime', nullable: true, description: 'When it was last removed, or gave way to another.' }),
    version: t.exposeInt('version', { description: 'Version; a change takes the one that was read.' }),
  }),
});

identity.entity(BoundarySet, 'boundaries.install', (id, ctx) => ctx.db.boundarySet.findUnique({ where: { id } }));

const boundarySets: ListDefinition<object, 'NEWEST'> = {
  name: 'boundarySets',
  table: 'identity.boundary_set',
  model: 'boundarySet',
  orders: { NEWEST: [{ expression: 'created_at', type: 'timestamptz', descending: true }] },
  defaultOrder: 'NEWEST',
  where: () => [],
};

const BoundarySetConnection = identity.connection<typeof BoundarySet.$inferType>('BoundarySet', BoundarySet);

builder.queryFields((t) => ({
  installedBoundaries: t.prismaField({
    type: BoundarySet,
    nullable: true,
    description: 'The boundaries that maps are drawn with; null while all maps are schematic.',
    resolve: (query, _root, _args, ctx) => ctx.db.boundarySet.findFirst({ ...query, where: { state: 'INSTALLED' } }),
  }),
  boundarySets: t.field({
    type: BoundarySetConnection,
    authScopes: { may: 'boundaries.install' },
    description: 'All boundaries that were ever sent, newest first.',
    args: identity.pageArgs(t),
    resolve: (_root, args, ctx, info) => identity.page(boundarySets, args, ctx, info),
  }),
}));
