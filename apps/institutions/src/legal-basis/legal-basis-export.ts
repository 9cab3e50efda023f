import { institutions } from '../builder.ts';
import { legalBases } from './legal-basis.ts';

institutions.exportable('LEGAL_BASES', legalBases, {
  kind: 'kind',
  number: 'number',
  year: 'year',
  title: 'title',
  status: 'status',
  issuer: '(SELECT office.name FROM institutions.office WHERE office.id = legal_basis.issuer_id)',
  validFrom: 'valid_from',
  chapters: 'chapters',
  articles: 'articles',
  summary: 'summary',
});
