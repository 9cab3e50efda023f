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
import './entitlement/entitlement-list.ts';
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
import './recap/recap.ts';
import './recap/recap-export.ts';
import './duplicate/duplicate-pair.ts';
import './duplicate/decide-duplicate.ts';
import './merge/merge-beneficiaries.ts';
import './merge/undo-merge.ts';
import './reveal.ts';
import './search.ts';

beneficiaries.changeFeed('beneficiariesChanges', [
  // Who is about to arrive is counted where they are still recorded.
  { type: 'Family', table: 'beneficiaries.family', condition: inScope },
  { type: 'Beneficiary', table: 'beneficiaries.beneficiary', condition: inScope },
  { type: 'AreaIndicator', table: 'beneficiaries.area_indicator' },
  { type: 'Programme', table: 'beneficiaries.programme' },
  { type: 'InventoryRound', table: 'beneficiaries.inventory_round' },
  { type: 'InventoryFind', table: 'beneficiaries.inventory_find' },
  { type: 'Proposal', table: 'beneficiaries.proposal' },
  { type: 'VillageMeeting', table: 'beneficiaries.village_meeting' },
  { type: 'Entitlement', table: 'beneficiaries.entitlement' },
  { type: 'DistributionBatch', table: 'beneficiaries.distribution_batch' },
  { type: 'Delivery', table: 'beneficiaries.delivery', condition: sql`pilar.in_area(area_code)` },
  { type: 'WelfareCase', table: 'beneficiaries.welfare_case', condition: sql`NOT sensitive` },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph beneficiaries. */
export const schema = builder.toSubGraphSchema({});
