import { codes, type Code } from '@pilar/domain/vocabulary';
import { allowed } from '@pilar/subgraph/context';
import { builder, institutions } from '../builder.ts';
import { Person } from '../references/person.ts';
import { personName } from '../references/person-name.ts';
import type { Span } from './service-centre-rules.ts';

export const Weekday = builder.enumType('Weekday', { description: 'Day of the week (hari).', values: codes('WEEKDAY') });
export const ServiceFunction = builder.enumType('ServiceFunction', { description: 'What an officer of a Puskesos does (fungsi petugas).', values: codes('SERVICE_FUNCTION') });
export const ServiceCentreStepKind = builder.enumType('ServiceCentreStep', { description: 'What becomes of a Puskesos, and what may be done with it next.', values: codes('SERVICE_CENTRE_STEP') });

export const ServiceHours = builder.objectRef<Span>('ServiceHours').implement({
  description: 'A span of a weekday in which a Puskesos is open (jam buka). A weekday without one is closed.',
  fields: (t) => ({
    weekday: t.field({ type: Weekday, description: 'The weekday.', resolve: ({ weekday }) => weekday }),
    opens: t.exposeString('opens', { description: 'From, HH:MM.' }),
    closes: t.exposeString('closes', { description: 'To, HH:MM.' }),
  }),
});

builder.prismaObject('ServiceOfficer', {
  description: 'Who serves at a Puskesos (petugas).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id; endServiceOfficer names it.' }),
    function: t.field({ type: ServiceFunction, description: 'What they do.', resolve: (row) => row.function as Code<'SERVICE_FUNCTION'> }),
    person: t.field({ type: Person, nullable: true, description: 'The person; null for somebody outside the viewer\'s area.', resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.personId) }),
    name: t.string({
      nullable: true, description: 'Their name; null for somebody outside the viewer\'s area, and for those who read no persons.',
      resolve: (row, _args, ctx) => (allowed(ctx, 'person.read') ? personName(ctx, row.personId) : null),
    }),
    decreeNumber: t.exposeString('decreeNumber', { nullable: true, description: 'Number of the decree that appointed them, where it is another than the centre\'s.' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day; null while no end is known.' }),
  }),
});

builder.prismaObject('ServiceMilestone', {
  description: 'Something that became of a Puskesos on a day.',
  fields: (t) => ({
    step: t.field({ type: ServiceCentreStepKind, description: 'What it was.', resolve: (row) => row.step as Code<'SERVICE_CENTRE_STEP'> }),
    on: t.expose('happenedOn', { type: 'Date', description: 'The day.' }),
    reason: t.exposeString('reason', { nullable: true, description: 'Why.' }),
  }),
});
