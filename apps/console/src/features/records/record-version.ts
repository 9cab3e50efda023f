import { graphql } from '../../__generated__/gql.ts';

/** Types whose pages say that somebody else has changed what is on the screen. The graph's field for one of them is named like it. */
export const recordTypes = [
  'Accreditation', 'ActionItem', 'Beneficiary', 'Complaint', 'Entitlement', 'DistributionBatch', 'Event', 'EventQuestion', 'Family', 'Forum', 'FundingEffort', 'Institution', 'InstitutionReport', 'InventoryRound', 'LegalBasis', 'Monitoring', 'Office', 'PartnerOrganisation', 'PovertySnapshot',
  'Person', 'Pillar', 'PillarReport', 'PlanDocument', 'PlanItem', 'PolicyNotice', 'Programme', 'Proposal', 'Referral', 'Registration', 'ServiceCentre', 'ServiceDay', 'SixTCheck', 'VillageMeeting', 'WelfareCase', 'WorkProgramme', 'YouthOrganisation',
] as const;
export type RecordType = (typeof recordTypes)[number];

/** Asked of an event; of the others by their own field, since a document that named them all would be wider than the gateway takes. */
const ofEvent = graphql(`
  query RecordVersion($id: ID!) {
    record: event(id: $id) { id version }
  }
`);

/** Asks which version a record of that type has now. */
export function versionQuery(type: RecordType): typeof ofEvent {
  const value = type.charAt(0).toLowerCase() + type.slice(1);
  return {
    ...ofEvent,
    definitions: ofEvent.definitions.map((definition) => {
      if (definition.kind !== 'OperationDefinition') return definition;
      const selections = definition.selectionSet.selections.map((field) => (field.kind === 'Field' ? { ...field, name: { ...field.name, value } } : field));
      return { ...definition, selectionSet: { ...definition.selectionSet, selections } };
    }),
  } as typeof ofEvent;
}
