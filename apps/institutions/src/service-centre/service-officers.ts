import { today } from '@pilar/domain/dates';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { succeed } from '../post/post-rules.ts';
import { serviceCentreEntity } from './service-centre-entity.ts';
import { checkRemarks, refuseClosed, staffedUntil, textWithoutNumbers } from './service-centre-input.ts';
import { serviceMessages as messages } from './service-centre-messages.ts';
import { ServiceFunction } from './service-centre-parts.ts';
import { ServiceCentre } from './service-centre.ts';

const AppointServiceOfficerInput = builder.inputType('AppointServiceOfficerInput', {
  description: 'Somebody who serves at a Puskesos.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    person: t.id({ required: true, description: 'The person (Person).' }),
    function: t.field({ type: ServiceFunction, required: true, description: 'What they do. A new coordinator follows the present one, whose term ends the day before.' }),
    decreeNumber: t.string({ description: 'Number of the decree that appointed them, where it is another than the centre\'s; at most 100 characters.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    validTo: t.field({ type: 'Date', description: 'Last day, where it is known.' }),
  }),
});

institutions.command({
  name: 'appointServiceOfficer',
  description: 'Adds an officer to a Puskesos. There is one coordinator at a time.',
  permission: 'service.record',
  entity: serviceCentreEntity,
  result: ServiceCentre,
  input: AppointServiceOfficerInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.serviceCentre.findUniqueOrThrow({ where: { id: input.id } });
    refuseClosed(problems, row);
    const { validFrom, validTo = null } = input;
    if (validFrom > today()) problems.add('validFrom', messages.dayInFuture, { value: validFrom });
    if (validTo !== null && validTo < validFrom) problems.add('validTo', messages.termOrder);
    const decreeNumber = textWithoutNumbers(problems, 'decreeNumber', input.decreeNumber, 100);
    checkRemarks(problems, input);
    const known = await institutions.resolveReferences(tx, [{ path: 'person', type: 'Person', id: input.person }], problems);
    problems.refuse();

    const personId = known.get(input.person.toLowerCase())?.id ?? '';
    const officers = await tx.serviceOfficer.findMany({ where: { centreId: row.id, function: input.function } });
    const terms = officers.map((officer) => ({ id: officer.id, personId: officer.personId, validFrom: day(officer.validFrom) ?? '', validTo: day(officer.validTo) }));
    const twice = terms.find((term) => term.personId === personId && (term.validTo ?? validFrom) >= validFrom && term.validFrom <= (validTo ?? term.validFrom));
    if (twice) problems.add('person', messages.servesAlready, { value: twice.validFrom });
    problems.refuse();
    if (input.function === 'COORDINATOR') {
      const succession = succeed(terms, { validFrom, validTo }, today());
      if ('problem' in succession) problems.add('validFrom', succession.problem === 'startsTooEarly' ? messages.coordinatorStarts : messages.coordinatorOverlap, { value: 'day' in succession ? succession.day : '' });
      problems.refuse();
      for (const { term, on } of 'ends' in succession ? succession.ends : []) await tx.serviceOfficer.update({ where: { id: term.id }, data: { validTo: asDay(on) } });
    }
    await tx.serviceOfficer.create({ data: { id: newId(), centreId: row.id, personId, function: input.function, decreeNumber, validFrom: new Date(validFrom), validTo: asDay(validTo) } });
    await tx.serviceCentre.update({ where: { id: row.id }, data: { staffedUntil: await staffedUntil(tx, row.id), ...changed(input.caveats) } });
    return row.id;
  },
});

const EndServiceOfficerInput = builder.inputType('EndServiceOfficerInput', {
  description: 'An officer who no longer serves.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    officer: t.id({ required: true, description: 'The ServiceOfficer.' }),
    on: t.field({ type: 'Date', description: 'Last day; default: today.' }),
  }),
});

institutions.command({
  name: 'endServiceOfficer',
  description: 'Ends somebody\'s service at a Puskesos.',
  permission: 'service.record',
  entity: serviceCentreEntity,
  result: ServiceCentre,
  input: EndServiceOfficerInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const centreId = input.id.toLowerCase();
    const on = input.on ?? today();
    const officer = isId(input.officer) ? await tx.serviceOfficer.findFirst({ where: { id: input.officer, centreId } }) : null;
    if (!officer || (officer.validTo !== null && (day(officer.validTo) ?? '') < today())) problems.add('officer', messages.officerGone);
    if (on > today()) problems.add('on', messages.dayInFuture, { value: on });
    if (officer && on < (day(officer.validFrom) ?? '')) problems.add('on', messages.termOrder);
    checkRemarks(problems, input);
    problems.refuse();
    await tx.serviceOfficer.update({ where: { id: officer?.id ?? '' }, data: { validTo: new Date(on) } });
    await tx.serviceCentre.update({ where: { id: centreId }, data: { staffedUntil: await staffedUntil(tx, centreId), ...changed(input.caveats) } });
    return centreId;
  },
});
