import { may, type Permission } from './access.ts';
import { reaches, type Reach } from './reach.ts';
import { organisationOf } from './role-grants.ts';
import type { Viewer } from './viewer.ts';

/** What an open page is told: that a record has changed. What it is now, the page asks the graph. */
export type LiveEvent = { type: string; id: string; /** Null for a record that has left the viewer's area. */ version: number | null };

/** A committed change as the outbox holds it, with the record's reach before it. */
export type CommittedChange = Reach & { type: string; id: string; version: number; state: string | null; wasAreas: readonly string[]; wasDownward: readonly string[] };

/** The right that reading a type takes. A type that is not here is told to nobody. */
const readers: Readonly<Record<string, Permission>> = {
  Person: 'person.read', Pillar: 'pillar.read', PillarReport: 'report.read', Office: 'office.read', Institution: 'institution.read', Registration: 'registration.read', InstitutionReport: 'yearReport.read', Monitoring: 'monitoring.read', Accreditation: 'accreditation.read', LegalBasis: 'law.read', PlanDocument: 'plan.read', PlanItem: 'plan.read',
  Forum: 'forum.read', PartnerOrganisation: 'partner.read',
  YouthOrganisation: 'youth.read', WorkProgramme: 'youth.read', ReactivationDrive: 'youth.read',
  Minutes: 'minutes.read', ActionItem: 'minutes.read', EventQuestion: 'minutes.read', PolicyNotice: 'notice.read',
  ServiceCentre: 'service.read', ServiceDay: 'service.readLog',
  Participant: 'participant.read',
  EventPaper: 'document.read',
  Event: 'event.read', EventSeries: 'event.read', Family: 'family.read', Beneficiary: 'beneficiary.read',
  // Figures below a regency are read by those who read families; the others see the change when they look again.
  PovertySnapshot: 'family.read', FundingEffort: 'poverty.read',
  Proposal: 'proposal.read', VillageMeeting: 'proposal.read',
  WelfareCase: 'case.read', CaseFile: 'case.read', HousingPhoto: 'family.read', CaseTypeList: 'caseType.read', Programme: 'programme.read', ProgrammePaper: 'programme.read',
  Entitlement: 'entitlement.read', DistributionBatch: 'distribution.read', Delivery: 'delivery.read',
  // A check of a delivery tells of whoever receives it.
  SixTCheck: 'delivery.read',
  CaseService: 'case.read', Referral: 'referral.read',
  Complaint: 'complaint.read', ComplaintRule: 'complaint.read',
};

/** Types whose records the viewer may not read, so that nothing tells them even of a change. */
export function unreadTypes(viewer: Viewer): string[] {
  return Object.entries(readers).filter(([, permission]) => !may(viewer, permission)).map(([type]) => type);
}

/** The right that reading a type takes; undefined for one that nobody is told of. */
export function readerOf(type: string): Permission | undefined {
  return Object.hasOwn(readers, type) ? readers[type] : undefined;
}

/** Types of records that hang on one institution. */
export const ofInstitutions: ReadonlySet<string> = new Set(['Registration', 'InstitutionReport', 'Monitoring', 'Accreditation', 'Referral']);

/** Who works for the one organisation of their grant is told nothing of records that hang on one: which one it is, a change does not say. */
function isOfAnother({ grant }: Exclude<Viewer, { kind: 'anonymous' }>, { type, id }: CommittedChange): boolean {
  return organisationOf.has(grant.role) && (ofInstitutions.has(type) || (type === 'Institution' && id !== grant.organisation));
}

/** What the viewer is told of a change: only what they could read, and of what left their reach only that it did. */
export function toldOf(viewer: Viewer, change: CommittedChange): LiveEvent | null {
  if (viewer.kind === 'anonymous') return null;
  const { type, id, version } = change;
  const { area } = viewer.grant;
  const permission = readerOf(type);
  if (!permission || !may(viewer, permission)) return null;
  if (type === 'Event' && change.state !== 'PUBLISHED' && !may(viewer, 'event.readUnpublished')) return null;
  if (isOfAnother(viewer, change)) return null;
  if (reaches(change, area)) return { type, id, version };
  return reaches({ areas: change.wasAreas, downward: change.wasDownward, open: false }, area) ? { type, id, version: null } : null;
}
