import { institutions } from '../builder.ts';
import { findingList, monitoringList } from './monitoring-list.ts';

institutions.exportable('MONITORINGS', monitoringList, {
  institution: '(SELECT name FROM institutions.institution WHERE institution.id = institution_id)',
  area: 'area_code',
  year: 'year',
  state: 'state',
  plannedOn: 'planned_on',
  visitedOn: 'visited_on',
  score: 'score',
  openFindings: 'open_findings',
  nextDue: 'next_due',
  closedOn: 'closed_on',
  conclusion: 'conclusion',
});

institutions.exportable('MONITORING_FINDINGS', findingList, {
  institution: '(SELECT name FROM institutions.institution JOIN institutions.monitoring ON monitoring.institution_id = institution.id WHERE monitoring.id = monitoring_id)',
  area: 'area_code',
  text: 'text',
  severity: 'severity',
  responsible: 'responsible',
  due: 'due',
  state: 'state',
  answer: 'answer',
  answeredOn: 'answered_on',
  closedOn: 'closed_on',
});
