import type { InstitutionReportState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a yearly report looks like: soon where somebody should see to it. */
export const reportTones = { DRAFT: 'open', SUBMITTED: 'soon', RETURNED: 'due', ACCEPTED: 'done' } as const satisfies Record<InstitutionReportState, Tone>;

/** What the fields of a yearly report are called, in history, caveats and forms. */
export const reportFields: Readonly<Record<string, MessageId>> = {
  institution: 'yearReports.institution',
  year: 'yearReports.year',
  servedMale: 'yearReports.servedMale',
  servedFemale: 'yearReports.servedFemale',
  activities: 'yearReports.activities',
  obstacles: 'yearReports.obstacles',
  plan: 'yearReports.plan',
  income: 'yearReports.income',
  spent: 'yearReports.spent',
  state: 'yearReports.state',
  stateReason: 'yearReports.stateReason',
  caveats: 'events.caveats',
};

/** What the parts of a yearly report that come from elsewhere are called when they cannot be read. */
export const reportParts: Readonly<Record<string, MessageId>> = {
  'institutionReport.@identity': 'yearReports.submittedBy',
  'institutionReport.history': 'records.history',
};
