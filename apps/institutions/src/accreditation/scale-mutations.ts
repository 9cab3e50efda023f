import { isId, newId } from '@pilar/subgraph/ids';
import { Problems } from '@pilar/subgraph/problems';
import { messages as shared } from '@pilar/subgraph/messages';
import { builder, institutions } from '../builder.ts';
import type { Db } from '../db.ts';
import { accreditationMessages as messages } from './accreditation-messages.ts';
import type { ScaleGrade } from './accreditation-rules.ts';
import { AccreditationScale, scaleEntity } from './scale.ts';

const [mostGrades, mostYears] = [10, 20];

const GradeInput = builder.inputType('AccreditationGradeInput', {
  description: 'A grade.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Code: 1 to 5 capital letters or digits.' }),
    title: t.string({ required: true, description: 'Its words.' }),
    years: t.int({ description: 'Years that it holds, 1 to 20; left out where it means not accredited.' }),
  }),
});

type GradeGiven = { code: string; title: string; years?: number | null };

function readGrades(problems: Problems, given: readonly GradeGiven[]): ScaleGrade[] {
  if (given.length === 0 || given.length > mostGrades) problems.add('grades', messages.gradeNumber, { max: mostGrades });
  const seen = new Set<string>();
  return given.map(({ code, title, years = null }, at) => {
    const kept = code.trim();
    if (!/^[A-Z0-9]{1,5}$/.test(kept)) problems.add(`grades.${at}.code`, messages.badGrade, { value: kept.slice(0, 20) });
    if (seen.has(kept)) problems.add(`grades.${at}.code`, messages.sameGrade, { value: kept });
    if (years !== null && (years < 1 || years > mostYears)) problems.add(`grades.${at}.years`, messages.yearRange, { value: years, max: mostYears });
    seen.add(kept);
    return { code: kept, title: problems.requiredText(`grades.${at}.title`, title, 100), years };
  });
}

/** Notes a regulation that is not recorded. */
async function checkLaw(tx: Db, problems: Problems, id: string | null | undefined): Promise<void> {
  if (!id) return;
  if (!isId(id)) problems.add('legalBasis', shared.badIdInput, { value: id.slice(0, 60) });
  else if (!await tx.legalBasis.findUnique({ where: { id }, select: { id: true } })) problems.add('legalBasis', shared.unknownReference, { type: 'LegalBasis', value: id });
}

const RecordAccreditationScaleInput = builder.inputType('RecordAccreditationScaleInput', {
  description: 'A set of grades by one regulation.',
  fields: (t) => ({
    ...institutions.newRecordFields(t),
    name: t.string({ required: true, description: 'Name, unique, such as "Permensos 17/2012".' }),
    legalBasis: t.id({ description: 'Regulation (LegalBasis) that lays them down.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day on which they are given.' }),
    grades: t.field({ type: [GradeInput], required: true, description: 'The grades, the best first.' }),
  }),
});

institutions.command({
  name: 'recordAccreditationScale',
  description: 'Records the grades of accreditation by one regulation and how long each holds. What has been graded keeps its own.',
  permission: 'accreditation.scale',
  entity: scaleEntity,
  result: AccreditationScale,
  input: RecordAccreditationScaleInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = problems.requiredText('name', input.name, 200);
    const grades = readGrades(problems, input.grades);
    await checkLaw(tx, problems, input.legalBasis);
    problems.refuse();
    const id = newId();
    await tx.accreditationScale.create({
      data: { id, name, legalBasisId: input.legalBasis ?? null, validFrom: new Date(input.validFrom), grades, ownerCode: ctx.viewer.grant.area, caveats: input.caveats ?? [] },
    });
    await institutions.linkExternalIds(tx, ctx, 'AccreditationScale', id, input.externalIds);
    return id;
  },
});

const CorrectAccreditationScaleInput = builder.inputType('CorrectAccreditationScaleInput', {
  description: 'Corrections; a field left out stays as it is.',
  fields: (t) => ({
    ...institutions.correctionFields(t),
    name: t.string({ description: 'Name.' }),
    legalBasis: t.id({ description: 'Regulation that lays them down; null clears it.' }),
    validFrom: t.field({ type: 'Date', description: 'First day on which they are given.' }),
    grades: t.field({ type: [GradeInput], description: 'Replaces all grades; not once an accreditation uses them.' }),
  }),
});

institutions.command({
  name: 'correctAccreditationScale',
  description: 'Corrects a set of grades. The grades themselves are untouchable once an accreditation uses them.',
  permission: 'accreditation.scale',
  entity: scaleEntity,
  result: AccreditationScale,
  input: CorrectAccreditationScaleInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const name = input.name === undefined ? undefined : problems.requiredText('name', input.name, 200);
    const grades = input.grades ? readGrades(problems, input.grades) : undefined;
    await checkLaw(tx, problems, input.legalBasis);
    const used = grades ? await tx.accreditation.count({ where: { scaleId: input.id } }) : 0;
    if (used > 0) problems.add('grades', messages.scaleUsed, { count: used });
    problems.refuse();
    await tx.accreditationScale.update({
      where: { id: input.id },
      data: { name, legalBasisId: input.legalBasis, validFrom: input.validFrom ? new Date(input.validFrom) : undefined, grades, caveats: input.caveats ?? undefined, version: { increment: 1 }, updatedAt: new Date() },
    });
    return input.id;
  },
});
