import { today } from '@pilar/domain/dates';
import type { Context } from '@pilar/subgraph/context';
import { builder, people } from '../builder.ts';
import type { Db } from '../db.ts';
import { posts, type PostType } from '../pillar/pillar-rules.ts';
import { Pillar } from '../pillar/pillar.ts';
import { emptyPostsWithin, type EmptyPost } from './read-posts.ts';
import { daysVacant, isAlert, longestFirst } from './vacancy-rules.ts';

const PostKind = builder.enumType('PostType', {
  description: 'Kinds of service that have posts, whose gaps can be told: one TKSK for each district, a PSM for each village.',
  values: Object.fromEntries(Object.keys(posts).map((type) => [type, { description: type }])) as Record<PostType, { description: string }>,
});

type Row = EmptyPost & { type: PostType };

const Vacancy = builder.objectRef<Row>('Vacancy').implement({
  description: 'A post that nobody holds (kekosongan).',
  fields: (t) => ({
    type: t.field({ type: PostKind, description: 'Kind of service.', resolve: (row) => row.type }),
    area: t.field({ type: people.Region, description: 'Region without anybody.', resolve: (row) => ({ code: row.area }) }),
    since: t.field({ type: 'Date', nullable: true, description: 'Last day that somebody held it; null when nobody is known to have.', resolve: (row) => row.since }),
    days: t.int({ nullable: true, description: 'Days that it has been empty; null when nobody is known to have held it.', resolve: (row) => daysVacant(row.since, today()) }),
    alert: t.boolean({ description: 'Empty for more than 30 days, or never held (rule 8).', resolve: (row) => isAlert(daysVacant(row.since, today())) }),
    last: t.field({
      type: Pillar, nullable: true, description: 'Term of the one who held it last.',
      resolve: (row, _args, ctx) => (row.last === null ? null : (ctx.db as Db).pillar.findUnique({ where: { id: row.last } })),
    }),
  }),
});

const VacancyConnection = people.connection<Row>('Vacancy', Vacancy, { byArea: true });

const VacancyFilter = builder.inputType('VacancyFilter', {
  description: 'Which vacancies.',
  fields: (t) => ({ alert: t.boolean({ description: 'Only those that raise an alert, or only the others (rule 8).' }) }),
});

const VacancyOrder = builder.enumType('VacancyOrder', {
  description: 'Order of vacancies.',
  values: { AREA: { description: 'By region.' }, LONGEST: { description: 'Empty longest first; those never held before all.' } },
});

type Args = { first?: number | null; after?: string | null; type: PostType; filter?: { alert?: boolean | null } | null; order?: 'AREA' | 'LONGEST' | null };

async function vacancies(ctx: Context, area: string, args: Args) {
  const { type, filter, order } = args;
  const found = await emptyPostsWithin(ctx, type, area);
  const rows = found.map((post) => ({ post, days: daysVacant(post.since, today()) })).filter(({ days }) => filter?.alert == null || isAlert(days) === filter.alert);
  const keyed = rows.map(({ post, days }) => ({ key: order === 'AREA' ? post.area : longestFirst(days, post.area), area: post.area, node: { ...post, type } }));
  return people.computedPage(keyed, args, ['vacancies', area, type, filter ?? {}, order ?? 'LONGEST'], ctx);
}

builder.objectField(people.Region, 'vacancies', (t) => t.field({
  type: VacancyConnection,
  nullable: true,
  authScopes: { may: 'pillar.read' },
  description: 'Posts that nobody holds in this region and below, as far as it lies in the viewer\'s area.',
  args: {
    ...people.pageArgs(t),
    type: t.arg({ type: PostKind, required: true, description: 'Kind of service.' }),
    filter: t.arg({ type: VacancyFilter, description: 'Which rows; all when left out.' }),
    order: t.arg({ type: VacancyOrder, description: 'Default: LONGEST.' }),
  },
  resolve: (region, args, ctx) => vacancies(ctx, region.code, args),
}));
