import { label } from '@pilar/domain/vocabulary';
import { changed } from '@pilar/subgraph/entity';
import { isId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { Accreditation, AccreditationStandard } from './accreditation.ts';
import { accreditationEntity } from './accreditation-entity.ts';
import { accreditationFor, checkDay } from './accreditation-input.ts';
import { accreditationMessages as messages } from './accreditation-messages.ts';
import { lastDay, type ScaleGrade } from './accreditation-rules.ts';

const common = { idempotencyKey: 'New for each change, 8 to 100 characters, such as a UUID.', id: 'The accreditation.', version: 'Version that was read.' };

const RecommendAccreditationInput = builder.inputType('RecommendAccreditationInput', {
  description: 'The recommendation of the social office.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    number: t.string({ required: true, description: 'Number of the letter, at most 100 characters.' }),
    date: t.field({ type: 'Date', required: true, description: 'Date of the letter; not before the application.' }),
  }),
});

institutions.command({
  name: 'recommendAccreditation',
  description: 'Records the social office\'s recommendation; without one nothing is assessed or graded.',
  permission: 'accreditation.record',
  entity: accreditationEntity,
  result: Accreditation,
  input: RecommendAccreditationInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await accreditationFor(tx, ctx, input.id, 'RECOMMEND');
    const problems = new Problems(ctx);
    const recommendationNumber = problems.requiredText('number', input.number, 100);
    checkDay(problems, 'date', input.date, row.appliedOn);
    problems.refuse();
    await tx.accreditation.update({ where: { id: row.id }, data: { state: 'RECOMMENDED', recommendationNumber, recommendedOn: new Date(input.date), ...changed() } });
    return row.id;
  },
});

const StandardScoreInput = builder.inputType('StandardScoreInput', {
  description: 'Score of a standard.',
  fields: (t) => ({
    standard: t.field({ type: AccreditationStandard, required: true, description: 'The standard.' }),
    score: t.float({ required: true, description: 'From 0 to 100.' }),
  }),
});

const RecordAssessmentInput = builder.inputType('RecordAssessmentInput', {
  description: 'The visit of the national body\'s assessors.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    visitedOn: t.field({ type: 'Date', required: true, description: 'Day of the visit; not before the recommendation.' }),
    scores: t.field({ type: [StandardScoreInput], required: true, description: 'Scores by standard, as far as they were told; none when they were not.' }),
  }),
});

institutions.command({
  name: 'recordAssessment',
  description: 'Records the assessors\' visit and what each standard was scored.',
  permission: 'accreditation.record',
  entity: accreditationEntity,
  result: Accreditation,
  input: RecordAssessmentInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await accreditationFor(tx, ctx, input.id, 'ASSESS');
    const problems = new Problems(ctx);
    checkDay(problems, 'visitedOn', input.visitedOn, row.recommendedOn);
    const seen = new Set<string>();
    for (const [at, { standard, score }] of input.scores.entries()) {
      if (seen.has(standard)) problems.add(`scores.${at}.standard`, messages.standardTwice, { value: label('ACCREDITATION_STANDARD', standard, ctx.language) });
      if (!(score >= 0 && score <= 100)) problems.add(`scores.${at}.score`, messages.scoreRange, { value: score });
      seen.add(standard);
    }
    problems.refuse();
    const scores = Object.fromEntries(input.scores.map(({ standard, score }) => [standard, score]));
    await tx.accreditation.update({ where: { id: row.id }, data: { state: 'ASSESSED', visitedOn: new Date(input.visitedOn), scores, ...changed() } });
    return row.id;
  },
});

type Certificate = { certificateNumber?: string | null; certificateDate?: string | null; validTo?: string | null };

/** The certificate of a grade as it is kept; what is wrong with it is noted. Without another last day it holds for all years of the grade. */
function readCertificate(problems: Problems, grade: ScaleGrade, given: Certificate, visitedOn: Date | null) {
  const number = given.certificateNumber == null ? null : problems.requiredText('certificateNumber', given.certificateNumber, 100);
  const { certificateDate: date = null, validTo = null } = given;
  if (grade.years === null) {
    for (const path of ['certificateNumber', 'certificateDate', 'validTo'] as const) if (given[path] != null) problems.add(path, messages.noCertificate, { grade: grade.code });
    return { certificateNumber: null, certificateDate: null, validTo: null };
  }
  if (number === null) problems.add('certificateNumber', messages.certificateNeeded, { grade: grade.code });
  if (date === null) problems.add('certificateDate', messages.certificateNeeded, { grade: grade.code });
  if (date === null || number === null) return { certificateNumber: null, certificateDate: null, validTo: null };
  checkDay(problems, 'certificateDate', date, visitedOn);
  const last = lastDay(date, grade.years);
  if (validTo !== null && validTo > last) problems.add('validTo', messages.validTooLong, { value: validTo, years: grade.years, grade: grade.code, last });
  if (validTo !== null && validTo <= date) problems.add('validTo', messages.validTooShort, { value: validTo });
  return { certificateNumber: number, certificateDate: new Date(date), validTo: new Date(validTo ?? last) };
}

/** The scale and its grade that an input names. */
async function gradeOf(tx: Db, problems: Problems, scale: string, code: string): Promise<ScaleGrade> {
  const found = isId(scale) ? await tx.accreditationScale.findUnique({ where: { id: scale } }) : null;
  const grades = (found?.grades ?? []) as unknown as ScaleGrade[];
  const grade = grades.find((one) => one.code === code);
  if (!found) problems.add('scale', messages.scaleUnknown, { value: scale.slice(0, 60) });
  else if (!grade) problems.add('grade', messages.gradeUnknown, { scale: found.name, value: code.slice(0, 20), grades: grades.map((one) => one.code).join(', ') });
  problems.refuse();
  return grade ?? { code, title: '', years: null };
}

const certificateFields = {
  certificateNumber: 'Number of the certificate; needed where the grade accredits.',
  certificateDate: 'Its date; not before the visit.',
  validTo: 'Last day on which it holds; by the years of the grade when left out, and never later than these.',
};

const RecordGradeInput = builder.inputType('RecordGradeInput', {
  description: 'What the national body decided.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    scale: t.id({ required: true, description: 'The set of grades (AccreditationScale) it was graded by.' }),
    grade: t.string({ required: true, description: 'Code of the grade. One without years means not accredited.' }),
    certificateNumber: t.string({ description: certificateFields.certificateNumber }),
    certificateDate: t.field({ type: 'Date', description: certificateFields.certificateDate }),
    validTo: t.field({ type: 'Date', description: certificateFields.validTo }),
  }),
});

institutions.command({
  name: 'recordGrade',
  description: 'Records the grade and its certificate. Only what was recommended and assessed is graded (rule 17).',
  permission: 'accreditation.record',
  entity: accreditationEntity,
  result: Accreditation,
  input: RecordGradeInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await accreditationFor(tx, ctx, input.id, 'GRADE');
    const problems = new Problems(ctx);
    const grade = await gradeOf(tx, problems, input.scale, input.grade);
    const certificate = readCertificate(problems, grade, input, row.visitedOn);
    problems.refuse();
    await tx.accreditation.update({ where: { id: row.id }, data: { state: grade.years === null ? 'FAILED' : 'GRADED', scaleId: input.scale, grade: grade.code, ...certificate, ...changed() } });
    return row.id;
  },
});

const CorrectCertificateInput = builder.inputType('CorrectCertificateInput', {
  description: 'The certificate as it really is.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: common.idempotencyKey }),
    id: t.id({ required: true, description: common.id }),
    version: t.int({ required: true, description: common.version }),
    reason: t.string({ description: 'Why; stands in the history.' }),
    grade: t.string({ required: true, description: 'Code of the grade, of the same set; one that accredits.' }),
    certificateNumber: t.string({ required: true, description: 'Number of the certificate.' }),
    certificateDate: t.field({ type: 'Date', required: true, description: certificateFields.certificateDate }),
    validTo: t.field({ type: 'Date', description: certificateFields.validTo }),
  }),
});

institutions.command({
  name: 'correctCertificate',
  description: 'Corrects grade and certificate of what has been graded.',
  permission: 'accreditation.record',
  entity: accreditationEntity,
  result: Accreditation,
  input: CorrectCertificateInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await accreditationFor(tx, ctx, input.id, 'CORRECT_CERTIFICATE');
    const problems = new Problems(ctx);
    const grade = await gradeOf(tx, problems, row.scaleId ?? '', input.grade);
    const certificate = readCertificate(problems, grade, input, row.visitedOn);
    problems.refuse();
    await tx.accreditation.update({ where: { id: row.id }, data: { grade: grade.code, ...certificate, ...changed() } });
    return row.id;
  },
});
