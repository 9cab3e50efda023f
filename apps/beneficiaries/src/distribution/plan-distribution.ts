import { readPeriod } from '@pilar/domain/distribution-period';
import { covers } from '@pilar/domain/region-code';
import { changed, day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { place } from '@pilar/subgraph/messages';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import type { Db } from '../db.ts';
import { DistributionBatch, DistributionChannel } from './batch.ts';
import { batchEntity } from './batch-entity.ts';
import { distributionMessages as messages } from './distribution-messages.ts';
import { DistributionPointInput, readPoints } from './point.ts';
import { batchFor } from './standing-batch.ts';

/** Most TKSK who accompany one distribution. */
const mostCompanions = 200;

beneficiaries.command({
  name: 'planDistribution',
  description: 'Plans a distribution: what a programme gives out in a period, to whom it falls in a region, when, where and by whom. It holds nothing of the budget before it is allocated.',
  permission: 'distribution.plan', entity: batchEntity, result: DistributionBatch, operation: 'CREATED',
  input: builder.inputType('PlanDistributionInput', {
    description: 'A distribution.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      programme: t.string({ required: true, description: 'Code of the programme.' }),
      period: t.string({ required: true, description: 'What it is for: "2026-11", "2026-Q4", "2026-H2", "2026", or the day of an occasion. Its year is that of entitlements and budget.' }),
      area: t.field({ type: 'RegionCode', required: true, description: 'Whose recipients: the viewer\'s region or one below it.' }),
      channel: t.field({ type: DistributionChannel, required: true, description: 'By whom it is handed out.' }),
      startsOn: t.field({ type: 'Date', required: true, description: 'First day.' }),
      endsOn: t.field({ type: 'Date', required: true, description: 'Last day.' }),
      goods: t.string({ description: 'What each is given, of a programme of goods; at most 500 characters.' }),
      companions: t.idList({ description: 'Terms of service (Pillar) of the TKSK who accompany it.' }),
      points: t.field({ type: [DistributionPointInput], description: 'Where it is given out.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area);
    const period = readPeriod(input.period);
    if (!period) problems.add('period', messages.period, { value: input.period.slice(0, 20) });
    const programme = await tx.programme.findFirst({ where: { code: input.programme } });
    if (!programme) problems.add('programme', messages.unknownProgramme, { value: input.programme.slice(0, 40) });
    else {
      if (period && (period.year < programme.yearFrom || period.year > (programme.yearTo ?? period.year))) problems.add('period', messages.notActive, { programme: programme.code, year: period.year });
      if (!covers(programme.areaCode, input.area)) problems.add('area', messages.outsideProgramme, { area: place(input.area), programme: programme.code });
      if (programme.aidForm === 'GOODS' && !input.goods?.trim()) problems.add('goods', messages.goodsNeeded);
    }
    checkDays(input, problems);
    const goods = checkGoods(input.goods, problems) ?? null;
    const companionIds = await companionsOf(tx, input.companions ?? [], problems);
    const points = readPoints(input.points ?? [], input, problems);
    problems.refuse();
    const id = newId();
    const ownerCode = ctx.viewer.grant.area;
    await tx.distributionBatch.create({
      data: {
        id, programmeId: programme?.id ?? '', year: period?.year ?? 0, period: input.period, areaCode: input.area, ownerCode, channel: input.channel, goods,
        startsOn: new Date(input.startsOn), endsOn: new Date(input.endsOn), companionIds, caveats: input.caveats ?? [],
      },
    });
    await tx.distributionPoint.createMany({ data: points.map((point) => ({ ...point, batchId: id, ownerCode })) });
    await beneficiaries.linkExternalIds(tx, ctx, 'DistributionBatch', id, input.externalIds);
    return id;
  },
});

beneficiaries.command({
  name: 'arrangeDistribution',
  description: 'Sets when and where a planned distribution is given out, by whom, and who accompanies it. What is left out stays.',
  permission: 'distribution.plan', entity: batchEntity, result: DistributionBatch, operation: 'UPDATED',
  input: builder.inputType('ArrangeDistributionInput', {
    description: 'Days, points and companions of a distribution.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      channel: t.field({ type: DistributionChannel, description: 'By whom it is handed out.' }),
      startsOn: t.field({ type: 'Date', description: 'First day.' }),
      endsOn: t.field({ type: 'Date', description: 'Last day.' }),
      goods: t.string({ description: 'What each is given.' }),
      companions: t.idList({ description: 'All who accompany it; they replace those before.' }),
      points: t.field({ type: [DistributionPointInput], description: 'All points; they replace those before.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const row = await batchFor(tx, ctx, input.id, 'ARRANGE');
    const problems = new Problems(ctx);
    const window = { area: row.areaCode, startsOn: input.startsOn ?? day(row.startsOn) ?? '', endsOn: input.endsOn ?? day(row.endsOn) ?? '' };
    checkDays(window, problems);
    const goods = checkGoods(input.goods, problems);
    if (row.programme.aidForm === 'GOODS' && goods === null) problems.add('goods', messages.goodsNeeded);
    const companionIds = input.companions ? await companionsOf(tx, input.companions, problems) : undefined;
    const standing = row.points.map(({ areaCode, heldOn, ...point }) => ({ ...point, area: areaCode, heldOn: day(heldOn) ?? '' }));
    // Those that stay must still lie within its days.
    const points = readPoints(input.points ?? standing, window, problems);
    problems.refuse();
    await tx.distributionBatch.update({ where: { id: row.id }, data: { channel: input.channel ?? undefined, startsOn: new Date(window.startsOn), endsOn: new Date(window.endsOn), goods, companionIds, ...changed(input.caveats) } });
    if (input.points) {
      await tx.distributionPoint.deleteMany({ where: { batchId: row.id } });
      await tx.distributionPoint.createMany({ data: points.map((point) => ({ ...point, batchId: row.id, ownerCode: row.ownerCode })) });
    }
    return row.id;
  },
});

function checkDays({ startsOn, endsOn }: { startsOn: string; endsOn: string }, problems: Problems): void {
  if (endsOn < startsOn) problems.add('endsOn', messages.dayOrder);
}

function checkGoods(given: string | null | undefined, problems: Problems): string | null | undefined {
  return textWithoutNumber('goods', given, 500, problems);
}

/** Ids of the terms of service named; what the viewer may not see is noted. */
async function companionsOf(tx: Db, ids: readonly string[], problems: Problems): Promise<string[]> {
  if (ids.length > mostCompanions) problems.add('companions', messages.tooMany, { count: ids.length, max: mostCompanions });
  const known = await beneficiaries.resolveReferences(tx, ids.map((id, at) => ({ path: `companions.${at}`, type: 'Pillar', id })), problems);
  return [...new Set([...known.values()].map(({ id }) => id))];
}
