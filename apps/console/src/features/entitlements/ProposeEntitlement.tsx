import { useQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { NotFound } from '../../shell/NotFound.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Field } from '../../ui/Form.tsx';
import { RecordSkeleton } from '../../ui/Skeleton.tsx';
import { ontoForm } from '../aid/aid-words.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import { FirstThings } from '../records/FirstThings.tsx';
import type { Spec } from '../records/field-specs.ts';
import { componentsIn, componentSpecs, componentValues } from './component-specs.ts';
import { holderOf } from './entitlement-words.ts';
import { useProgrammes } from './programme-options.ts';

const subjectQuery = graphql(`
  query EntitlementSubject($family: ID!, $beneficiary: ID!, $ofFamily: Boolean!) {
    family(id: $family) @include(if: $ofFamily) { id head { id fullName } area { code fullName } }
    beneficiary(id: $beneficiary) @skip(if: $ofFamily) { id fullName area { code fullName } }
  }
`);
const propose = graphql(`mutation ProposeEntitlement($input: ProposeEntitlementInput!) { proposeEntitlement(input: $input) { __typename ... on Entitlement { id } ...Refusal @unmask } }`);

const yearSpec: Spec = { name: 'year', label: 'hak.year', kind: 'number', required: true };

/** Proposes a family or a person for a programme: first which, then for which year and, where its amount goes by them, the members who count. */
export function ProposeEntitlement({ family, beneficiary }: { family?: string; beneficiary?: string }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(propose);
  const [code, setCode] = useState('');
  const [of, target] = family ? [{ family }, 'FAMILY'] as const : [{ beneficiary }, 'PERSON'] as const;
  const programmes = useProgrammes().filter((one) => one.target === target);
  const { data, error } = useQuery(subjectQuery, { variables: { family: family ?? '', beneficiary: beneficiary ?? '', ofFamily: family !== undefined }, fetchPolicy: 'network-only' });
  if (!data) {
    if (error) throw error;
    return <RecordSkeleton />;
  }
  const subject = data.family ?? data.beneficiary;
  if (!subject) return <NotFound />;
  const programme = programmes.find((one) => one.code === code);
  const back = () => void navigate(family ? { to: '/ppks/keluarga/$id', params: { id: family } } : { to: '/ppks/$id', params: { id: beneficiary ?? '' } });
  return (
    <>
      <FirstThings>
        <Field id="programme" label={t('hak.programme')} hint={t(family ? 'hak.forFamilies' : 'hak.forPersons')} required>
          {(input) => (
            <select {...input} value={code} onChange={({ target: { value } }) => setCode(value)}>
              <option value="">{t('forms.choose')}</option>
              {programmes.map((one) => <option key={one.id} value={one.code}>{one.name}</option>)}
            </select>
          )}
        </Field>
      </FirstThings>
      {programme && (
        <EntryCard
          key={code}
          title={t('hak.proposeOf', { name: holderOf(data) ?? t('ppks.noHead'), area: subject.area.fullName, programme: programme.name })}
          save={t('hak.propose')}
          specs={[yearSpec, ...componentSpecs(programme, (one) => label('AID_COMPONENT', one))]}
          values={{ year: today().slice(0, 4), ...componentValues([]) }}
          busy={busy}
          submit={async ({ year, ...given }) => {
            const components = componentsIn(given);
            return ontoForm(await submit({ ...of, programme: code, year: Number(year), components }), ([first, at]) => (first === 'components' ? components[Number(at)]?.component : 'year'));
          }}
          onSaved={(id) => void navigate({ to: '/bantuan/hak/$id', params: { id } })}
          onCancel={back}
        />
      )}
    </>
  );
}
