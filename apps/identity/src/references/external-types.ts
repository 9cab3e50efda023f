import { identity } from '../builder.ts';

/** Types of other subgraphs that identity refers to. Each is told as its id, or as null where the viewer may not see it. */
export const Beneficiary = identity.reference('Beneficiary', 'beneficiary.read');
export const Person = identity.reference('Person', 'person.read');
export const Participant = identity.reference('Participant', 'participant.read');
export const Complaint = identity.reference('Complaint', 'complaint.read');
export const DistributionBatch = identity.reference('DistributionBatch', 'distribution.read');
export const Event = identity.reference('Event', 'event.read');
export const EventPhoto = identity.reference('EventPhoto', 'event.read');
export const InventoryMinutes = identity.reference('InventoryMinutes', 'family.read');
export const Institution = identity.reference('Institution', 'institution.read');
export const Office = identity.reference('Office', 'office.read');
export const PillarReport = identity.reference('PillarReport', 'report.read');
export const YouthOrganisation = identity.reference('YouthOrganisation', 'youth.read');
export const WorkProgramme = identity.reference('WorkProgramme', 'youth.read');
export const Monitoring = identity.reference('Monitoring', 'monitoring.read');
export const Accreditation = identity.reference('Accreditation', 'accreditation.read');
export const Proposal = identity.reference('Proposal', 'proposal.read');
export const VillageMeeting = identity.reference('VillageMeeting', 'proposal.read');
export const Family = identity.reference('Family', 'family.read');
