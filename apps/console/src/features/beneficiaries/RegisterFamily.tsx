import { Link, useNavigate } from '@tanstack/react-router';
import type { RegisterFamilyInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel, useViewer } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import type { Spec } from '../records/field-specs.ts';
import { familyValues, placeSpecs, signSpecs, welfareSpecs, withSigns } from './family-specs.ts';
import { RegisterForm } from './RegisterForm.tsx';

const registerFamily = graphql(`
  mutation RegisterFamily($input: RegisterFamilyInput!) {
    registerFamily(input: $input) {
      __typename
      ... on Family { id }
      ...Refusal @unmask
    }
  }
`);

const areaSpec: Spec = { name: 'area', label: 'ppks.village', kind: 'village', required: true };

/** Registers a family: where it lives, its card, its signs. Its members follow one after the other. */
export function RegisterFamily() {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const { submit, busy } = useSubmit(registerFamily);
  const values = { ...familyValues(), area: grant.area.level === 'VILLAGE' ? regionChoice(grant.area) : null };
  return (
    <RegisterForm
      parts={[
        { title: t('ppks.where'), specs: [areaSpec, ...placeSpecs] },
        { title: t('ppks.signs'), lead: t('ppks.signsInform'), specs: signSpecs((sign) => label('POVERTY_SIGN', sign)) },
        { title: t('ppks.welfare'), lead: t('ppks.welfareWhy'), specs: welfareSpecs },
      ]}
      values={values}
      busy={busy}
      save={t('ppks.saveFirst')}
      ways={<Link to="/ppks" className={buttonClass()}>{t('forms.cancel')}</Link>}
      submit={(given) => submit(withSigns(given, values) as Omit<RegisterFamilyInput, 'idempotencyKey'>)}
      onSaved={(id) => {
        toast(t('ppks.familyRegistered'));
        void navigate({ to: '/ppks/keluarga/$id/anggota', params: { id } });
      }}
      refused={(refusal) => (
        <>
          {refusal.message}{' '}
          {refusal.__typename === 'Duplicate' && refusal.existingId && <Link to="/ppks/keluarga/$id" params={{ id: refusal.existingId }} target="_blank">{t('ppks.openFamily')}</Link>}
        </>
      )}
    />
  );
}
