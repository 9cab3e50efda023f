import { allowed } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { dayOfStep } from '../steps.ts';
import { partnerEntity } from './partner-entity.ts';
import { addMilestone, readContact, readFacts, readPaper } from './partner-input.ts';
import { partnerMessages as messages } from './partner-messages.ts';
import { PartnerKind, PartnerOrganisation, PartnerPaper } from './partner-organisation.ts';
import { contactPermission, levelsOf, type PartnerKind as Kind } from './partner-rules.ts';

const contactFields = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => ({
  contactName: t.string({ description: 'Whom to ask for, at most 200 characters.' }),
  phone: t.string({ description: 'Telephone, 6 to 20 digits.' }),
  email: t.string({ description: 'E-mail.' }),
  address: t.string({ description: 'Where it is.' }),
});
const factFields = (t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) => ({
  households: t.int({ description: 'Households that a WKSBM joins.' }),
  members: t.int({ description: 'Members of a WKSBM.' }),
  volunteers: t.int({ description: 'Trained volunteers of a KSB.' }),
  lumbung: t.boolean({ description: 'Whether a KSB has an emergency store (lumbung sosial).' }),
});

export const PartnerPaperInput = builder.inputType('PartnerPaperInput', {
  description: 'A decree or an agreement.',
  fields: (t) => ({
    paper: t.field({ type: PartnerPaper, required: true, description: 'Which of the two.' }),
    number: t.string({ required: true, description: 'Its number, at most 100 characters.' }),
    date: t.field({ type: 'Date', required: true, description: 'Its date.' }),
    validFrom: t.field({ type: 'Date', description: 'First day it holds; default: its date.' }),
    validTo: t.field({ type: 'Date', description: 'Last day it holds; left out for one without end.' }),
  }),
});

const RegisterPartnerOrganisationInput = builder.inputType('RegisterPartnerOrganisationInput', {
  description: 'A partner.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    kind: t.field({ type: PartnerKind, required: true, description: 'Kind.' }),
    name: t.string({ required: true, description: 'Name, at most 200 characters; of a pioneer family the name that it goes by.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Its village; of a business the village, district, regency or province.' }),
    on: t.field({ type: 'Date', description: 'Since when it is one; default: today.' }),
    paper: t.field({ type: PartnerPaperInput, description: 'The decree or agreement in force, where there is one.' }),
    ...contactFields(t),
    ...factFields(t),
  }),
});

institutions.command({
  name: 'registerPartnerOrganisation',
  description: 'Records a partner: WKSBM, business, pioneer family, disaster-ready village.',
  permission: 'partner.record',
  entity: partnerEntity,
  result: PartnerOrganisation,
  input: RegisterPartnerOrganisationInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const { kind, area } = input;
    const name = problems.requiredText('name', input.name, 200);
    problems.area('area', area, { levels: levelsOf(kind) });
    const on = dayOfStep(problems, input.on, null);
    const paper = input.paper && readPaper(problems, input.paper, 'paper.');
    const data = { ...readContact(problems, input), ...readFacts(problems, kind, input) };
    problems.refuse();
    const there = await tx.partnerOrganisation.findFirst({ where: { areaCode: area, kind, state: { not: 'ENDED' }, name: { equals: name, mode: 'insensitive' } }, select: { id: true, name: true } });
    if (there) throw new Duplicate(say(ctx.language, messages.samePartner, { name: there.name }), ['name'], there.id);
    const id = newId();
    await tx.partnerOrganisation.create({ data: { id, kind, name, areaCode: area, ownerCode: ctx.viewer.grant.area, ...data, ...paper, state: 'ACTIVE', stateSince: new Date(on), caveats: input.caveats ?? [] } });
    await addMilestone(tx, id, 'REGISTER', on, paper?.paperNumber);
    await institutions.linkExternalIds(tx, ctx, 'PartnerOrganisation', id, input.externalIds);
    return id;
  },
});

const CorrectPartnerOrganisationInput = builder.inputType('CorrectPartnerOrganisationInput', {
  description: 'Corrections; a field left out stays as it is, null clears it. Kind and region stay; papers and states have steps of their own.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    name: t.string({ description: 'Name.' }),
    ...contactFields(t),
    ...factFields(t),
  }),
});

institutions.command({
  name: 'correctPartnerOrganisation',
  description: 'Corrects what is recorded of a partner.',
  permission: 'partner.record',
  entity: partnerEntity,
  result: PartnerOrganisation,
  input: CorrectPartnerOrganisationInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const row = await tx.partnerOrganisation.findUniqueOrThrow({ where: { id: input.id } });
    const name = input.name === undefined ? undefined : problems.requiredText('name', input.name, 200);
    const contact = readContact(problems, input);
    // Who may not read it does not overwrite it either.
    const written = (['contactName', 'phone', 'email', 'address'] as const).find((field) => contact[field] !== undefined);
    if (written && !allowed(ctx, contactPermission(row))) problems.add(written, messages.contactOfFamily);
    const facts = readFacts(problems, row.kind as Kind, input);
    problems.refuse();
    await tx.partnerOrganisation.update({ where: { id: row.id }, data: { name, ...contact, ...facts, ...changed(input.caveats) } });
    return row.id;
  },
});
