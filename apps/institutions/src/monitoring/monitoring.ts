import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { accountStub } from '@pilar/subgraph/accounts';
import { builder, institutions } from '../builder.ts';
import { Event } from '../references/event.ts';
import { unanswered, visitDay, type Answer, type Answers, type Clash } from './answer-rules.ts';
import './finding.ts';
import type { Section } from './instrument-rules.ts';
import { nextSteps } from './monitoring-rules.ts';

export const MonitoringState = builder.enumType('MonitoringState', { description: 'How far a monitoring is (status monev).', values: codes('MONITORING_STATE') });
const MonitoringStep = builder.enumType('MonitoringStep', { description: 'What can be done next with a monitoring.', values: codes('MONITORING_STEP') });

const MonitoringAnswer = builder.objectRef<Answer & { question: string }>('MonitoringAnswer').implement({
  description: 'What was answered to a question (jawaban).',
  fields: (t) => ({
    question: t.exposeString('question', { description: 'Code of the question.' }),
    value: t.exposeString('value', { description: 'YES or NO, the code of an option, a number, a text, or the keys of photographs separated by spaces.' }),
    note: t.exposeString('note', { nullable: true, description: 'Note (catatan).' }),
    by: t.field({ type: institutions.Account, nullable: true, description: 'Who answered; null for accounts outside the viewer\'s area.', resolve: ({ by }) => accountStub(by) }),
    at: t.field({ type: 'DateTime', description: 'When it arrived.', resolve: ({ at }) => new Date(at) }),
  }),
});

export const Monitoring = builder.prismaObject('Monitoring', {
  description: 'The yearly monitoring of an institution (monitoring dan evaluasi, monev LKS): visited, scored, followed up until every finding is closed.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    institution: t.relation('institution', { nullable: true, authScopes: { may: 'institution.read' }, description: 'The institution; null when it lies outside the viewer\'s area.' }),
    instrument: t.relation('instrument', { description: 'The edition of the instrument it was planned with; a later one does not change it.' }),
    plan: t.relation('plan', { nullable: true, description: 'The act of planning that made it; null when it was of a region above the viewer\'s area.' }),
    year: t.exposeInt('year', { description: 'The year; an institution has one monitoring of it.' }),
    area: t.field({ type: institutions.Region, description: 'Region of the institution.', resolve: (row) => ({ code: row.areaCode }) }),
    state: t.field({ type: MonitoringState, description: 'How far it is.', resolve: (row) => row.state as Code<'MONITORING_STATE'> }),
    stateReason: t.exposeString('stateReason', { nullable: true, description: 'Why it was withdrawn.' }),
    plannedOn: t.expose('plannedOn', { type: 'Date', description: 'Day of the visit as planned.' }),
    overdue: t.boolean({
      description: 'Whether its visit is due and has not been made, or one of its findings is past its day.',
      resolve: ({ state, plannedOn, nextDue }) => {
        const now = new Date(today());
        return (state === 'PLANNED' && plannedOn < now) || (nextDue !== null && nextDue < now);
      },
    }),
    assessor: t.field({ type: institutions.Account, nullable: true, description: 'Who visits; null where nobody is named or the account lies outside the viewer\'s area.', resolve: ({ assessorId }) => (assessorId === null ? null : accountStub(assessorId)) }),
    event: t.field({ type: Event, nullable: true, description: 'Coaching event (pembinaan) at which it is done.', resolve: ({ eventId }, _args, ctx) => institutions.stub(ctx, 'Event', eventId) }),
    visitedOn: t.expose('visitedOn', { type: 'Date', nullable: true, description: 'Day of the visit.' }),
    answers: t.field({ type: [MonitoringAnswer], description: 'Answers, by the code of their question.', resolve: ({ answers }) => Object.entries(answers as unknown as Answers).flatMap(([question, answer]) => (question === visitDay ? [] : [{ question, ...answer }])) }),
    clashes: t.field({ type: [MonitoringAnswer], description: 'What somebody else answered otherwise at the same time; one of the two is to be chosen before it is scored. Of question "@visitedOn" it is another day of the visit than `visitedOn`.', resolve: ({ clashes }) => clashes as unknown as Clash[] }),
    unanswered: t.stringList({
      description: 'Codes of required questions that have no answer yet.',
      select: { answers: true, instrument: { select: { sections: true } } },
      resolve: ({ answers, instrument }) => unanswered(instrument.sections as unknown as Section[], answers as unknown as Answers),
    }),
    score: t.exposeFloat('score', { nullable: true, description: 'Score in per cent (nilai).' }),
    conclusion: t.exposeString('conclusion', { nullable: true, description: 'What it comes to (kesimpulan).' }),
    scoredOn: t.expose('scoredOn', { type: 'Date', nullable: true, description: 'Day of the scoring.' }),
    findings: t.relation('findings', { query: { orderBy: [{ due: 'asc' }, { id: 'asc' }] }, description: 'What was found wanting (temuan), the first due first.' }),
    openFindings: t.exposeInt('openFindings', { description: 'Findings that are not closed.' }),
    nextDue: t.expose('nextDue', { type: 'Date', nullable: true, description: 'Day by which the next of them is due.' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Day on which it was closed.' }),
    nextSteps: t.field({ type: [MonitoringStep], description: 'What the viewer may do next with it, as it stands now.', resolve: (row, _args, { viewer }) => nextSteps(row, viewer) }),
  }),
});

institutions.recordFields(Monitoring, {
  type: 'Monitoring',
  can: {
    plan: { permission: 'monitoring.plan', description: 'Reschedule it, where its state allows (see nextSteps).' },
    visit: { permission: 'monitoring.visit', description: 'Record the visit.' },
    answer: { permission: 'monitoring.answer', description: 'Answer its findings.' },
    score: { permission: 'monitoring.score', description: 'Score it, add and close findings, and close it.' },
  },
});

institutions.entity(Monitoring, 'monitoring.read', (id, ctx) => ctx.db.monitoring.findUnique({ where: { id } }));
