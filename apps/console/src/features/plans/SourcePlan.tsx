import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { PlanDocumentKind } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/Form.tsx';

const sourcesQuery = graphql(`
  query PlansAbove($kind: [PlanDocumentKind!]) {
    planDocuments(first: 100, filter: { kind: $kind }, order: [YEAR_DESC]) { edges { node { id title } } }
  }
`);

/** From which plans items of each kind of plan derive (rule 42). */
const above: Readonly<Record<PlanDocumentKind, readonly PlanDocumentKind[]>> = { RPJMD: [], RENSTRA: ['RPJMD'], RKPD: ['RPJMD'], RENJA: ['RENSTRA', 'RKPD'] };

type Props = { kind: PlanDocumentKind; value: string; onChange: (plan: string) => void };

/** The plan above in which the codes of the column "derives from" are looked for. */
export function SourcePlan({ kind, value, onChange }: Props) {
  const t = useText();
  const kinds = above[kind];
  const { data } = useQuery(sourcesQuery, { variables: { kind: [...kinds] }, skip: kinds.length === 0 });
  if (kinds.length === 0) return null;
  return (
    <Field id="sheet-above" label={t('plans.above')} hint={t('plans.aboveHint')}>
      {(input) => (
        <select {...input} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="">{t('plans.noneAbove')}</option>
          {data?.planDocuments?.edges.map(({ node: { id, title } }) => <option key={id} value={id}>{title}</option>)}
        </select>
      )}
    </Field>
  );
}
