import { isDate } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { region, regionsWithin } from '@pilar/domain/regions';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { insertRows } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { inventoryMessages as messages } from './inventory-messages.ts';
import { InventoryPeriod, InventoryPlan, planEntity } from './plan.ts';
import { roundEntity } from './round-entity.ts';

/** Most rounds of one act: the largest regency has fewer villages. */
const most = 600;

const PlanInventoryRoundsInput = builder.inputType('PlanInventoryRoundsInput', {
  description: 'The rounds of a year and period, of a region.',
  fields: (t) => ({
    ...beneficiaries.newRecordFields(t),
    area: t.field({ type: 'RegionCode', required: true, description: 'Regency, city, district or village whose rounds are planned.' }),
    villages: t.field({ type: ['RegionCode'], description: 'Villages of it; all that have no round of this year and period yet when left out.' }),
    year: t.int({ required: true, description: 'The year, 2000 to 2100.' }),
    period: t.field({ type: InventoryPeriod, required: true, description: 'The part of the year.' }),
    firstDay: t.field({ type: 'Date', required: true, description: 'Day on which they begin.' }),
    lastDay: t.field({ type: 'Date', required: true, description: 'Day by which they are closed.' }),
  }),
});

type Input = { area: string; villages?: readonly string[] | null; year: number; period: Code<'INVENTORY_PERIOD'>; firstDay: string; lastDay: string };

beneficiaries.command({
  name: 'planInventoryRounds',
  description: 'Plans the inventory of many villages at once: one round of a village, year and period. A second one is refused, and the first named.',
  permission: 'inventory.plan', entity: planEntity, result: InventoryPlan, input: PlanInventoryRoundsInput, operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { year, period, area } = input;
    problems.area('area', area, { levels: ['REGENCY', 'DISTRICT', 'VILLAGE'] });
    if (year < 2000 || year > 2100) problems.add('year', messages.outOfRange, { value: year, min: 2000, max: 2100 });
    checkDays(input, problems);
    problems.refuse();
    const villages = await villagesToPlan(tx, ctx, problems, input);
    problems.refuse();
    const id = newId();
    const place = { year, period, first_day: input.firstDay, last_day: input.lastDay, owner_code: ctx.viewer.grant.area };
    await tx.inventoryPlan.create({
      data: { id, areaCode: area, ownerCode: place.owner_code, year, period, firstDay: new Date(input.firstDay), lastDay: new Date(input.lastDay), planned: villages.length, caveats: input.caveats ?? [] },
    });
    const rows = villages.map((village) => ({ id: newId(), plan_id: id, area_code: village, ...place }));
    await tx.$executeRaw(insertRows('beneficiaries.inventory_round', columns, rows));
    const told = await roundEntity.snapshots(tx, rows.map((row) => row.id));
    await writeTrail(tx, ctx, 'beneficiaries', 'InventoryRound', { operation: 'CREATED', mutation: 'planInventoryRounds', reason: null }, [...told].map(([made, after]) => ({ id: made, before: null, after })));
    await beneficiaries.linkExternalIds(tx, ctx, 'InventoryPlan', id, input.externalIds);
    return id;
  },
});

const columns = { id: 'uuid', plan_id: 'uuid', area_code: 'text', owner_code: 'text', year: 'smallint', period: 'text', first_day: 'date', last_day: 'date' };

/** Notes days that are not in their order, or begin in another year. */
export function checkDays({ firstDay, lastDay, year }: { firstDay: string; lastDay: string; year: number }, problems: Problems): void {
  if (isDate(firstDay) && !firstDay.startsWith(`${year}-`)) problems.add('firstDay', messages.planDays, { value: firstDay, year });
  if (lastDay < firstDay) problems.add('lastDay', messages.dayOrder);
}

/** The villages that are named, none of which has a round; or all of the region that have none. */
async function villagesToPlan(tx: Db, ctx: Context, problems: Problems, { area, villages: named, year, period }: Input): Promise<string[]> {
  const wanted = named ? [...new Set(named)] : regionsWithin(area, 'VILLAGE').map(({ code }) => code);
  if (wanted.length === 0) problems.add('villages', shared.required);
  if (wanted.length > most) problems.add('villages', messages.tooMany, { count: wanted.length, max: most });
  for (const [at, code] of (named ? wanted : []).entries()) {
    if (!region(code) || code.length !== villageWidth || !covers(area, code)) problems.add(`villages.${at}`, messages.villageOutside, { value: code, area });
  }
  problems.refuse();
  const there = await tx.inventoryRound.findMany({ where: { areaCode: { in: wanted }, year, period, state: { not: 'WITHDRAWN' } }, orderBy: { areaCode: 'asc' } });
  const [first] = there;
  if (named && first) throw sameRound(ctx, first, wanted.indexOf(first.areaCode));
  const planned = new Set(there.map(({ areaCode }) => areaCode));
  const left = wanted.filter((code) => !planned.has(code));
  if (left.length === 0) problems.add('villages', messages.nothingToPlan, { area });
  return left;
}

/** Signs of a village's code. */
const villageWidth = '36.02.01.2002'.length;

function sameRound(ctx: Context, { id, areaCode, year, period }: { id: string; areaCode: string; year: number; period: string }, at: number): Duplicate {
  const words = { village: region(areaCode)?.fullName ?? areaCode, period: label('INVENTORY_PERIOD', period, ctx.language).toLowerCase(), year };
  return new Duplicate(say(ctx.language, messages.sameRound, words), ['villages', String(at)], id);
}
