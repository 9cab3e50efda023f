import { searchHits } from '@pilar/subgraph/search';
import { builder, people } from './builder.ts';
import { Person } from './person/person.ts';
import { Pillar } from './pillar/pillar.ts';

builder.objectFields(people.search(), (t) => ({
  persons: t.prismaField({
    type: [Person],
    nullable: true,
    authScopes: { may: 'person.read' },
    description: 'Persons who serve, by name or alias.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.person, query, row, { ranking: 'people.best_hits', kind: 'person' }),
  }),
  pillars: t.prismaField({
    type: [Pillar],
    nullable: true,
    authScopes: { may: 'pillar.read' },
    description: 'Terms of service, by the person\'s name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.pillar, query, row, { ranking: 'people.best_hits', kind: 'pillar' }),
  }),
}));
