import type { Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import type { Permission } from '@pilar/domain/access';
import type { Address as AddressValue } from '@pilar/subgraph/personal-rules';
import { builder, people } from '../builder.ts';
import { Person } from './person.ts';
import { familyCards, niks } from './person-numbers.ts';

const { Sex, MaritalState, Education, Address, AddressInput } = people.personalTypes();

const permission: Permission = 'person.readPrivate';

const may = (ctx: Pick<Context, 'viewer'>) => allowed(ctx, permission);

builder.prismaObjectFields(Person, (t) => ({
  nik: t.field({
    type: 'Nik', nullable: true, select: { private: { select: { nikSealed: true } } },
    description: 'Number of the identity card (NIK), masked for everybody; see revealNik.',
    resolve: ({ id, private: row }, _args, ctx) => (row?.nikSealed && may(ctx) ? niks.open(id, row.nikSealed) : null),
  }),
  noNikReason: t.string({ nullable: true, select: { private: { select: { noNikReason: true } } }, description: 'Why somebody has no NIK.', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.noNikReason : null) }),
  familyCardNumber: t.field({
    type: 'Nik', nullable: true, select: { private: { select: { familyCardSealed: true } } },
    description: 'Number of the family card (KK), masked.',
    resolve: ({ id, private: row }, _args, ctx) => (row?.familyCardSealed && may(ctx) ? familyCards.open(id, row.familyCardSealed) : null),
  }),
  sex: t.field({ type: Sex, nullable: true, select: { private: { select: { sex: true } } }, description: 'Sex.', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.sex as Code<'SEX'> | null : null) }),
  birthPlace: t.string({ nullable: true, select: { private: { select: { birthPlace: true } } }, description: 'Place of birth.', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.birthPlace : null) }),
  birthDate: t.field({ type: 'Date', nullable: true, select: { private: { select: { birthDate: true } } }, description: 'Day of birth.', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.birthDate : null) }),
  maritalState: t.field({ type: MaritalState, nullable: true, select: { private: { select: { maritalState: true } } }, description: 'Marital state.', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.maritalState as Code<'MARITAL_STATE'> | null : null) }),
  education: t.field({ type: Education, nullable: true, select: { private: { select: { education: true } } }, description: 'Highest schooling finished.', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.education as Code<'EDUCATION'> | null : null) }),
  phone: t.string({ nullable: true, select: { private: { select: { phone: true } } }, description: 'Telephone number.', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.phone : null) }),
  email: t.string({ nullable: true, select: { private: { select: { email: true } } }, description: 'E-mail address (surel).', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.email : null) }),
  addressKtp: t.field({ type: Address, nullable: true, select: { private: { select: { addressKtp: true } } }, description: 'Address on the identity card (alamat KTP).', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.addressKtp as AddressValue | null : null) }),
  addressDomicile: t.field({ type: Address, nullable: true, select: { private: { select: { addressDomicile: true } } }, description: 'Where the person lives (alamat domisili).', resolve: ({ private: row }, _args, ctx) => (row && may(ctx) ? row.addressDomicile as AddressValue | null : null) }),
}));

/** Fields of personal data in the inputs that register and correct a person. */
export function privateInputFields(t: PothosSchemaTypes.InputFieldBuilder<typeof builder.$inferSchemaTypes, 'InputObject'>) {
  return {
    nik: t.field({ type: 'Nik', description: 'NIK: 16 digits. Unique; a mask is refused.' }),
    nikReason: t.string({ description: 'Why the NIK is right although it does not fit day of birth, sex or a district code in force; kept as a caveat.' }),
    noNikReason: t.string({ description: 'Why the person has no NIK.' }),
    familyCardNumber: t.field({ type: 'Nik', description: 'Number of the family card (KK): 16 digits.' }),
    sex: t.field({ type: Sex, description: 'Sex.' }),
    birthPlace: t.string({ description: 'Place of birth, at most 100 characters.' }),
    birthDate: t.field({ type: 'Date', description: 'Day of birth.' }),
    maritalState: t.field({ type: MaritalState, description: 'Marital state.' }),
    education: t.field({ type: Education, description: 'Highest schooling finished.' }),
    phone: t.string({ description: 'Telephone number.' }),
    email: t.string({ description: 'E-mail address.' }),
    addressKtp: t.field({ type: AddressInput, description: 'Address on the identity card.' }),
    addressDomicile: t.field({ type: AddressInput, description: 'Where the person lives.' }),
  };
}
