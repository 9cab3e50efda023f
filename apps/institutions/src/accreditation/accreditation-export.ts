import { todaySql } from '@pilar/subgraph/sql';
import { institutions } from '../builder.ts';
import { accreditationList } from './accreditation-list.ts';

institutions.exportable('ACCREDITATIONS', accreditationList, {
  institution: '(SELECT name FROM institutions.institution WHERE institution.id = institution_id)',
  area: 'area_code',
  state: `CASE WHEN state = 'GRADED' AND valid_to < ${todaySql} THEN 'EXPIRED' ELSE state END`,
  appliedOn: 'applied_on',
  recommendationNumber: 'recommendation_number',
  recommendedOn: 'recommended_on',
  visitedOn: 'visited_on',
  grade: 'grade',
  certificateNumber: 'certificate_number',
  certificateDate: 'certificate_date',
  validTo: 'valid_to',
});
