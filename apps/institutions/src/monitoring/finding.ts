import { today } from '@pilar/domain/dates';
import { codes, type Code } from '@pilar/domain/vocabulary';
import { builder, institutions } from '../builder.ts';

export const FindingSeverity = builder.enumType('FindingSeverity', { description: 'How grave a finding is (tingkat temuan).', values: codes('FINDING_SEVERITY') });
export const FindingState = builder.enumType('FindingState', { description: 'How far a finding is (status temuan).', values: codes('FINDING_STATE') });

export const MonitoringFinding = builder.prismaObject('MonitoringFinding', {
  description: 'What a monitoring found wanting (temuan), followed up until it is closed. Its history is that of its monitoring.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Id.' }),
    monitoring: t.relation('monitoring', { description: 'The monitoring it belongs to.' }),
    area: t.field({ type: institutions.Region, description: 'Region of the institution.', resolve: (row) => ({ code: row.areaCode }) }),
    question: t.exposeString('question', { nullable: true, description: 'Code of the question that it came up at.' }),
    text: t.exposeString('text', { description: 'What is wanting.' }),
    severity: t.field({ type: FindingSeverity, description: 'How grave it is.', resolve: (row) => row.severity as Code<'FINDING_SEVERITY'> }),
    responsible: t.exposeString('responsible', { description: 'Who has to put it right (penanggung jawab).' }),
    due: t.expose('due', { type: 'Date', description: 'Day by which it is to be put right (tenggat).' }),
    overdue: t.boolean({ description: 'Whether that day has passed and it is not closed.', resolve: ({ state, due }) => state !== 'CLOSED' && due < new Date(today()) }),
    state: t.field({ type: FindingState, description: 'How far it is.', resolve: (row) => row.state as Code<'FINDING_STATE'> }),
    answer: t.exposeString('answer', { nullable: true, description: 'What has been done about it (tindak lanjut).' }),
    answeredOn: t.expose('answeredOn', { type: 'Date', nullable: true, description: 'Day of that answer.' }),
    remark: t.exposeString('remark', { nullable: true, description: 'Why an answer was not enough, or how it was closed.' }),
    closedOn: t.expose('closedOn', { type: 'Date', nullable: true, description: 'Day on which it was closed.' }),
  }),
});
