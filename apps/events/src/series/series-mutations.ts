import { newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, events } from '../builder.ts';
import { EventType } from '../vocabularies.ts';
import { EventSeries } from './series.ts';
import { seriesEntity } from './series-entity.ts';

const StartEventSeriesInput = builder.inputType('StartEventSeriesInput', {
  description: 'A new series of events.',
  fields: (t) => ({
    ...events.newRecordFields(t),
    title: t.string({ required: true, description: 'Title, at most 300 characters.' }),
    type: t.field({ type: EventType, required: true, description: 'Kind of its events.' }),
    description: t.string({ description: 'What it is about, at most 2,000 characters.' }),
  }),
});

events.command({
  name: 'startEventSeries',
  description: 'Starts a series of events. It belongs to the viewer\'s area and is seen below it.',
  permission: 'event.record',
  entity: seriesEntity,
  result: EventSeries,
  input: StartEventSeriesInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const title = problems.requiredText('title', input.title, 300);
    const description = problems.text('description', input.description, 2_000);
    problems.refuse();
    const id = newId();
    await tx.eventSeries.create({
      data: { id, title, type: input.type, description, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] },
    });
    await events.linkExternalIds(tx, ctx, 'EventSeries', id, input.externalIds);
    return id;
  },
});

const CorrectEventSeriesInput = builder.inputType('CorrectEventSeriesInput', {
  description: 'Corrections; a field left out stays as it is, null clears it.',
  fields: (t) => ({
    ...events.correctionFields(t),
    title: t.string({ description: 'Title.' }),
    type: t.field({ type: EventType, description: 'Kind of its events.' }),
    description: t.string({ description: 'What it is about.' }),
  }),
});

events.command({
  name: 'correctEventSeries',
  description: 'Corrects what is recorded of a series.',
  permission: 'event.correct',
  entity: seriesEntity,
  result: EventSeries,
  input: CorrectEventSeriesInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const title = input.title === undefined ? undefined : problems.requiredText('title', input.title, 300);
    const description = problems.text('description', input.description, 2_000);
    problems.refuse();
    await tx.eventSeries.update({
      where: { id: input.id },
      data: { title, type: input.type ?? undefined, description, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() },
    });
    return input.id;
  },
});
