import type { ConstraintErrors } from '@pilar/subgraph/commands';
import { Duplicate, InvalidInput } from '@pilar/subgraph/errors';
import { say, type Language, type Message } from '@pilar/subgraph/messages';
import { accreditationMessages } from './accreditation/accreditation-messages.ts';
import { forumMessages } from './forum/forum-messages.ts';
import { messages } from './messages.ts';
import { partnerMessages } from './partner/partner-messages.ts';
import { serviceMessages } from './service-centre/service-centre-messages.ts';
import { youthMessages } from './youth/youth-messages.ts';
import { institutionReportMessages } from './institution-report/institution-report-messages.ts';
import { planItemMessages } from './plan-item/plan-item-messages.ts';
import { monitoringMessages } from './monitoring/monitoring-messages.ts';

const invalid = (path: string, message: Message) => (language: Language) => new InvalidInput(language, [{ path: [path], message: say(language, message) }]);

/**
 * What a violated constraint of schema institutions means. Mutations look first, to name the existing record; two at
 * once meet here.
 */
export const constraints: ConstraintErrors = {
  office_not_its_own_parent: invalid('parent', messages.ownParent),
  post_term_order: invalid('validTo', messages.termOrder),
  post_one_open_term: invalid('validFrom', messages.startNeeded),
  institution_paper_once: (language) => new Duplicate(say(language, messages.samePaper, { number: '' }), ['number']),
  institution_staff_one_head: invalid('role', messages.startNeeded),
  registration_one_open: (language) => new Duplicate(say(language, messages.applyingAlready), ['institution']),
  registration_number_once: (language) => new Duplicate(say(language, messages.registrationNumberTaken, { number: '', institution: '' }), ['number']),
  holiday_year_once: (language) => new Duplicate(say(language, messages.sameHolidayYear, { year: '' }), ['year']),
  registration_rule_once: (language) => new Duplicate(say(language, messages.sameRuleDay, { value: '' }), ['validFrom']),
  legal_basis_not_its_own_successor: invalid('replacedBy', messages.ownSuccessor),
  legal_basis_unique_number: (language) => new Duplicate(say(language, messages.sameLaw, { citation: 'number/year' }), ['number']),
  plan_document_year_order: invalid('yearTo', messages.termOrder),
  youth_organisation_one_living: (language) => new Duplicate(say(language, youthMessages.livingAtOnce), ['area']),
  work_programme_once_a_year: (language) => new Duplicate(say(language, youthMessages.programmeAtOnce), ['year']),
  reactivation_drive_once_a_year: (language) => new Duplicate(say(language, youthMessages.driveAtOnce), ['year']),
  forum_one_of_a_kind: (language) => new Duplicate(say(language, forumMessages.oneAtOnce), ['area']),
  forum_one_of_an_office: invalid('office', forumMessages.officeTaken),
  partner_organisation_once: (language) => new Duplicate(say(language, partnerMessages.sameAtOnce), ['name']),
  service_centre_one_living: (language) => new Duplicate(say(language, serviceMessages.livingAtOnce), ['area']),
  service_day_once: (language) => new Duplicate(say(language, serviceMessages.dayAtOnce), ['day']),
  service_officer_one_coordinator: invalid('validFrom', messages.startNeeded),
  accreditation_one_open: (language) => new Duplicate(say(language, accreditationMessages.openAtOnce), ['institution']),
  accreditation_one_certificate: (language) => new Duplicate(say(language, accreditationMessages.certificateTaken), ['certificateNumber']),
  accreditation_scale_one_name: (language) => new Duplicate(say(language, accreditationMessages.sameScale, { name: 'name' }), ['name']),
  institution_report_once_a_year: (language) => new Duplicate(say(language, institutionReportMessages.sameYearAtOnce), ['year']),
  monitoring_once_a_year: (language) => new Duplicate(say(language, monitoringMessages.sameYearAtOnce), ['institutions']),
  monitoring_instrument_one_edition: (language) => new Duplicate(say(language, monitoringMessages.draftExists, { name: 'name' }), ['name']),
  plan_document_unique: (language) => new Duplicate(say(language, messages.samePlan), ['title']),
  plan_item_unique_code: invalid('code', planItemMessages.codeTakenNow),
};
