import { sql } from '@pilar/subgraph/sql';
import { builder, institutions } from './builder.ts';
import './office/office.ts';
import './office/office-export.ts';
import './office/office-mutations.ts';
import './post/post.ts';
import './post/post-corrections.ts';
import './post/post-mutations.ts';
import './letterhead/letterhead.ts';
import './letterhead/set-letterhead.ts';
import './institution/institution.ts';
import './institution/institution-list.ts';
import './institution/institution-parts.ts';
import './institution/institution-export.ts';
import './institution/institution-mutations.ts';
import './institution/institution-papers.ts';
import './institution/institution-staff.ts';
import './institution/count-clients.ts';
import './institution/dissolve-institution.ts';
import './calendar/holiday-year.ts';
import './registration/registration.ts';
import './registration/registration-list.ts';
import './registration/registration-export.ts';
import './registration/registration-rule.ts';
import './registration/apply.ts';
import './registration/check.ts';
import './registration/decide.ts';
import './registration/record.ts';
import './institution-report/institution-report.ts';
import './institution-report/institution-report-list.ts';
import './institution-report/institution-report-export.ts';
import './institution-report/write-report.ts';
import './institution-report/report-steps.ts';
import './legal-basis/legal-basis.ts';
import './legal-basis/legal-basis-export.ts';
import './legal-basis/legal-basis-mutations.ts';
import './legal-basis/legal-contents.ts';
import './plan-document/plan-document.ts';
import './plan-document/plan-document-export.ts';
import './plan-document/plan-document-mutations.ts';
import './youth/youth-parts.ts';
import './youth/youth-organisation.ts';
import './youth/youth-export.ts';
import './youth/youth-mutations.ts';
import './youth/confirm-board.ts';
import './youth/youth-steps.ts';
import './work-programme/work-programme.ts';
import './work-programme/programme-mutations.ts';
import './work-programme/report-mutations.ts';
import './reactivation/reactivation-drive.ts';
import './reactivation/reactivation-mutations.ts';
import './reactivation/youth-standing.ts';
import './recap/organisation-recap.ts';
import './plan-item/plan-item.ts';
import './plan-item/plan-item-export.ts';
import './plan-item/plan-item-mutations.ts';
import './plan-item/record-plan-item.ts';
import './plan-item/record-plan-items.ts';
import './monitoring/instrument.ts';
import './monitoring/instrument-mutations.ts';
import './monitoring/monitoring.ts';
import './monitoring/monitoring-list.ts';
import './monitoring/last-monitoring.ts';
import './monitoring/monitoring-export.ts';
import './monitoring/plan-monitorings.ts';
import './monitoring/reschedule.ts';
import './monitoring/withdraw.ts';
import './monitoring/visit.ts';
import './monitoring/finding-mutations.ts';
import './monitoring/monitoring-board.ts';
import './monitoring/unmonitored.ts';
import './accreditation/scale.ts';
import './accreditation/scale-mutations.ts';
import './accreditation/accreditation.ts';
import './accreditation/accreditation-list.ts';
import './accreditation/accreditation-export.ts';
import './accreditation/accreditation-board.ts';
import './accreditation/apply.ts';
import './accreditation/accreditation-steps.ts';
import './forum/forum-parts.ts';
import './forum/forum.ts';
import './forum/forum-export.ts';
import './forum/forum-mutations.ts';
import './forum/install-board.ts';
import './forum/forum-members.ts';
import './forum/forum-steps.ts';
import './partner/partner-parts.ts';
import './partner/partner-organisation.ts';
import './partner/partner-export.ts';
import './partner/partner-mutations.ts';
import './partner/partner-steps.ts';
import './partner/contributions.ts';
import './service-centre/service-centre-parts.ts';
import './service-centre/service-centre.ts';
import './service-centre/service-centre-export.ts';
import './service-centre/service-centre-mutations.ts';
import './service-centre/service-hours.ts';
import './service-centre/service-officers.ts';
import './service-log/service-day.ts';
import './service-log/service-day-mutations.ts';
import './service-log/service-year.ts';
import './service-log/service-standing.ts';
import './search.ts';
import './held.ts';

institutions.changeFeed('institutionsChanges', [
  { type: 'Office', table: 'institutions.office' },
  { type: 'Institution', table: 'institutions.institution' },
  { type: 'Registration', table: 'institutions.registration' },
  { type: 'InstitutionReport', table: 'institutions.institution_report' },
  { type: 'PlanDocument', table: 'institutions.plan_document' },
  { type: 'YouthOrganisation', table: 'institutions.youth_organisation' },
  { type: 'WorkProgramme', table: 'institutions.work_programme' },
  { type: 'ReactivationDrive', table: 'institutions.reactivation_drive' },
  { type: 'ServiceCentre', table: 'institutions.service_centre' },
  { type: 'ServiceDay', table: 'institutions.service_day' },
  { type: 'PlanItem', table: 'institutions.plan_item', condition: sql`withdrawn_at IS NULL` },
  { type: 'Monitoring', table: 'institutions.monitoring' },
  { type: 'Accreditation', table: 'institutions.accreditation' },
  { type: 'Forum', table: 'institutions.forum' },
  { type: 'PartnerOrganisation', table: 'institutions.partner_organisation' },
]);
builder.mutationType({ description: 'What can be done.' });

/** The schema of subgraph institutions. */
export const schema = builder.toSubGraphSchema({});
