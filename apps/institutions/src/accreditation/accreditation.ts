import { codes, type Code } from '@pilar/domain/vocabulary';
import { builder, institutions } from '../builder.ts';
import { nextSteps, stateOn } from './accreditation-rules.ts';
import './scale.ts';

export const AccreditationState = builder.enumType('AccreditationState', { description: 'How far an accreditation is (status akreditasi).', values: codes('ACCREDITATION_STATE') });
export const AccreditationStandard = builder.enumType('AccreditationStandard', { description: 'What an institution is assessed by (standar akreditasi).', values: codes('ACCREDITATION_STANDARD') });
const AccreditationStep = builder.enumType('AccreditationStep', { description: 'What can be done next with an accreditation.', values: codes('ACCREDITATION_STEP') });

type Standard = Code<'ACCREDITATION_STANDARD'>;

const StandardScore = builder.objectRef<{ standard: Standard; score: number }>('StandardScore').implement({
  description: 'Score of a standard (nilai standar).',
  fields: (t) => ({
    standard: t.field({ type: AccreditationStandard, description: 'The standard.', resolve: ({ standard }) => standard }),
    score: t.exposeFloat('score', { description: 'From 0 to 100.' }),
  }),
});

export const Accreditation = builder.prismaObject('Accreditation', {
  description: 'Accreditation of an institution (akreditasi LKS): recommended by the social office, assessed and graded by the national body (BALKS).',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    institution: t.relation('institution', { nullable: true, authScopes: { may: 'institution.read' }, description: 'The institution; null when it lies outside the viewer\'s area.' }),
    area: t.field({ type: institutions.Region, description: 'Region of the institution.', resolve: (row) => ({ code: row.areaCode }) }),
    state: t.field({ type: AccreditationState, description: 'How far it is today. EXPIRED follows from `validTo`; nobody records it.', resolve: (row) => stateOn(row) }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it ended, where it ended with its institution.' }),
    appliedOn: t.expose('appliedOn', { type: 'Date', description: 'Day of the application.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note.' }),
    recommendationNumber: t.exposeString('recommendationNumber', { nullable: true, description: 'Number of the social office\'s letter of recommendation.' }),
    recommendedOn: t.expose('recommendedOn', { type: 'Date', nullable: true, description: 'Date of that letter.' }),
    visitedOn: t.expose('visitedOn', { type: 'Date', nullable: true, description: 'Day of the assessors\' visit (visitasi).' }),
    scores: t.field({
      type: [StandardScore], description: 'Scores by standard, as far as they were told.',
      resolve: ({ scores }) => codes('ACCREDITATION_STANDARD').flatMap((standard) => {
        const score = (scores as Partial<Record<Standard, number>>)[standard];
        return score === undefined ? [] : [{ standard, score }];
      }),
    }),
    scale: t.relation('scale', { nullable: true, description: 'The grades it was graded by.' }),
    grade: t.exposeString('grade', { nullable: true, description: 'Code of its grade (peringkat).' }),
    certificateNumber: t.exposeString('certificateNumber', { nullable: true, description: 'Number of the certificate.' }),
    certificateDate: t.expose('certificateDate', { type: 'Date', nullable: true, description: 'Date of the certificate.' }),
    validTo: t.expose('validTo', { type: 'Date', nullable: true, description: 'Last day on which it holds.' }),
    renewed: t.boolean({ description: 'Whether another application has followed.', resolve: ({ renewedById }) => renewedById !== null }),
    nextSteps: t.field({ type: [AccreditationStep], description: 'What the viewer may do next with it.', resolve: (row, _args, { viewer }) => nextSteps(row, viewer) }),
  }),
});

institutions.recordFields(Accreditation, {
  type: 'Accreditation',
  can: { record: { permission: 'accreditation.record', description: 'Record its next step (see nextSteps).' } },
});

institutions.entity(Accreditation, 'accreditation.read', (id, ctx) => ctx.db.accreditation.findUnique({ where: { id } }));
