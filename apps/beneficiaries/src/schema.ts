import { sql } from '@pilar/subgraph/sql';
import { beneficiaries, builder } from './builder.ts';
import { inScope } from './narrow.ts';
import './family/family.ts';
import './family/family-export.ts';
import './family/family-mutations.ts';
import './family/enter-families.ts';
import './family/housing-photo.ts';
import './family/housing-photo-mutations.ts';
import './beneficiary/beneficiary.ts';
import './beneficiary/beneficiary-export.ts';
import './beneficiary/beneficiary-mutations.ts';
import './beneficiary/enter-beneficiaries.ts';
import './beneficiary/match-nik.ts';
import './identity/blocked-proposals.ts';
import './identity/check-nik.ts';
import './identity/correct-nik.ts';
import './identity/identity-figures.ts';
import './identity/nik-record.ts';
import './family-change/family-change.ts';
import './family-change/split-family.ts';
import './family-change/change-head.ts';
import './family-change/merge-families.ts';
import './family-change/move-family.ts';
import './family-change/change-person.ts';
import './family-change/undo-change.ts';
import './family-change/move-person.ts';
import './family-change/undo-death.ts';
import './indicator/indicator-mutations.ts';
import './programme/programme.ts';
import './programme/programme-export.ts';
import './programme/programme-mutations.ts';
import './programme/set-amounts.ts';
import './programme/plan-links.ts';
import './programme/conflicts.ts';
import './programme/set-budget.ts';
import './programme/preview.ts';
import './programme/programme-paper-mutations.ts';
import './inventory/board.ts';
import './inventory/minutes.ts';
import './inventory/file-minutes.ts';
import './inventory/plan-rounds.ts';
import './inventory/receipt.ts';
import './inventory/receipt-paper.ts';
import './inventory/record-found.ts';
import './indicator/indicator-export.ts';
import './inventory/round-export.ts';
import './inventory/round-mutations.ts';
import './proposal/proposal-list.ts';
import './proposal/register-proposal.ts';
import './proposal/family-proposals.ts';
import './proposal/decide.ts';
import './proposal/decide-many.ts';
import './proposal/assign.ts';
import './proposal/objection.ts';
import './proposal/pipeline.ts';
import './ministry/make-ministry-file.ts';
import './ministry/ministry-export.ts';
import './meeting/call-meeting.ts';
import './meeting/record-meeting.ts';
import './case-type/case-type.ts';
import './case-type/publish-case-types.ts';
import './case/welfare-case.ts';
import './case/case-list.ts';
import './case/case-export.ts';
import './case/report-case.ts';
import './case/case-steps.ts';
import './case/case-file.ts';
import './case/case-file-mutations.ts';
import './case/correct-case.ts';
import './case/reveal-case.ts';
import './case/enter-cases.ts';
import './case-service/case-service.ts';
import './case-service/case-service-mutations.ts';
import './case-service/case-service-list.ts';
import './case-service/caseload.ts';
import './referral/referral.ts';
import './referral/referral-list.ts';
import './referral/referral-export.ts';
import './referral/candidates.ts';
import './referral/refer-case.ts';
import './referral/referral-steps.ts';
import './referral/end-consent.ts';
import './referral/reveal-referral.ts';
import './referral/referral-letter.ts';
import './entitlement/entitlement-list.ts';
import './entitlement/aid-history.ts';
import './entitlement/entitlement-export.ts';
import './entitlement/step-mutations.ts';
import './entitlement/entitlement-batches.ts';
import './entitlement/propose-entitlement.ts';
import './entitlement/propose-entitlements.ts';
import './distribution/plan-distribution.ts';
import './distribution/allocate-distribution.ts';
import './distribution/batch-steps.ts';
import './distribution/batch-export.ts';
import './distribution/region-distribution.ts';
import './delivery/record-deliveries.ts';
import './delivery/settle-deliveries.ts';
import './delivery/delivery-list.ts';
import './delivery/delivery-export.ts';
import './six-t/finding-list.ts';
import './six-t/record-checks.ts';
import './six-t/attach-photo.ts';
import './six-t/finding-steps.ts';
import './six-t/report-export.ts';
import './recap/recap.ts';
import './recap/recap-export.ts';
import './poverty-snapshot/snapshot-mutations.ts';
import './poverty-snapshot/snapshot-export.ts';
import './funding-effort/effort-mutations.ts';
import './funding-effort/effort-export.ts';
import './poverty/figures.ts';
import './poverty/poverty-export.ts';
import './complaint/complaint-list.ts';
import './complaint/record-complaint.ts';
import './complaint/complaint-steps.ts';
import './complaint/reveal-reporter.ts';
import './complaint/complaint-figures.ts';
import './duplicate/duplicate-pair.ts';
import './duplicate/decide-duplicate.ts';
import './merge/merge-beneficiaries.ts';
import './merge/undo-merge.ts';
import './reveal.ts';
import './search.ts';
import './held.ts';

const ofOpenTypes = sql`EXISTS (SELECT FROM beneficiaries.welfare_case WHERE welfare_case.id = case_id AND NOT sensitive)`;

beneficiaries.changeFeed('beneficiariesChanges', [
  // Who is about to arrive is counted where they are still recorded.
  { type: 'Family', table: 'beneficiaries.family', condition: inScope },
  { type: 'Beneficiary', table: 'beneficiaries.beneficiary', condition: inScope },
  { type: 'AreaIndicator', table: 'beneficiaries.area_indicator' },
  { type: 'Programme', table: 'beneficiaries.programme' },
  { type: 'PovertySnapshot', table: 'beneficiaries.poverty_snapshot' },
  { type: 'FundingEffort', table: 'beneficiaries.funding_effort', condition: sql`withdrawn_at IS NULL AND family_id IS NULL` },
  { type: 'InventoryRound', table: 'beneficiaries.inventory_round' },
  { type: 'InventoryFind', table: 'beneficiaries.inventory_find' },
  { type: 'Proposal', table: 'beneficiaries.proposal' },
  { type: 'VillageMeeting', table: 'beneficiaries.village_meeting' },
  { type: 'Entitlement', table: 'beneficiaries.entitlement' },
  { type: 'DistributionBatch', table: 'beneficiaries.distribution_batch' },
  { type: 'Delivery', table: 'beneficiaries.delivery', condition: sql`pilar.in_area(area_code)` },
  { type: 'SixTCheck', table: 'beneficiaries.six_t_check', condition: sql`pilar.in_area(area_code)` },
  { type: 'WelfareCase', table: 'beneficiaries.welfare_case', condition: sql`NOT sensitive` },
  // What is done for somebody of a sensitive type is told to nobody, as the case is not.
  { type: 'CaseService', table: 'beneficiaries.case_service', condition: ofOpenTypes },
  { type: 'Referral', table: 'beneficiaries.referral', condition: ofOpenTypes },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph beneficiaries. */
export const schema = builder.toSubGraphSchema({});
