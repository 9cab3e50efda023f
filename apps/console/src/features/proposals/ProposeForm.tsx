import { useQuery } from '@apollo/client/react';
import { Link, useNavigate } from '@tanstack/react-router';
import type { RegisterProposalInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { RecordSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { NotFound } from '../../shell/NotFound.tsx';
import { EntryCard } from '../records/EntryCard.tsx';
import type { Spec } from '../records/field-specs.ts';
import { ProposalTable } from './ProposalTable.tsx';
import { subjectName } from './proposal-words.ts';

const subjectQuery = graphql(`
  query ProposalSubject($family: ID!, $beneficiary: ID!, $ofFamily: Boolean!, $filter: ProposalFilter!) {
    family(id: $family) @include(if: $ofFamily) { id head { id fullName } area { code fullName } }
    beneficiary(id: $beneficiary) @skip(if: $ofFamily) { id fullName area { code fullName } }
    proposals(first: 5, filter: $filter, order: [UPDATED_DESC]) { edges { node { id ...ProposalTable_proposal @unmask } } }
  }
`);
const registerProposal = graphql(`mutation RegisterProposal($input: RegisterProposalInput!) { registerProposal(input: $input) { __typename ... on Proposal { id } ...Refusal @unmask } }`);

const kind: Spec = { name: 'kind', label: 'usulan.kind', kind: 'code', list: 'PROPOSAL_KIND', required: true };
const origin: Spec = { name: 'origin', label: 'usulan.origin', hint: 'usulan.originHint', kind: 'code', list: 'PROPOSAL_ORIGIN', required: true };
const grounds: Spec = { name: 'grounds', label: 'usulan.grounds', hint: 'usulan.groundsHint', kind: 'long', required: true, wide: true };

/** Proposes a family or a person; one proposal is under way at a time, and is shown in place of the form. */
export function ProposeForm({ family, beneficiary }: { family?: string; beneficiary?: string }) {
  const t = useText();
  const navigate = useNavigate();
  const { grant: { role } } = useViewer();
  const { submit, busy } = useSubmit(registerProposal);
  const of = family ? { family } : { beneficiary };
  const { data, error } = useQuery(subjectQuery, { variables: { family: family ?? '', beneficiary: beneficiary ?? '', ofFamily: family !== undefined, filter: of }, fetchPolicy: 'network-only' });
  if (!data) {
    if (error) throw error;
    return <RecordSkeleton />;
  }
  const subject = data.family ?? data.beneficiary;
  if (!subject) return <NotFound />;
  const before = present(data.proposals?.edges).map(({ node }) => node);
  const open = before.find(({ nextStep }) => nextStep !== null);
  const name = subjectName(data) ?? t('ppks.noHead');
  const ofRegency = role === 'REG_OFFICER';
  return (
    <>
      {open
        ? <State title={t('usulan.openAlready')} action={<Link to="/usulan/$id" params={{ id: open.id }}>{t('usulan.openIt')}</Link>}>{t('usulan.openAlreadyWhy', { name })}</State>
        : (
          <EntryCard
            title={t('usulan.proposeOf', { name, area: subject.area.fullName })}
            save={t('usulan.proposeNow')}
            specs={[kind, ...(ofRegency ? [origin] : []), grounds]}
            values={{ kind: 'NEW', origin: ofRegency ? 'VILLAGE' : '', grounds: '' }}
            busy={busy}
            submit={(given) => submit({ ...of, ...given, submit: true } as Omit<RegisterProposalInput, 'idempotencyKey'>)}
            onSaved={(id) => void navigate({ to: '/usulan/$id', params: { id } })}
            onCancel={() => void navigate(family ? { to: '/ppks/keluarga/$id', params: { id: family } } : { to: '/ppks/$id', params: { id: beneficiary ?? '' } })}
          />
        )}
      {before.length > 0 && <ProposalTable rows={before} label={t('usulan.earlier')} />}
    </>
  );
}
