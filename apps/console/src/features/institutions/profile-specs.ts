import type { ProfileSpecs_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import type { FormValues, Spec } from '../records/field-specs.ts';

graphql(`
  fragment ProfileSpecs_institution on Institution {
    id
    version
    name
    kind
    legalForm
    owner
    workingLevel
    services
    settings
    capacity
    address
    phone
    email
    headName
    founded
    area { code shortName fullName }
  }
`);

/** The profile of an institution, as it is entered and corrected. */
export const profileSpecs: readonly Spec[] = [
  { name: 'name', label: 'institutions.name', required: true },
  { name: 'kind', label: 'institutions.kind', kind: 'code', list: 'INSTITUTION_KIND', required: true },
  { name: 'area', label: 'institutions.area', kind: 'region', hint: 'institutions.areaHint', required: true },
  { name: 'address', label: 'institutions.address' },
  { name: 'workingLevel', label: 'institutions.workingLevel', hint: 'institutions.workingLevelHint', kind: 'code', list: 'WORKING_LEVEL' },
  { name: 'owner', label: 'institutions.owner', kind: 'code', list: 'INSTITUTION_OWNER' },
  { name: 'legalForm', label: 'institutions.legalForm', kind: 'code', list: 'LEGAL_FORM' },
  { name: 'headName', label: 'institutions.headName' },
  { name: 'phone', label: 'institutions.phone' },
  { name: 'email', label: 'institutions.email' },
  { name: 'founded', label: 'institutions.founded', kind: 'date' },
  { name: 'capacity', label: 'institutions.capacity', hint: 'institutions.capacityHint', kind: 'number' },
  { name: 'services', label: 'institutions.services', kind: 'codes', list: 'CARE_SERVICE' },
  { name: 'settings', label: 'institutions.settings', kind: 'codes', list: 'CARE_SETTING' },
];

/** An institution of which nothing is known yet. */
export const emptyProfile: FormValues = {
  name: '', kind: '', area: null, address: '', workingLevel: '', owner: '', legalForm: '', headName: '', phone: '', email: '', founded: '', capacity: '', services: [], settings: [],
};

/** The profile as its form holds it. */
export function profileValues(institution: ProfileSpecs_InstitutionFragment): FormValues {
  const { name, kind, legalForm, owner, workingLevel, services, settings, capacity, address, phone, email, headName, founded, area } = institution;
  return {
    name, kind, area: regionChoice(area), address: address ?? '', workingLevel: workingLevel ?? '', owner: owner ?? '', legalForm: legalForm ?? '',
    headName: headName ?? '', phone: phone ?? '', email: email ?? '', founded: founded ?? '', capacity: capacity?.toString() ?? '', services: [...services], settings: [...settings],
  };
}
