import { today } from '@pilar/domain/dates';
import { allowed } from '@pilar/subgraph/context';
import { requestError } from '@pilar/subgraph/errors';
import type { ListDefinition } from '@pilar/subgraph/lists';
import { messages } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import { builder, people } from '../builder.ts';
import { GradeLevel } from '../grade/grade.ts';
import { Pillar, PillarState, PillarType } from '../pillar/pillar.ts';
import { trainedSql } from '../training/trained.ts';

const StandingFilter = builder.inputType('StandingFilter', {
  description: 'Which terms, by what is asked of who serves.',
  fields: (t) => ({
    type: t.field({ type: [PillarType], description: 'Kinds of service.' }),
    state: t.field({ type: [PillarState], description: 'States.' }),
    acknowledged: t.boolean({ description: 'Only those that have acknowledged the duties in force today, or only those that have not.' }),
    trained: t.boolean({ description: 'Only those whose person has been trained, or only those that have not (rule 12).' }),
    ungradedIn: t.int({ description: 'Only those that ran in that budget year and have no grade for it (rule 11).' }),
    ungradedBy: t.field({ type: GradeLevel, description: 'With `ungradedIn`: without one of this level; of any when left out.' }),
  }),
});

const StandingOrder = builder.enumType('StandingOrder', {
  description: 'Order of terms.',
  values: { NAME: { description: 'By the person\'s name.' }, AREA: { description: 'By region.' } },
});

/** The list as its root field shows it: terms of service once more, narrowed by what else is known of them. */
export const standings: ListDefinition<typeof StandingFilter.$inferInput, 'NAME' | 'AREA'> = {
  name: 'standings',
  table: 'people.pillar',
  of: 'ARRAY[person_id]',
  model: 'pillar',
  orders: {
    NAME: [{ expression: 'person_name COLLATE "C"', type: 'text' }],
    AREA: [{ expression: 'area_code', type: 'text' }],
  },
  defaultOrder: 'NAME',
  where: ({ type, state, acknowledged, trained, ungradedIn, ungradedBy }) => [
    ...(type?.length ? [sql`type = ANY(${type})`] : []),
    ...(state?.length ? [sql`state = ANY(${state})`] : []),
    ...(acknowledged == null ? [] : [sql`EXISTS (SELECT FROM people.duty_acknowledgement AS given
      WHERE given.pillar_id = pillar.id AND given.duty_id = people.duty_in_force(pillar.type, ${today()}::date)) = ${acknowledged}`]),
    ...(trained == null ? [] : [sql`${trainedSql} = ${trained}`]),
    ...(ungradedIn == null ? [] : [sql`coalesce(extract(year FROM valid_from), 0) <= ${ungradedIn} AND coalesce(extract(year FROM valid_to), 9999) >= ${ungradedIn} AND NOT EXISTS (SELECT FROM people.grade AS given
      WHERE given.pillar_id = pillar.id AND given.year = ${ungradedIn} AND given.level = coalesce(${ungradedBy ?? null}, given.level))`]),
  ],
};

// Rows are terms of service; the connection is one of its own, for its filter is.
const StandingConnection = people.connection<typeof Pillar.$inferType>('Standing', Pillar, { byArea: true });

builder.queryField('standings', (t) => t.field({
  type: StandingConnection,
  authScopes: { may: 'pillar.read' },
  description: 'Terms of service by what is asked of who serves: duties acknowledged, trained, graded. Counted by region it tells how many have and how many have not.',
  args: { ...people.listArgs(t), filter: t.arg({ type: StandingFilter, description: 'Which rows; all when left out.' }), order: t.arg({ type: [StandingOrder], description: 'Order of the rows, the first rule before the next.' }) },
  resolve: (_root, args, ctx, info) => {
    for (const [needed, permission] of [[args.filter?.trained, 'training.read'], [args.filter?.ungradedIn ?? args.filter?.ungradedBy, 'grade.read']] as const) {
      if (needed != null && !allowed(ctx, permission)) throw requestError(ctx, 'FORBIDDEN', messages.forbidden, { permission });
    }
    return people.page(standings, args, ctx, info);
  },
}));
