import { isDate } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { region } from '@pilar/domain/regions';
import { day } from '@pilar/subgraph/entity';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, place } from '@pilar/subgraph/messages';
import { requiredTextWithoutNumber } from '@pilar/subgraph/personal-rules';
import type { Problems } from '@pilar/subgraph/problems';
import { beneficiaries, builder } from '../builder.ts';
import { distributionMessages as messages } from './distribution-messages.ts';

/** Most points of one distribution. */
const most = 500;
const timeForm = /^([01]\d|2[0-3]):[0-5]\d$/;

export const DistributionPoint = builder.prismaObject('DistributionPoint', {
  description: 'Where a distribution is given out (titik salur).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name: village office, post office, school.' }),
    area: t.field({ type: beneficiaries.Region, description: 'Where it is.', resolve: ({ areaCode }) => ({ code: areaCode }) }),
    serves: t.field({ type: [beneficiaries.Region], description: 'Regions whose recipients come there.', resolve: ({ serves }) => serves.map((code) => ({ code })) }),
    heldOn: t.field({ type: 'Date', description: 'The day.', resolve: ({ heldOn }) => day(heldOn) ?? '' }),
    timeFrom: t.exposeString('timeFrom', { nullable: true, description: 'From, local time: "08:30".' }),
    timeTo: t.exposeString('timeTo', { nullable: true, description: 'To.' }),
  }),
});

export const DistributionPointInput = builder.inputType('DistributionPointInput', {
  description: 'A point at which aid is given out.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Where it is, within the region of the distribution.' }),
    serves: t.field({ type: ['RegionCode'], description: 'Regions whose recipients come there; where it is when left out. The most exact of all points serves each recipient.' }),
    heldOn: t.field({ type: 'Date', required: true, description: 'The day, within those of the distribution.' }),
    timeFrom: t.string({ description: 'From, local time: "08:30".' }),
    timeTo: t.string({ description: 'To.' }),
  }),
});

type Window = { area: string; startsOn: string; endsOn: string };

/** The points of an input as rows; what stands against them is noted. */
export function readPoints(given: readonly (typeof DistributionPointInput.$inferInput)[], { area, startsOn, endsOn }: Window, problems: Problems) {
  if (given.length > most) problems.add('points', messages.tooMany, { count: given.length, max: most });
  const served = new Map<string, number>();
  return given.map((point, position) => {
    const path = `points.${position}`;
    const name = requiredTextWithoutNumber(`${path}.name`, point.name, 200, problems);
    const inside = (at: string, code: string) => {
      if (!region(code)) problems.add(at, shared.unknownRegion, { value: code });
      else if (!covers(area, code)) problems.add(at, messages.outsideBatch, { value: place(code), area: place(area) });
    };
    inside(`${path}.area`, point.area);
    const serves = [...new Set(point.serves?.length ? point.serves : [point.area])];
    for (const [at, code] of serves.entries()) {
      if (point.serves?.length) inside(`${path}.serves.${at}`, code);
      const before = served.get(code);
      if (before !== undefined) problems.add(point.serves?.length ? `${path}.serves.${at}` : `${path}.area`, messages.servedTwice, { value: place(code), row: before + 1 });
      else served.set(code, position);
    }
    if (isDate(point.heldOn) && (point.heldOn < startsOn || point.heldOn > endsOn)) problems.add(`${path}.heldOn`, messages.pointDay, { value: point.heldOn, from: startsOn, to: endsOn });
    const [timeFrom, timeTo] = [point.timeFrom || null, point.timeTo || null];
    for (const [key, value] of [['timeFrom', timeFrom], ['timeTo', timeTo]] as const) if (value !== null && !timeForm.test(value)) problems.add(`${path}.${key}`, messages.timeForm, { value: value.slice(0, 20) });
    if (timeFrom !== null && timeTo !== null && timeTo < timeFrom) problems.add(`${path}.timeTo`, messages.timeOrder);
    return { id: newId(), areaCode: point.area, name, serves, heldOn: new Date(point.heldOn), timeFrom, timeTo, position };
  });
}
