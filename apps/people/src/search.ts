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
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.person, query, row, { function: 'people.find_persons', table: 'people.person', label: 'full_name' }),
  }),
  pillars: t.prismaField({
    type: [Pillar],
    nullable: true,
    authScopes: { may: 'pillar.read' },
    description: 'Terms of service, by the person\'s name.',
    resolve: (query, row, _args, ctx) => searchHits(ctx, ctx.db.pillar, query, row, { function: 'people.find_pillars', table: 'people.pillar', label: 'person_name' }),
  }),
}));
