import { today } from '@pilar/domain/dates';
import { asDay, changed, day } from '@pilar/subgraph/entity';
import { isId, newId } from '@pilar/subgraph/ids';
import { messages as shared } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { messages } from '../messages.ts';
import { Institution } from './institution.ts';
import { institutionEntity } from './institution-entity.ts';
import { StaffRole } from './institution-parts.ts';

const AddStaffInput = builder.inputType('AddInstitutionStaffInput', {
  description: 'Somebody who works in an institution.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    institution: t.id({ required: true, description: 'The institution.' }),
    role: t.field({ type: StaffRole, required: true, description: 'What they do. A new head follows the present one, whose term ends the day before.' }),
    person: t.id({ description: 'The person (Person), where recorded.' }),
    name: t.string({ description: 'Name as given; needed where no person is.' }),
    validFrom: t.field({ type: 'Date', description: 'First day; needed where a head follows another.' }),
  }),
});

institutions.command({
  name: 'addInstitutionStaff',
  description: 'Adds somebody to the staff of an institution, as a person on record or by name.',
  permission: 'institution.correct',
  entity: institutionEntity,
  target: 'institution',
  result: Institution,
  input: AddStaffInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const [institutionId, personId] = [input.institution.toLowerCase(), input.person?.toLowerCase()];
    const problems = new Problems(ctx);
    const given = problems.text('name', input.name, 200);
    const known = await institutions.resolveReferences(tx, personId ? [{ path: 'person', type: 'Person', id: personId }] : [], problems);
    const person = personId === undefined ? undefined : known.get(personId);
    const name = given ?? person?.label.slice(0, 200);
    if (!name && personId === undefined) problems.add('name', shared.required);
    if (input.validFrom && input.validFrom > today()) problems.add('validFrom', messages.dayInFuture, { value: input.validFrom });
    const head = input.role === 'HEAD' ? await tx.institutionStaff.findFirst({ where: { institutionId, role: 'HEAD', validTo: null } }) : null;
    if (head && !input.validFrom) problems.add('validFrom', messages.startNeeded);
    else if (head && (day(head.validFrom) ?? '') >= (input.validFrom ?? '')) problems.add('validFrom', messages.startsTooEarly, { value: day(head.validFrom) ?? '' });
    problems.refuse();
    if (head && input.validFrom) {
      const before = new Date(input.validFrom);
      before.setUTCDate(before.getUTCDate() - 1);
      await tx.institutionStaff.update({ where: { id: head.id }, data: { validTo: before } });
    }
    await tx.institutionStaff.create({ data: { id: newId(), institutionId, role: input.role, personId: person?.id ?? null, name: name ?? '', validFrom: asDay(input.validFrom) } });
    // The head's name stands on the institution as well, by which lists and papers show it.
    await tx.institution.update({ where: { id: institutionId }, data: { ...(input.role === 'HEAD' && { headName: name }), ...changed() } });
    return institutionId;
  },
});

const EndStaffInput = builder.inputType('EndInstitutionStaffInput', {
  description: 'Somebody who no longer works there.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    institution: t.id({ required: true, description: 'The institution.' }),
    staff: t.id({ required: true, description: 'Its InstitutionStaff.' }),
    on: t.field({ type: 'Date', description: 'Last day; default: today.' }),
  }),
});

institutions.command({
  name: 'endInstitutionStaff',
  description: 'Ends somebody\'s work in an institution. Of a head whom the institution still names, it then names none, on its certificate neither.',
  permission: 'institution.correct',
  entity: institutionEntity,
  target: 'institution',
  result: Institution,
  input: EndStaffInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const [institutionId, staffId, on] = [input.institution.toLowerCase(), input.staff.toLowerCase(), input.on ?? today()];
    const problems = new Problems(ctx);
    const row = isId(staffId) ? await tx.institutionStaff.findFirst({ where: { id: staffId, institutionId, validTo: null } }) : null;
    if (!row) problems.add('staff', shared.notFound, { value: staffId.slice(0, 60) });
    if (on > today()) problems.add('on', messages.dayInFuture, { value: on });
    if (row?.validFrom && on < (day(row.validFrom) ?? '')) problems.add('on', messages.termOrder);
    problems.refuse();
    await tx.institutionStaff.update({ where: { id: staffId }, data: { validTo: asDay(on) } });
    // With the head goes the name by which lists and papers show one, until another is named; another who is named already stays.
    const { headName } = await tx.institution.findUniqueOrThrow({ where: { id: institutionId }, select: { headName: true } });
    await tx.institution.update({ where: { id: institutionId }, data: { ...(row?.role === 'HEAD' && row.name === headName && { headName: null }), ...changed() } });
    return institutionId;
  },
});
