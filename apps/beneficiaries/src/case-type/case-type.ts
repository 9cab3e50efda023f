import { daysAfter, today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import { Sex } from '../beneficiary/beneficiary.ts';
import { beneficiaries, builder } from '../builder.ts';
import { takesDisability } from '../case/case-rules.ts';
import type { Db } from '../db.ts';

export const CaseUnit = builder.enumType('CaseUnit', { description: 'Whom a case is about.', values: codes('CASE_UNIT') });
export const Criterion = builder.enumType('Criterion', { description: 'The seven criteria of PP 39/2012 (rule 28).', values: codes('CRITERION') });
export const CaseSensitivity = builder.enumType('CaseSensitivity', { description: 'Why a type alone tells more of somebody than others may know (UU 27/2022).', values: codes('CASE_SENSITIVITY') });

export const CaseType = builder.prismaObject('CaseType', {
  description: 'A type of person in need (jenis PPKS, formerly PMKS). Data, not code: a new regulation brings a new list.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    code: t.exposeString('code', { description: 'Code, unique in its list: "LUT".' }),
    nameId: t.exposeString('nameId', { description: 'Name in Indonesian.' }),
    nameEn: t.exposeString('nameEn', { description: 'Name in English.' }),
    meaningId: t.exposeString('meaningId', { description: 'What it means, in Indonesian.' }),
    meaningEn: t.exposeString('meaningEn', { description: 'What it means, in English.' }),
    criterion: t.field({ type: Criterion, description: 'Its criterion (rule 28).', resolve: (row) => row.criterion as Code<'CRITERION'> }),
    unit: t.field({ type: CaseUnit, description: 'Whom it is meant for.', resolve: (row) => row.unit as Code<'CASE_UNIT'> }),
    minAge: t.exposeInt('minAge', { nullable: true, description: 'Least age in whole years on the day of finding (rule 27).' }),
    maxAge: t.exposeInt('maxAge', { nullable: true, description: 'Greatest age in whole years on the day of finding (rule 27).' }),
    sex: t.field({ type: Sex, nullable: true, description: 'Where it is of one sex only.', resolve: (row) => row.sex as Code<'SEX'> | null }),
    sensitivities: t.field({ type: [CaseSensitivity], description: 'Why it is kept from lists; empty where it is not.', resolve: (row) => row.sensitivities as Code<'CASE_SENSITIVITY'>[] }),
    takesDisability: t.boolean({ description: 'Whether its cases tell kinds of disability.', resolve: takesDisability }),
  }),
});

export const CaseTypeList = builder.prismaObject('CaseTypeList', {
  description: 'The types of one regulation. It holds until the next list begins; cases keep theirs.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    name: t.exposeString('name', { description: 'What the persons are called: "PPKS (dahulu PMKS)".' }),
    legalBasis: t.exposeString('legalBasis', { description: 'Regulation: "Permensos 8/2012".' }),
    validFrom: t.expose('validFrom', { type: 'Date', description: 'First day.' }),
    validTo: t.field({
      type: 'Date', nullable: true, description: 'Last day, the one before the next list begins; null while none is known.',
      resolve: async ({ validFrom }, _args, ctx) => {
        const next = await ctx.db.caseTypeList.findFirst({ where: { validFrom: { gt: validFrom } }, orderBy: { validFrom: 'asc' }, select: { validFrom: true } });
        return next && daysAfter(day(next.validFrom) ?? '', -1);
      },
    }),
    types: t.relation('types', { description: 'The types in their order.', query: { orderBy: { position: 'asc' } } }),
  }),
});

beneficiaries.recordFields(CaseTypeList, { type: 'CaseTypeList', can: { readHistory: { permission: 'history.read', description: 'Read who published it.' } } });
beneficiaries.entity(CaseTypeList, 'caseType.read', (id, ctx) => ctx.db.caseTypeList.findUnique({ where: { id } }));

/** The list that holds on that day: the latest that has begun. */
export function listOn(db: Db, on: string) {
  return db.caseTypeList.findFirst({ where: { validFrom: { lte: new Date(on) } }, orderBy: { validFrom: 'desc' }, include: { types: true } });
}

builder.queryFields((t) => ({
  caseTypeLists: t.prismaField({
    type: [CaseTypeList],
    nullable: true,
    authScopes: { may: 'caseType.read' },
    description: 'Lists of types, the latest first; with `on` the one alone that holds on that day.',
    args: { on: t.arg({ type: 'Date', description: 'A day; all lists when left out.' }), current: t.arg.boolean({ description: 'The list that holds today.' }) },
    resolve: async (query, _root, { on, current }, ctx) => {
      const then = on ?? (current ? today() : null);
      return ctx.db.caseTypeList.findMany({ ...query, where: then === null ? {} : { validFrom: { lte: new Date(then) } }, orderBy: { validFrom: 'desc' }, take: then === null ? 100 : 1 });
    },
  }),
}));
