import type { CorrectInstitution_InstitutionFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { bodyFields } from './office-words.ts';

graphql(`
  fragment CorrectInstitution_institution on Institution {
    id
    version
    name
    kind
    legalForm
    address
    headName
    founded
    area { code shortName fullName }
  }
`);

const correctInstitution = graphql(`
  mutation CorrectInstitution($input: CorrectInstitutionInput!) {
    correctInstitution(input: $input) {
      __typename
      ... on Institution { id ...CorrectInstitution_institution @unmask }
      ...Refusal @unmask
    }
  }
`);

const changesQuery = graphql(`
  query InstitutionChanges($id: ID!) {
    record: institution(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

const specs: readonly Spec[] = [
  { name: 'name', label: 'offices.name', required: true },
  { name: 'kind', label: 'offices.kind', kind: 'code', list: 'INSTITUTION_KIND', required: true },
  { name: 'legalForm', label: 'offices.legalForm', kind: 'code', list: 'LEGAL_FORM' },
  { name: 'area', label: 'offices.area', kind: 'region', required: true },
  { name: 'address', label: 'offices.address' },
  { name: 'headName', label: 'offices.headName' },
  { name: 'founded', label: 'offices.founded', kind: 'date' },
];

/** Corrects what is recorded of a welfare institution. */
export function CorrectInstitution({ institution, onDone }: { institution: CorrectInstitution_InstitutionFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctInstitution);
  const { id, version, name, kind, legalForm, area, address, headName, founded } = institution;
  return (
    <CorrectionCard
      title={t('offices.correctInstitution')}
      save={t('offices.saveInstitution')}
      specs={specs}
      values={{ name, kind, legalForm: legalForm ?? '', area: regionChoice(area), address: address ?? '', headName: headName ?? '', founded: founded ?? '' }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(changesQuery, id)}
      fieldNames={bodyFields}
      onDone={onDone}
    />
  );
}
