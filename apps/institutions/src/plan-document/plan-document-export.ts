import { institutions } from '../builder.ts';
import { planDocuments } from './plan-document.ts';

institutions.exportable('PLAN_DOCUMENTS', planDocuments, {
  kind: 'kind',
  title: 'title',
  owner: '(SELECT office.name FROM institutions.office WHERE office.id = plan_document.office_id)',
  area: 'area_code',
  yearFrom: 'year_from',
  yearTo: 'year_to',
});
