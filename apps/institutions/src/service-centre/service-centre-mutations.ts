import { changed } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say, words } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { serviceCentreEntity } from './service-centre-entity.ts';
import { dayOfStep, refuseStep } from '../steps.ts';
import { addMilestone, checkRemarks, nameOf, readDecree, regencyOffice, textWithoutNumbers } from './service-centre-input.ts';
import { serviceMessages as messages } from './service-centre-messages.ts';
import { steps, stepWords, type ServiceCentreStep } from './service-centre-rules.ts';
import { ServiceCentre, ServiceCentreState } from './service-centre.ts';

const RegisterServiceCentreInput = builder.inputType('RegisterServiceCentreInput', {
  description: 'A Puskesos that was formed, or one that is found at work.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    area: t.field({ type: 'RegionCode', required: true, description: 'Its village.' }),
    name: t.string({ description: 'Name, at most 200 characters; "Puskesos" and its village when left out.' }),
    address: t.string({ description: 'Where it is.' }),
    phone: t.string({ description: 'Telephone, at most 120 characters.' }),
    office: t.id({ description: 'The office (Office) of the regency that it refers to.' }),
    decreeNumber: t.string({ description: 'Number of the decree that set it up (nomor SK), where there is one.' }),
    decreeDate: t.field({ type: 'Date', description: 'Date of the decree.' }),
    decreeIssuer: t.string({ description: 'Who issued it.' }),
    state: t.field({ type: ServiceCentreState, description: 'FORMED, or ACTIVE for one that is at work. Default: FORMED.' }),
    on: t.field({ type: 'Date', description: 'Since when it is in that state; default: today.' }),
  }),
});

institutions.command({
  name: 'registerServiceCentre',
  description: 'Records the Puskesos of a village. A village has one in force.',
  permission: 'service.record',
  entity: serviceCentreEntity,
  result: ServiceCentre,
  input: RegisterServiceCentreInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    problems.area('area', input.area, { levels: ['VILLAGE'] });
    const given = textWithoutNumbers(problems, 'name', input.name, 200);
    const address = textWithoutNumbers(problems, 'address', input.address);
    const phone = textWithoutNumbers(problems, 'phone', input.phone, 120);
    const decree = readDecree(problems, input, false);
    const state = input.state ?? 'FORMED';
    if (state !== 'FORMED' && state !== 'ACTIVE') problems.add('state', messages.firstState, { value: words('SERVICE_CENTRE_STATE', state), fitting: words('SERVICE_CENTRE_STATE', 'FORMED', 'ACTIVE') });
    const on = dayOfStep(problems, input.on, null);
    const officeId = await regencyOffice(tx, problems, input.office, input.area);
    checkRemarks(problems, input);
    problems.refuse();
    const there = await tx.serviceCentre.findFirst({ where: { areaCode: input.area, state: { not: 'CLOSED' } }, select: { id: true, name: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.livingAlready, { name: there.name }), ['area'], there.id);
    const id = newId();
    await tx.serviceCentre.create({
      data: {
        id, name: given ?? nameOf(input.area), areaCode: input.area, ownerCode: ctx.viewer.grant.area, address, phone, officeId, ...decree,
        state, stateSince: new Date(on), caveats: input.caveats ?? [],
      },
    });
    await addMilestone(tx, id, state === 'ACTIVE' ? 'ACTIVATE' : 'FORM', on, null);
    await institutions.linkExternalIds(tx, ctx, 'ServiceCentre', id, input.externalIds);
    return id;
  },
});

const CorrectServiceCentreInput = builder.inputType('CorrectServiceCentreInput', {
  description: 'Corrections; a field left out stays as it is, null clears it. Officers, hours and states have mutations of their own.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    name: t.string({ description: 'Name.' }),
    address: t.string({ description: 'Where it is.' }),
    phone: t.string({ description: 'Telephone.' }),
    office: t.id({ description: 'The office of the regency that it refers to.' }),
    decreeNumber: t.string({ description: 'Number of the decree; null takes the whole decree away.' }),
    decreeDate: t.field({ type: 'Date', description: 'Date of the decree.' }),
    decreeIssuer: t.string({ description: 'Who issued it.' }),
  }),
});

institutions.command({
  name: 'correctServiceCentre',
  description: 'Corrects what is recorded of a Puskesos.',
  permission: 'service.record',
  entity: serviceCentreEntity,
  result: ServiceCentre,
  input: CorrectServiceCentreInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.serviceCentre.findUniqueOrThrow({ where: { id: input.id } });
    const name = textWithoutNumbers(problems, 'name', input.name, 200);
    if (name === null) problems.add('name', shared.required);
    const address = textWithoutNumbers(problems, 'address', input.address);
    const phone = textWithoutNumbers(problems, 'phone', input.phone, 120);
    const decree = readDecree(problems, input, row.decreeNumber !== null);
    const officeId = await regencyOffice(tx, problems, input.office, row.areaCode);
    checkRemarks(problems, input);
    problems.refuse();
    await tx.serviceCentre.update({ where: { id: row.id }, data: { name: name ?? undefined, address, phone, officeId, ...decree, ...changed(input.caveats) } });
    return row.id;
  },
});

/** A step that changes the state. */
const stateSteps: readonly { name: string; step: ServiceCentreStep; description: string }[] = [
  { name: 'activateServiceCentre', step: 'ACTIVATE', description: 'Notes that a formed Puskesos is at work. Its log can be kept from then on.' },
  { name: 'restServiceCentre', step: 'REST', description: 'Declares a Puskesos dormant (vakum).' },
  { name: 'reactivateServiceCentre', step: 'REACTIVATE', description: 'Notes that a dormant Puskesos is at work again.' },
  { name: 'closeServiceCentre', step: 'CLOSE', description: 'Closes a Puskesos; its village may have another.' },
];

for (const { name, step, description } of stateSteps) {
  const input = builder.inputType(`${name[0]?.toUpperCase()}${name.slice(1)}Input`, {
    description: `What ${name} takes.`,
    fields: (t) => ({ ...institutions.correctionFields(t), on: t.field({ type: 'Date', description: 'Since when; default: today.' }) }),
  });
  institutions.command({
    name, description, permission: steps[step].permission, entity: serviceCentreEntity, result: ServiceCentre, input, operation: 'UPDATED',
    run: async ({ input: given, tx, ctx }) => {
      const problems = new Problems(ctx);
      const row = await tx.serviceCentre.findUniqueOrThrow({ where: { id: given.id } });
      refuseStep(problems, steps, step, row, stepWords);
      const reason = problems.text('reason', given.reason) ?? null;
      if (steps[step].reason && reason === null) problems.add('reason', shared.reasonNeeded);
      const on = dayOfStep(problems, given.on, row.stateSince);
      checkRemarks(problems, given);
      problems.refuse();
      await tx.serviceCentre.update({ where: { id: row.id }, data: { state: steps[step].to, stateSince: new Date(on), stateReason: reason, ...changed(given.caveats) } });
      await addMilestone(tx, row.id, step, on, reason);
      return row.id;
    },
  });
}
