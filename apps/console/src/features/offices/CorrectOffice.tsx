import type { CorrectOffice_OfficeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { regionChoice } from '../pickers/region-finder.ts';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { useChangesSince } from '../records/use-changes-since.ts';
import { officeChanges } from './office-changes.ts';
import { officeFields } from './office-words.ts';

graphql(`
  fragment CorrectOffice_office on Office {
    id
    version
    name
    shortName
    kind
    level
    address
    area { code shortName fullName }
  }
`);

const correctOffice = graphql(`
  mutation CorrectOffice($input: CorrectOfficeInput!) {
    correctOffice(input: $input) {
      __typename
      ... on Office { id ...CorrectOffice_office @unmask }
      ...Refusal @unmask
    }
  }
`);

const specs: readonly Spec[] = [
  { name: 'name', label: 'offices.name', required: true },
  { name: 'shortName', label: 'offices.shortName' },
  { name: 'kind', label: 'offices.kind', kind: 'code', list: 'OFFICE_KIND', required: true },
  { name: 'level', label: 'offices.level', kind: 'code', list: 'OFFICE_LEVEL', required: true },
  { name: 'area', label: 'offices.area', kind: 'region', required: true },
  { name: 'address', label: 'offices.address' },
];

/** Corrects what is recorded of an office. */
export function CorrectOffice({ office, onDone }: { office: CorrectOffice_OfficeFragment; onDone: () => void }) {
  const t = useText();
  const { submit, busy } = useSubmit(correctOffice);
  const { id, version, name, shortName, kind, level, area, address } = office;
  return (
    <CorrectionCard
      title={t('offices.correct')}
      save={t('offices.save')}
      specs={specs}
      values={{ name, shortName: shortName ?? '', kind, level, area: regionChoice(area), address: address ?? '' }}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...changes })}
      changesSince={useChangesSince(officeChanges, id)}
      fieldNames={officeFields}
      onDone={onDone}
    />
  );
}
