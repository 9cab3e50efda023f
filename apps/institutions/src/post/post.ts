import type { Caveat } from '@pilar/subgraph/records';
import { loaderOf } from '@pilar/subgraph/loaders';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { Person } from '../references/person.ts';

export const Post = builder.prismaObject('Post', {
  description: 'A post (jabatan) in an office for a term, such as "Kepala Dinas", with or without a known person.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    title: t.exposeString('title', { description: 'Title of the post: "Kepala Dinas".' }),
    office: t.relation('office', { description: 'The office it belongs to.' }),
    holder: t.field({
      type: Person,
      nullable: true,
      description: 'Who holds it; null when nobody is known or the person lies outside the viewer\'s area.',
      resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.holderId),
    }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day of the term.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day of the term; null while it runs.' }),
    version: t.exposeInt('version', { description: 'Grows by one with each change.' }),
    caveats: t.field({ type: [institutions.Caveat], description: 'What is unconfirmed or contradictory in this term.', resolve: (row) => row.caveats as Caveat[] }),
  }),
});

institutions.entity(Post, 'office.read', (id, ctx) => ctx.db.post.findUnique({ where: { id } }));

type Row = NonNullable<Awaited<ReturnType<Db['post']['findUnique']>>>;

/** Posts of each person of a list, read together. */
const postsOf = loaderOf<Db, Row[]>(async ({ db }, persons) => {
  const rows = await db.post.findMany({
    where: { holderId: { in: [...persons] } },
    orderBy: [{ validTo: { sort: 'desc', nulls: 'first' } }, { validFrom: { sort: 'desc', nulls: 'last' } }, { id: 'desc' }],
  });
  return (id) => rows.filter((row) => row.holderId === id);
});

builder.objectField(Person, 'posts', (t) => t.field({
  type: [Post],
  nullable: true,
  authScopes: { may: 'office.read' },
  description: 'Posts the person holds or held in offices the viewer may see, running ones first.',
  resolve: (person, _args, ctx) => postsOf(ctx, person.id),
}));
