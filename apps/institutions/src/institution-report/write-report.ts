import { changed } from '@pilar/subgraph/entity';
import { Duplicate } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { say } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import { InstitutionReport } from './institution-report.ts';
import { institutionReportEntity } from './institution-report-entity.ts';
import { institutionFor, readFigures, readTexts, reportFor } from './institution-report-input.ts';
import { institutionReportMessages as messages } from './institution-report-messages.ts';

const DraftInput = builder.inputType('DraftInstitutionReportInput', {
  description: 'The report of a year (laporan tahunan), begun as a draft.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    institution: t.id({ required: true, description: 'The institution.' }),
    year: t.int({ required: true, description: 'The year: not one to come, not before its foundation or after its end, and at most 10 years back.' }),
    servedMale: t.int({ required: true, description: 'Men and boys served in the year; 0 where there were none.' }),
    servedFemale: t.int({ required: true, description: 'Women and girls served in the year; 0 where there were none.' }),
    activities: t.string({ required: true, description: 'What was done, at most 4,000 characters.' }),
    obstacles: t.string({ description: 'What stood in the way, at most 4,000 characters.' }),
    plan: t.string({ description: 'What is planned for the year after, at most 4,000 characters.' }),
    income: t.field({ type: 'Rupiah', required: true, description: 'Money that came in; "0" where there was none.' }),
    spent: t.field({ type: 'Rupiah', required: true, description: 'Money spent; "0" where there was none.' }),
  }),
});

institutions.command({
  name: 'draftInstitutionReport',
  description: 'Drafts the report of a year of an institution; there is one of a year. What an officer enters stands as entered on behalf, from a paper.',
  permission: 'yearReport.write',
  entity: institutionReportEntity,
  result: InstitutionReport,
  input: DraftInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const { year, servedMale, servedFemale, income, spent } = input;
    const problems = new Problems(ctx);
    const institution = await institutionFor(tx, problems, input);
    readFigures(problems, input);
    const texts = readTexts(problems, input);
    problems.refuse();
    const institutionId = institution?.id ?? '';
    const existing = await tx.institutionReport.findUnique({ where: { institutionId_year: { institutionId, year } } });
    if (existing) throw new Duplicate(say(ctx.language, messages.sameYear, { year: String(year) }), ['year'], existing.id);
    const id = newId();
    await tx.institutionReport.create({
      data: {
        id, institutionId, institutionName: institution?.name ?? '', areaCode: institution?.areaCode ?? '', ownerCode: ctx.viewer.grant.area, year,
        servedMale, servedFemale, income: BigInt(income), spent: BigInt(spent), ...texts, activities: texts.activities ?? '',
        onBehalf: ctx.viewer.grant.role !== 'LKS_USER', caveats: input.caveats ?? [],
      },
    });
    await institutions.linkExternalIds(tx, ctx, 'InstitutionReport', id, input.externalIds);
    return id;
  },
});

const CorrectInput = builder.inputType('CorrectInstitutionReportInput', {
  description: 'Corrections of a yearly report that is a draft or was returned; a field left out stays as it is, null clears a text.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    servedMale: t.int({ description: 'Men and boys served in the year.' }),
    servedFemale: t.int({ description: 'Women and girls served in the year.' }),
    activities: t.string({ description: 'What was done.' }),
    obstacles: t.string({ description: 'What stood in the way.' }),
    plan: t.string({ description: 'What is planned for the year after.' }),
    income: t.field({ type: 'Rupiah', description: 'Money that came in.' }),
    spent: t.field({ type: 'Rupiah', description: 'Money spent.' }),
  }),
});

institutions.command({
  name: 'correctInstitutionReport',
  description: 'Corrects a yearly report before it is submitted, or after it was returned.',
  permission: 'yearReport.write',
  entity: institutionReportEntity,
  result: InstitutionReport,
  input: CorrectInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await reportFor(tx, ctx, input.id, 'CORRECT');
    const problems = new Problems(ctx);
    const figures = readFigures(problems, input);
    const texts = readTexts(problems, input);
    problems.refuse();
    await tx.institutionReport.update({ where: { id: row.id }, data: { ...figures, ...texts, ...changed(input.caveats) } });
    return row.id;
  },
});
