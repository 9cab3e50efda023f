import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { ontoForm } from '../aid/aid-words.ts';
import { EntryCard } from '../records/EntryCard.tsx';
import type { EntitlementShown } from './EntitlementBody.tsx';
import { componentsIn, componentSpecs, componentValues } from './component-specs.ts';

const correctEntitlement = graphql(`mutation CorrectEntitlement($input: CorrectEntitlementInput!) { correctEntitlement(input: $input) { __typename ... on Entitlement { id ...EntitlementBody_entitlement @unmask } ...Refusal @unmask } }`);

/** Corrects how many members of a family count for the amount. */
export function CorrectComponents({ entitlement: { id, version, programme, components }, onDone }: { entitlement: EntitlementShown; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(correctEntitlement);
  return (
    <EntryCard
      title={t('hak.correct')}
      save={t('hak.saveComponents')}
      specs={[...componentSpecs(programme, (one) => label('AID_COMPONENT', one)), { name: 'reason', label: 'forms.reason', hint: 'forms.reasonHint', wide: true }]}
      values={{ ...componentValues(components), reason: '' }}
      busy={busy}
      submit={async ({ reason, ...given }) => {
        const counted = componentsIn(given);
        return ontoForm(await submit({ id, version, components: counted, reason: typeof reason === 'string' ? reason : null }), ([first, at]) => (first === 'components' ? counted[Number(at)]?.component : first));
      }}
      onSaved={onDone}
      onCancel={onDone}
    />
  );
}
