import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import styles from './beneficiaries.module.css';

const candidateQuery = graphql(`
  query BeneficiaryNamed($id: ID!) {
    beneficiary(id: $id) { id fullName sex birthDate birthPlace nik noNikReason relation lifeState area { code fullName } family { id head { id fullName } } }
  }
`);

/** Persons that the graph asks to compare with: what tells one from another. */
export function Candidates({ ids }: { ids: readonly string[] }) {
  return <ul className={styles.candidates}>{ids.map((id) => <li key={id}><Candidate id={id} /></li>)}</ul>;
}

function Candidate({ id }: { id: string }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { data } = useQuery(candidateQuery, { variables: { id }, fetchPolicy: 'no-cache' });
  const person = data?.beneficiary;
  if (!person) return <>…</>;
  const { fullName, sex, birthDate, birthPlace, nik, noNikReason, lifeState, area, family } = person;
  const born = [birthPlace, birthDate && shortDate(birthDate)].filter(Boolean).join(', ');
  const facts = [
    born, sex && label('SEX', sex), lifeState !== 'ACTIVE' && label('LIFE_STATE', lifeState), nik ?? noNikReason,
    family?.head && family.head.id !== id && t('ppks.ofHead', { name: family.head.fullName }), area.fullName,
  ].filter(Boolean);
  // A tab of its own: what is typed here must not be lost by comparing.
  return <><Link to="/ppks/$id" params={{ id }} target="_blank">{fullName}</Link><br />{facts.join(' · ')}</>;
}
