import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { changed, day } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared, place, say, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import type { ServiceCentre } from '../__generated__/prisma/client.ts';
import { builder, institutions } from '../builder.ts';
import { serviceCentreEntity } from '../service-centre/service-centre-entity.ts';
import { checkRemarks, textWithoutNumbers } from '../service-centre/service-centre-input.ts';
import { serviceMessages as messages } from '../service-centre/service-centre-messages.ts';
import { serviceDayEntity } from './service-day-entity.ts';
import { ServiceDay, ServiceKind } from './service-day.ts';
import { figuresOf, firstDay, wrongServices, type Service } from './service-log-rules.ts';

const ServiceCountInput = builder.inputType('ServiceCountInput', {
  description: 'One kind of service on a day.',
  fields: (t) => ({
    kind: t.field({ type: ServiceKind, required: true, description: 'Kind of service.' }),
    male: t.int({ required: true, description: 'Male persons served, 0 to 999.' }),
    female: t.int({ required: true, description: 'Female persons served, 0 to 999.' }),
    settled: t.int({ description: 'Persons whose matter was settled there. Default: 0.' }),
    referred: t.int({ description: 'Persons referred on; with those settled no more than were served. Default: 0.' }),
  }),
});

const LogServicesInput = builder.inputType('LogServicesInput', {
  description: 'A day of a service log.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    centre: t.id({ required: true, description: 'The Puskesos, one in the viewer\'s area.' }),
    day: t.field({ type: 'Date', description: 'The day; default: today.' }),
    services: t.field({ type: [ServiceCountInput], required: true, description: 'What was asked for, each kind once. Numbers only: who came is not told.' }),
    note: t.string({ description: 'A remark without personal data, at most 500 characters.' }),
    fromPaper: t.boolean({ description: 'Whether it is entered on behalf of the centre, from its book. Default: false.' }),
  }),
});

institutions.command({
  name: 'logServices',
  description: 'Enters a day into the service log of a Puskesos; a day is entered once and then corrected.',
  permission: 'service.log',
  entity: serviceDayEntity,
  result: ServiceDay,
  input: LogServicesInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx, touch }) => {
    const problems = new Problems(ctx);
    const on = input.day ?? today();
    const centre = isId(input.centre) ? await tx.serviceCentre.findUnique({ where: { id: input.centre } }) : null;
    if (!centre) problems.add('centre', shared.unknownReference, { type: 'ServiceCentre', value: input.centre.slice(0, 60) });
    const { area } = ctx.viewer.grant;
    if (centre && !covers(area, centre.areaCode) && !covers(area, centre.ownerCode)) problems.add('centre', shared.foreignArea, { value: place(centre.areaCode), area: place(area) });
    if (centre) checkServing(problems, centre, on);
    checkDay(problems, on);
    const services = readServices(problems, input.services);
    const note = textWithoutNumbers(problems, 'note', input.note);
    checkRemarks(problems, input);
    problems.refuse();
    const { id: centreId = '', areaCode = '', ownerCode = '', lastLogOn = null } = centre ?? {};
    const there = await tx.serviceDay.findUnique({ where: { centreId_day: { centreId, day: new Date(on) } }, select: { id: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.dayThere, { value: on }), ['day'], there.id);
    const id = newId();
    await tx.serviceDay.create({
      data: { id, centreId, areaCode, ownerCode, day: new Date(on), services, ...sumsOf(services), note, fromPaper: input.fromPaper ?? false, caveats: input.caveats ?? [] },
    });
    // A later day than the last says that the centre is at work, which its tasks go by.
    if (lastLogOn === null || (day(lastLogOn) ?? '') < on) {
      await touch({ entity: serviceCentreEntity, path: 'centre', id: centreId }, async () => {
        const { lastLogOn: last } = await tx.serviceCentre.findUniqueOrThrow({ where: { id: centreId }, select: { lastLogOn: true } });
        await tx.serviceCentre.update({ where: { id: centreId }, data: { lastLogOn: last && last > new Date(on) ? last : new Date(on), ...changed() } });
      });
    }
    await institutions.linkExternalIds(tx, ctx, 'ServiceDay', id, input.externalIds);
    return id;
  },
});

const CorrectServiceDayInput = builder.inputType('CorrectServiceDayInput', {
  description: 'Corrections of a day; a field left out stays as it is, null clears the note. What stood there before stays in its history.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    services: t.field({ type: [ServiceCountInput], description: 'All services of the day, in place of those before.' }),
    note: t.string({ description: 'A remark without personal data.' }),
  }),
});

institutions.command({
  name: 'correctServiceDay',
  description: 'Corrects a day of a service log.',
  permission: 'service.log',
  entity: serviceDayEntity,
  result: ServiceDay,
  input: CorrectServiceDayInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const services = input.services && readServices(problems, input.services);
    const note = textWithoutNumbers(problems, 'note', input.note);
    checkRemarks(problems, input);
    problems.refuse();
    await tx.serviceDay.update({ where: { id: input.id }, data: { note, ...(services && { services, ...sumsOf(services) }), ...changed(input.caveats) } });
    return input.id.toLowerCase();
  },
});

/** The services of a day with what was left out; notes what is wrong with them. */
function readServices(problems: Problems, given: readonly (typeof ServiceCountInput.$inferInput)[]): Service[] {
  const services = given.map(({ kind, male, female, settled, referred }) => ({ kind, male, female, settled: settled ?? 0, referred: referred ?? 0 }));
  if (services.length === 0) problems.add('services', messages.servicesNeeded);
  for (const { row, field, message, values } of wrongServices(services)) problems.add(`services.${row}.${field}`, messages[message], values);
  return services;
}

function checkDay(problems: Problems, on: string): void {
  if (on > today()) problems.add('day', messages.dayInFuture, { value: on });
  if (on < firstDay) problems.add('day', messages.dayTooEarly, { value: on, min: firstDay });
}

/** Notes a day on which the centre was not at work, as far as its present state tells. */
function checkServing(problems: Problems, { state, stateSince }: ServiceCentre, on: string): void {
  const since = day(stateSince) ?? '';
  if (state === 'FORMED') problems.add('centre', messages.notActiveYet);
  else if (state !== 'ACTIVE' && on >= since) problems.add('day', messages.notServing, { state: words('SERVICE_CENTRE_STATE', state), since });
}

function sumsOf(services: readonly Service[]) {
  const { male, female, settled, referred } = figuresOf(services);
  return { male, female, settled, referred };
}
