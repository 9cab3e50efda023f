import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { builder, institutions } from '../builder.ts';
import { Person } from '../references/person.ts';
import { CareSetting, Institution } from './institution.ts';
import { inCare, type CareCount } from './institution-rules.ts';

export const PaperKind = builder.enumType('PaperKind', { description: 'Kind of paper that an institution holds (jenis surat).', values: codes('PAPER_KIND') });
export const StaffRole = builder.enumType('StaffRole', { description: 'What somebody does in an institution (jabatan dalam lembaga).', values: codes('STAFF_ROLE') });
export const CareAge = builder.enumType('CareAge', { description: 'Age group of those in care.', values: codes('CARE_AGE') });

export const InstitutionPaper = builder.prismaObject('InstitutionPaper', {
  description: 'A paper of an institution: deed, statutes, permit (surat lembaga). Its scan is in `Institution.paperFiles`.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    kind: t.field({ type: PaperKind, description: 'What it is.', resolve: (row) => row.kind as Code<'PAPER_KIND'> }),
    number: t.exposeString('number', { nullable: true, description: 'Number on it.' }),
    date: t.expose('dated', { type: 'Date', nullable: true, description: 'Date on it.' }),
    issuer: t.exposeString('issuer', { nullable: true, description: 'Who gave it, as written: a notary, a ministry, an office.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day it holds; null where it holds without end.' }),
    ended: t.boolean({ description: 'Whether that day is past.', resolve: (row) => (day(row.validTo) ?? '9999-12-31') < today() }),
    filedAt: t.field({ type: 'DateTime', description: 'When it was recorded.', resolve: (row) => row.filedAt }),
  }),
});

builder.prismaObject('InstitutionStaff', {
  description: 'Somebody who works in an institution, for a term.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    role: t.field({ type: StaffRole, description: 'What they do.', resolve: (row) => row.role as Code<'STAFF_ROLE'> }),
    name: t.exposeString('name', { description: 'Name, as given.' }),
    person: t.field({ type: Person, nullable: true, description: 'The person, where recorded and visible to the viewer.', resolve: (row, _args, ctx) => institutions.stub(ctx, 'Person', row.personId) }),
    validFrom: t.expose('validFrom', { type: 'Date', nullable: true, description: 'First day.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day; null while it runs.' }),
  }),
});

const CareCountType = builder.objectRef<CareCount>('CareCount').implement({
  description: 'How many of one age are in care, by sex.',
  fields: (t) => ({
    setting: t.field({ type: CareSetting, description: 'Inside or outside.', resolve: ({ setting }) => setting }),
    age: t.field({ type: CareAge, description: 'Age group.', resolve: ({ age }) => age }),
    male: t.exposeInt('male', { description: 'Men and boys.' }),
    female: t.exposeInt('female', { description: 'Women and girls.' }),
  }),
});

const Occupancy = builder.objectRef<{ asOf: Date; counts: CareCount[] }>('Occupancy').implement({
  description: 'How many an institution cared for on a day (jumlah klien).',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', description: 'Day of the count.', resolve: ({ asOf }) => day(asOf) ?? '' }),
    counts: t.field({ type: [CareCountType], description: 'By setting, age and sex; without groups of which there is nobody.', resolve: ({ counts }) => counts }),
    male: t.int({ description: 'Men and boys, all together.', resolve: ({ counts }) => inCare(counts).male }),
    female: t.int({ description: 'Women and girls, all together.', resolve: ({ counts }) => inCare(counts).female }),
    inside: t.int({ description: 'All inside, which the capacity bounds.', resolve: ({ counts }) => inCare(counts, 'INSIDE').male + inCare(counts, 'INSIDE').female }),
  }),
});

builder.prismaObjectFields(Institution, (t) => ({
  papers: t.relation('papers', { description: 'Its papers, newest of each kind first; without those withdrawn.', query: () => ({ where: { withdrawnAt: null }, orderBy: [{ kind: 'asc' as const }, { dated: { sort: 'desc' as const, nulls: 'last' as const } }, { id: 'desc' as const }] }) }),
  staff: t.relation('staff', { description: 'Who works there, present ones first.', query: () => ({ orderBy: [{ validTo: { sort: 'desc' as const, nulls: 'first' as const } }, { name: 'asc' as const }, { id: 'asc' as const }] }) }),
  occupancy: t.field({
    type: [Occupancy], description: 'Counts of those in care, latest first; at most the last twelve.',
    select: { counts: { orderBy: { asOf: 'desc' }, take: 12 } },
    resolve: ({ counts }) => counts.map((count) => ({ asOf: count.asOf, counts: count.counts as CareCount[] })),
  }),
}));
