import type { CorrectFamilyInput, FamilyFacts_FamilyFragment, FamilySigns_FamilyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { CorrectionCard } from '../records/CorrectionCard.tsx';
import { useChangesSince } from '../records/use-changes-since.ts';
import { familyFields } from './beneficiary-words.ts';
import { familyValues, placeSpecs, signSpecs, welfareSpecs, withSigns } from './family-specs.ts';
import { familyChanges } from './use-family-change.ts';

const correctFamily = graphql(`
  mutation CorrectFamily($input: CorrectFamilyInput!) {
    correctFamily(input: $input) {
      __typename
      ... on Family { id ...FamilyPage_family @unmask }
      ...Refusal @unmask
    }
  }
`);

type Family = FamilyFacts_FamilyFragment & FamilySigns_FamilyFragment & { version: number };

/** Corrects address, card, desil, extreme poverty and the nine signs of a family. */
export function CorrectFamily({ family, onDone }: { family: Family; onDone: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(correctFamily);
  const { id, version, cardNumber } = family;
  const values = familyValues(family);
  const places = placeSpecs.map((spec) => (spec.name === 'cardNumber' && cardNumber ? { ...spec, hint: 'personal.familyCardNow' as const } : spec));
  return (
    <CorrectionCard
      title={t('ppks.correctFamily')}
      save={t('ppks.saveFamily')}
      specs={[...places, ...welfareSpecs, ...signSpecs((sign) => label('POVERTY_SIGN', sign))]}
      values={values}
      version={version}
      busy={busy}
      submit={(on, reason, changes) => submit({ id, version: on, reason, ...withSigns(changes, values) } as Omit<CorrectFamilyInput, 'idempotencyKey'>)}
      changesSince={useChangesSince(familyChanges, id)}
      fieldNames={familyFields}
      onDone={onDone}
    />
  );
}
