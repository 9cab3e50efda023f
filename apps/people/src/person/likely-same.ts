import { allowed, type Context } from '@pilar/subgraph/context';
import { loaderOf } from '@pilar/subgraph/loaders';
import { sql } from '@pilar/subgraph/sql';
import { builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { nameSimilarity } from '@pilar/domain/name-similarity';
import { alike, mostNamed } from './person-candidates.ts';
import { Person } from './person.ts';

type Pair = { id: string; other: string; key: string; otherKey: string; sameDay: boolean };

/** For each person those recorded beside them who may be the same (rule 6), of the same name first. */
const likelySame = loaderOf(async (ctx: Context<Db>, ids) => {
  const pairs = await ctx.db.$queryRaw<Pair[]>(sql`
    SELECT one.id::text, two.id::text AS other, one.name_key AS key, two.name_key AS "otherKey", false AS "sameDay"
    FROM people.person AS one JOIN people.person AS two ON two.name_key = one.name_key AND two.area_code = one.area_code AND two.id <> one.id
    WHERE one.id = ANY(${[...ids]}::uuid[])
    UNION ALL
    SELECT one.id::text, two.id::text, one.name_key, two.name_key, true
    FROM people.person AS one JOIN people.person_private AS own ON own.person_id = one.id
      JOIN people.person_private AS theirs ON theirs.birth_date = own.birth_date AND theirs.person_id <> own.person_id JOIN people.person AS two ON two.id = theirs.person_id
    WHERE one.id = ANY(${[...ids]}::uuid[]) ORDER BY 5, 2`);
  const likely = Map.groupBy(pairs.filter(({ sameDay, key, otherKey }) => !sameDay || nameSimilarity(key, otherKey) >= alike), ({ id }) => id);
  const named = (id: string) => [...new Set((likely.get(id) ?? []).map(({ other }) => other))].slice(0, mostNamed);
  const rows = new Map((await ctx.db.person.findMany({ where: { id: { in: [...new Set(ids.flatMap(named))] } } })).map((row) => [row.id, row]));
  return (id) => named(id).flatMap((other) => rows.get(other) ?? []);
});

builder.prismaObjectField(Person, 'likelySame', (t) => t.field({
  type: [Person], nullable: true,
  description: 'Persons in the viewer\'s area who may be this one: of the same name in the same region, or born that day under a like name (rule 6); null without the right to merge them.',
  resolve: ({ id }, _args, ctx) => (allowed(ctx, 'person.merge') ? likelySame(ctx, id) : null),
}));
