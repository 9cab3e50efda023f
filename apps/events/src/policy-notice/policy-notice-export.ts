import { todaySql } from '@pilar/subgraph/sql';
import { events } from '../builder.ts';
import { policyNoticeList } from './policy-notice-list.ts';

events.exportable('POLICY_NOTICES', policyNoticeList, {
  statement: 'statement',
  explanation: 'explanation',
  area: 'area_code',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  // As `noticeState` says it, of today.
  state: `CASE WHEN superseded_on <= ${todaySql} THEN 'SUPERSEDED' WHEN valid_to < ${todaySql} THEN 'PAST' WHEN valid_from > ${todaySql} THEN 'COMING' ELSE 'IN_FORCE' END`,
  supersededBy: '(SELECT later.statement FROM events.policy_notice AS later WHERE later.id = policy_notice.superseded_by_id)',
  supersededOn: 'superseded_on',
  event: '(SELECT title FROM events.event WHERE event.id = event_id AND withdrawn_at IS NULL)',
  legalBasis: '(SELECT label FROM events.ref_entity WHERE entity_id = legal_basis_id AND NOT deleted)',
});
