import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { builder, institutions } from '../builder.ts';
import { standingOn } from './institution-rules.ts';

export const InstitutionKind = builder.enumType('InstitutionKind', { description: 'Kind of institution (jenis lembaga).', values: codes('INSTITUTION_KIND') });
export const LegalForm = builder.enumType('LegalForm', { description: 'Whether it is a legal person (bentuk hukum).', values: codes('LEGAL_FORM') });
export const InstitutionOwner = builder.enumType('InstitutionOwner', { description: 'Who keeps the institution (pemilik).', values: codes('INSTITUTION_OWNER') });
export const WorkingLevel = builder.enumType('WorkingLevel', { description: 'How far an institution works (lingkup wilayah kerja); it gives the authority that registers it.', values: codes('WORKING_LEVEL') });
export const CareService = builder.enumType('CareService', { description: 'Whom an institution serves (jenis layanan).', values: codes('CARE_SERVICE') });
export const CareSetting = builder.enumType('CareSetting', { description: 'Whether care is given inside or outside the institution (dalam atau luar lembaga).', values: codes('CARE_SETTING') });
export const InstitutionStanding = builder.enumType('InstitutionStanding', { description: 'Whether an institution is registered, as of today.', values: codes('INSTITUTION_STANDING') });

export const Institution = builder.prismaObject('Institution', {
  description: 'A social welfare institution: Lembaga Kesejahteraan Sosial (LKS) or Lembaga Konsultasi Kesejahteraan Keluarga (LK3).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'Name.' }),
    kind: t.field({ type: InstitutionKind, description: 'Kind of institution.', resolve: (row) => row.kind as Code<'INSTITUTION_KIND'> }),
    legalForm: t.field({ type: LegalForm, nullable: true, description: 'Whether it is a legal person.', resolve: (row) => row.legalForm as Code<'LEGAL_FORM'> | null }),
    owner: t.field({ type: InstitutionOwner, nullable: true, description: 'Who keeps it.', resolve: (row) => row.owner as Code<'INSTITUTION_OWNER'> | null }),
    workingLevel: t.field({ type: WorkingLevel, nullable: true, description: 'How far it works.', resolve: (row) => row.workingLevel as Code<'WORKING_LEVEL'> | null }),
    services: t.field({ type: [CareService], description: 'Whom it serves.', resolve: (row) => row.services as Code<'CARE_SERVICE'>[] }),
    settings: t.field({ type: [CareSetting], description: 'Whether it cares inside or outside, or both.', resolve: (row) => row.settings as Code<'CARE_SETTING'>[] }),
    capacity: t.exposeInt('capacity', { nullable: true, description: 'How many it can care for inside (daya tampung).' }),
    area: t.field({ type: institutions.Region, description: 'District or village it lies in.', resolve: (row) => ({ code: row.areaCode }) }),
    address: t.exposeString('address', { nullable: true, description: 'Where it is.' }),
    phone: t.exposeString('phone', { nullable: true, description: 'Telephone.' }),
    email: t.exposeString('email', { nullable: true, description: 'E-mail (pos-el).' }),
    headName: t.exposeString('headName', { nullable: true, description: 'Name of its head (ketua), as given.' }),
    founded: t.expose('founded', { type: 'Date', nullable: true, description: 'Day of its foundation.' }),
    standing: t.field({ type: InstitutionStanding, description: 'Whether it is registered, as of today (rule 15).', resolve: (row) => standingOn(row.standing, day(row.registeredUntil), today()) }),
    registrationNumber: t.exposeString('registrationNumber', { nullable: true, description: 'Number of its registration (nomor tanda daftar).' }),
    registeredUntil: t.expose('registeredUntil', { type: 'Date', nullable: true, description: 'Last day of its registration.' }),
    dissolvedOn: t.expose('dissolvedOn', { type: 'Date', nullable: true, description: 'Day on which it ended.' }),
    dissolvedReason: t.exposeString('dissolvedReason', { nullable: true, description: 'Why it ended.' }),
  }),
});

institutions.recordFields(Institution, {
  type: 'Institution',
  can: {
    correct: { permission: 'institution.correct', description: 'Correct what is recorded of it, its papers, staff and counts.' },
    apply: { permission: 'registration.apply', description: 'Apply for its registration.' },
    dissolve: { permission: 'institution.dissolve', description: 'Record that it ended.' },
  },
});

institutions.entity(Institution, 'institution.read', (id, ctx) => ctx.db.institution.findUnique({ where: { id } }));
