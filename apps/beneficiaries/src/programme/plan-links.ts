import { changed } from '@pilar/subgraph/entity';
import type { RawDb } from '@pilar/subgraph/context';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from '../builder.ts';
import { PlanItem, visibleStubs } from '../references/external-types.ts';
import { Programme, ProgrammeConnection, programmeList } from './programme.ts';
import { programmeEntity } from './programme-entity.ts';
import { checkYear } from './programme-input.ts';
import { programmeMessages as messages } from './programme-messages.ts';

/** Most items of plans that a programme carries out in a year. */
const mostItems = 20;

const ProgrammePlanLink = builder.objectRef<{ year: number; items: string[] }>('ProgrammePlanLink').implement({
  description: 'What a programme carries out of the plans of a year (rule 42).',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    items: t.field({ type: [PlanItem], nullable: true, description: 'Items of RKPD and Renja, as far as the viewer may see them.', resolve: ({ items }, _args, ctx) => visibleStubs(ctx, 'PlanItem', items) }),
  }),
});

/** Links by year, the latest first. */
function byYear(links: readonly { year: number; planItemId: string }[]): { year: number; items: string[] }[] {
  return [...Map.groupBy(links, ({ year }) => year)].map(([year, of]) => ({ year, items: of.map(({ planItemId }) => planItemId) })).toSorted((a, b) => b.year - a.year);
}

builder.prismaObjectFields(Programme, (t) => ({
  planLinks: t.field({ type: [ProgrammePlanLink], select: { planLinks: true }, description: 'Items of plans that it carries out, by year, the latest first. A year without any is a gap (rule 42).', resolve: ({ planLinks }) => byYear(planLinks) }),
  planItems: t.field({
    type: [PlanItem], nullable: true, select: { planLinks: true }, authScopes: { may: 'plan.read' }, description: 'Items of plans that it carries out, those of the latest year first (rule 42), as far as the viewer may see them. By year they stand in `planLinks`.',
    resolve: ({ planLinks }, _args, ctx) => visibleStubs(ctx, 'PlanItem', [...new Set(byYear(planLinks).flatMap(({ items }) => items))]),
  }),
}));

builder.objectField(PlanItem, 'programmes', (t) => t.field({
  type: ProgrammeConnection,
  nullable: true,
  authScopes: { may: 'programme.read' },
  description: 'Programmes of aid that carry it out.',
  args: beneficiaries.pageArgs(t),
  resolve: ({ id }, args, ctx, info) => beneficiaries.page(programmeList, args, ctx, info, {
    scope: id, conditions: [sql`id IN (SELECT link.programme_id FROM beneficiaries.programme_plan_link AS link WHERE link.plan_item_id = ${id}::uuid)`],
  }),
}));

/** What is known of the plans that items stand in: kind and years, as institutions tell it ("RKPD 2026"). */
async function plansOf(tx: RawDb, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx.$queryRaw<{ id: string; state: string | null }[]>(sql`SELECT entity_id::text AS id, state FROM beneficiaries.ref_entity WHERE entity_id = ANY(${[...ids]}::uuid[])`);
  return new Map(rows.map(({ id, state }) => [id, state]));
}

beneficiaries.command({
  name: 'linkProgrammeToPlan',
  description: 'Says which items of a year\'s RKPD and Renja a programme carries out; through them it serves RPJMD and Renstra (rule 42). Replaces what was said of that year.',
  permission: 'programme.record', entity: programmeEntity, result: Programme, operation: 'UPDATED',
  input: builder.inputType('LinkProgrammeToPlanInput', {
    description: 'Items of plans that a programme carries out in a year.',
    fields: (t) => ({
      ...beneficiaries.stepFields(t, 'The programme (Programme).'),
      year: t.int({ required: true, description: 'The year.' }),
      planItems: t.idList({ required: true, description: 'Items (PlanItem) of RKPD and Renja of that year, at most 20; none takes the link back.' }),
    }),
  }),
  run: async ({ input: { id, year, planItems }, tx, ctx }) => {
    const problems = new Problems(ctx);
    checkYear('year', year, await tx.programme.findUniqueOrThrow({ where: { id } }), problems);
    if (planItems.length > mostItems) problems.add('planItems', messages.tooManyItems, { most: mostItems });
    const found = await beneficiaries.resolveReferences(tx, planItems.map((item, index) => ({ path: `planItems.${index}`, type: 'PlanItem', id: item })), problems);
    const plans = await plansOf(tx, [...found.keys()]);
    for (const [index, item] of planItems.entries()) {
      const plan = plans.get(item.toLowerCase());
      if (plan && plan !== `RKPD ${year}` && plan !== `RENJA ${year}`) problems.add(`planItems.${index}`, messages.otherPlan, { plan, year });
    }
    problems.refuse();
    await tx.programmePlanLink.deleteMany({ where: { programmeId: id, year } });
    await tx.programmePlanLink.createMany({ data: [...new Set([...found.values()].map((item) => item.id))].map((planItemId) => ({ programmeId: id, year, planItemId })) });
    await tx.programme.update({ where: { id }, data: changed() });
    return id;
  },
});
