import { codes, type Code } from '@pilar/domain/vocabulary';
import { builder, institutions } from '../builder.ts';
import type { PartnerOrganisation } from '../__generated__/prisma/client.ts';

export const PartnerStepKind = builder.enumType('PartnerStep', { description: 'What becomes of a partner, and what may be done with it next.', values: codes('PARTNER_STEP') });

type Contact = Pick<PartnerOrganisation, 'contactName' | 'phone' | 'email' | 'address'>;

export const PartnerContact = builder.objectRef<Contact>('PartnerContact').implement({
  description: 'How a partner is reached (kontak).',
  fields: (t) => ({
    name: t.exposeString('contactName', { nullable: true, description: 'Whom to ask for.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail.' }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is.' }),
  }),
});

builder.prismaObject('PartnerContribution', {
  description: 'What a business gave (sumbangan).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    on: t.expose('givenOn', { type: 'Date', description: 'The day it was handed over.' }),
    what: t.exposeString('what', { description: 'What it is.' }),
    value: t.field({ type: 'Rupiah', description: 'Its value.', resolve: ({ value }) => String(value) }),
    planItem: t.relation('planItem', { nullable: true, description: 'Item of a plan that it serves.' }),
    programme: t.exposeString('programme', { nullable: true, description: 'Programme that it serves, by name.' }),
    area: t.field({ type: institutions.Region, nullable: true, description: 'Region that it is for.', resolve: ({ forArea }) => (forArea === null ? null : { code: forArea }) }),
    receivedBy: t.exposeString('receivedBy', { description: 'Who received it.' }),
  }),
});

builder.prismaObject('PartnerMilestone', {
  description: 'Something that became of a partner on a day.',
  fields: (t) => ({
    step: t.field({ type: PartnerStepKind, description: 'What it was.', resolve: (row) => row.step as Code<'PARTNER_STEP'> }),
    on: t.expose('happenedOn', { type: 'Date', description: 'The day.' }),
    note: t.exposeString('note', { nullable: true, description: 'The reason, or the paper\'s number.' }),
  }),
});

/** What was given in a year. */
export type ContributionYear = { year: number; count: number; value: string };

export const PartnerContributionYear = builder.objectRef<ContributionYear>('PartnerContributionYear').implement({
  description: 'What a business gave in a year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    count: t.exposeInt('count', { description: 'How many contributions.' }),
    value: t.field({ type: 'Rupiah', description: 'Their value.', resolve: ({ value }) => value }),
  }),
});
