import type { FieldPolicy, TypePolicy } from '@apollo/client';

/** A list shown page by page: each page is kept under its own cursor, so that going back shows it as it was. */
const pages: FieldPolicy = { keyArgs: ['area', 'filter', 'order', 'first', 'after'], merge: false };

/** How the lists of pages are kept. */
export const queryPolicy: TypePolicy = {
  fields: {
    events: pages,
    people: pages,
    pillars: pages,
    pillarReports: pages,
    offices: pages,
    institutions: pages,
    registrations: pages,
    legalBases: pages,
    planDocuments: pages,
    tasks: pages,
    imports: pages,
    duties: pages,
    standings: pages,
    trainings: pages,
    grades: pages,
    monitorings: pages,
    accreditations: pages,
    institutionReports: pages,
    monitoringFindings: pages,
    actionItems: pages,
    eventQuestions: pages,
    policyNotices: pages,
    inventoryRounds: pages,
    areaIndicators: pages,
    povertySnapshots: pages,
    fundingEfforts: pages,
    welfareCases: pages,
    programmes: pages,
    entitlements: pages,
  },
};
