import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { say, type Language } from '@pilar/subgraph/messages';
import { caseMessages } from './case/case-messages.ts';
import { complaintMessages } from './complaint/complaint-messages.ts';
import { entitlementMessages } from './entitlement/entitlement-messages.ts';
import { deliveryMessages } from './delivery/delivery-messages.ts';
import { erased } from './erased.ts';
import { messages } from './messages.ts';
import { ministryMessages } from './ministry/ministry-messages.ts';
import { sixTMessages } from './six-t/six-t-messages.ts';
import { takenCard, takenNik } from './numbers.ts';
import { programmeMessages } from './programme/programme-messages.ts';
import { snapshotMessages } from './poverty-snapshot/snapshot-messages.ts';
import { referralMessages } from './referral/referral-messages.ts';
import { proposalMessages } from './proposal/proposal-messages.ts';

/** A file that was given to two records at once, or to one that the viewer does not see. */
const fileTaken = (language: Language) => new InvalidInput(language, [{ path: ['file'], message: say(language, messages.fileTaken) }]);

/** What a violated constraint of schema beneficiaries means. */
export const constraints: ConstraintErrors = {
  beneficiary_not_erased: (language) => new InvalidInput(language, [{ path: [], message: say(language, erased) }]),
  // Two at once meet here, and so does whoever may not see the present head.
  beneficiary_one_head: (language) => new Duplicate(say(language, messages.secondHead), ['relation']),
  // Two report it at once, or it stands in another area, where its subject lived before.
  welfare_case_one_open_of_person: (language) => new Duplicate(say(language, caseMessages.openElsewhere), ['type']),
  welfare_case_one_open_of_family: (language) => new Duplicate(say(language, caseMessages.openElsewhere), ['type']),
  // It was merged, moved or dissolved at that very moment.
  beneficiary_of_standing_family: (language) => new InvalidInput(language, [{ path: ['family'], message: say(language, messages.familyGoneMeanwhile) }]),
  beneficiary_nik_unique: (language) => takenNik(language, { beneficiary: null, lifeState: null }),
  // Two plan the same village at once: whoever comes second is told that it is planned.
  inventory_round_once: (language) => new Duplicate(say(language, messages.plannedMeanwhile), ['villages']),
  programme_one_code: (language) => new Duplicate(say(language, programmeMessages.codeTaken), ['code']),
  area_indicator_once: (language) => new Duplicate(say(language, messages.statedAlready), ['area']),
  poverty_snapshot_once: (language) => new Duplicate(say(language, snapshotMessages.stated), ['area']),
  // Two propose at once, or it goes on in another area, where its subject lived before.
  proposal_one_open: (language) => new Duplicate(say(language, proposalMessages.openElsewhere), null),
  // Two propose at once.
  entitlement_one_open: (language) => new Duplicate(say(language, entitlementMessages.hasMeanwhile), null),
  ministry_file_entry_once: (language) => new Duplicate(say(language, ministryMessages.filedMeanwhile), ['programme']),
  case_type_list_one_a_day: (language) => new Duplicate(say(language, caseMessages.listThatDay), ['validFrom']),
  // Two refer the same case at once.
  referral_one_open: (language) => new Duplicate(say(language, referralMessages.openAlready), ['case']),
  // An institution does not see where else somebody is: it is told that it waits for the other's record, and not whose.
  referral_one_in_care: (language) => new Duplicate(say(language, referralMessages.stillElsewhere), ['id']),
  case_file_pkey: fileTaken,
  delivery_file_pkey: fileTaken,
  six_t_photo_pkey: fileTaken,
  six_t_photo_once: (language) => new InvalidInput(language, [{ path: ['key'], message: say(language, sixTMessages.photoTaken) }]),
  // What failed here was given out in another distribution since.
  delivery_once_a_period: (language) => new Duplicate(say(language, deliveryMessages.givenElsewhere), ['delivery']),
  housing_photo_pkey: fileTaken,
  programme_paper_pkey: fileTaken,
  // Two set a rule of one day at once.
  complaint_rule_once: (language) => new Duplicate(say(language, complaintMessages.sameRuleMeanwhile), ['validFrom']),
  family_card_unique: (language) => takenCard(language, null),
};
