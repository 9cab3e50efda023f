import type { Code } from '@pilar/domain/vocabulary';
import { asDay, changed } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { textWithoutNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { checkDay } from '../check-day.ts';
import { AreaIndicator, AreaIndicatorKind, indicatorEntity, IndicatorSource } from './indicator.ts';
import { indicatorMessages as messages } from './indicator-messages.ts';
import { isPeriod, unitOf, valueProblem } from './indicator-rules.ts';

/** Notes a value that is none, a citation that is missing or holds a number of a person, a day that has not come. */
function checkStated({ value, citation, statedOn }: { value?: number | null; citation?: string | null; statedOn?: string | null }, indicator: Code<'AREA_INDICATOR'>, problems: Problems): string | null | undefined {
  const wrong = value == null ? null : valueProblem(indicator, value);
  if (wrong) problems.add('value', messages[wrong], { value: value ?? '' });
  checkDay('statedOn', statedOn, problems);
  return textWithoutNumber('citation', citation, 300, problems);
}

beneficiaries.command({
  name: 'recordAreaIndicator',
  description: 'Records a figure of a region as a source states it. A second of the same source, period and indicator is refused; another source stands beside.',
  permission: 'indicator.record', entity: indicatorEntity, result: AreaIndicator, operation: 'CREATED',
  input: builder.inputType('RecordAreaIndicatorInput', {
    description: 'A figure with its source.',
    fields: (t) => ({
      ...beneficiaries.newRecordFields(t),
      area: t.field({ type: 'RegionCode', required: true, description: 'The region: the viewer\'s own or below it.' }),
      indicator: t.field({ type: AreaIndicatorKind, required: true, description: 'What is measured.' }),
      period: t.string({ required: true, description: 'Year, or month of it: "2024", "2024-03".' }),
      value: t.float({ required: true, description: 'The figure: per cent from 0 to 100, persons and families whole.' }),
      statedBy: t.field({ type: IndicatorSource, required: true, description: 'Who states it.' }),
      citation: t.string({ required: true, description: 'Where it stands, at most 300 characters.' }),
      statedOn: t.field({ type: 'Date', required: true, description: 'Day of that statement; not in the future.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area);
    if (!isPeriod(input.period)) problems.add('period', messages.period, { value: input.period.slice(0, 20) });
    const citation = checkStated(input, input.indicator, problems);
    problems.refuse();
    const id = newId();
    await tx.areaIndicator.create({
      data: {
        id, areaCode: input.area, ownerCode: ctx.viewer.grant.area, indicator: input.indicator, period: input.period, value: input.value, unit: unitOf(input.indicator),
        indicatorSource: input.statedBy, citation: citation ?? '', statedOn: new Date(input.statedOn), caveats: input.caveats ?? [],
      },
    });
    await beneficiaries.linkExternalIds(tx, ctx, 'AreaIndicator', id, input.externalIds);
    return id;
  },
});

beneficiaries.command({
  name: 'correctAreaIndicator',
  description: 'Corrects a figure, its citation or its day; the reason stands in the history.',
  permission: 'indicator.record', entity: indicatorEntity, result: AreaIndicator, operation: 'UPDATED',
  input: builder.inputType('CorrectAreaIndicatorInput', {
    description: 'Corrections; a field left out stays as it is.',
    fields: (t) => ({
      ...beneficiaries.correctionFields(t),
      value: t.float({ description: 'The figure.' }),
      citation: t.string({ description: 'Where it stands.' }),
      statedOn: t.field({ type: 'Date', description: 'Day of that statement.' }),
    }),
  }),
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const was = await tx.areaIndicator.findUniqueOrThrow({ where: { id: input.id } });
    const citation = checkStated(input, was.indicator as Code<'AREA_INDICATOR'>, problems);
    if (!input.reason?.trim()) problems.add('reason', messages.reason);
    problems.refuse();
    await tx.areaIndicator.update({ where: { id: input.id }, data: { value: input.value ?? undefined, citation: citation ?? undefined, statedOn: asDay(input.statedOn) ?? undefined, ...changed(input.caveats) } });
    return input.id;
  },
});
