import { useQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { gridClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { State } from '../../ui/State.tsx';
import { toast } from '../../ui/Toast.tsx';
import { ProposalTable } from '../proposals/ProposalTable.tsx';
import { subjectName } from '../proposals/proposal-words.ts';
import styles from '../proposals/proposals.module.css';
import { whyNot } from '../records/why-not.ts';

const villageListQuery = graphql(`
  query VillageList($area: RegionCode!) {
    proposals(first: 100, area: $area, filter: { waitsFor: [MEETING] }, order: [WAITING]) { edges { node { id ...ProposalTable_proposal @unmask } } totalCount { value exact } }
  }
`);
const callVillageMeeting = graphql(`mutation CallVillageMeeting($input: CallVillageMeetingInput!) { callVillageMeeting(input: $input) { __typename ... on VillageMeeting { id } ...Refusal @unmask } }`);

/** Calls a meeting for the list of a village: all names are on it unless some are taken off. */
export function CallMeeting({ village }: { village: { code: string; name: string } }) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(callVillageMeeting);
  const { data, error } = useQuery(villageListQuery, { variables: { area: village.code }, fetchPolicy: 'network-only' });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [heldOn, setHeldOn] = useState(today());
  const [place, setPlace] = useState('');
  const [invited, setInvited] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const rows = present(data?.proposals?.edges).map(({ node }) => node);
  if (!data?.proposals) {
    if (error) throw error;
    return null;
  }
  if (rows.length === 0) return <State title={t('usulan.noList')}>{t('usulan.noListWhy', { village: village.name })}</State>;
  const chosen = rows.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const toggle = (id: string) => setLeft(new Set(left.has(id) ? [...left].filter((one) => one !== id) : [...left, id]));
  const call = async () => {
    if (!/^\d{1,5}$/.test(invited.trim()) || !heldOn) return setRefusal(t('usulan.fillInvited'));
    const outcome = await submit({ area: village.code, heldOn, place: place.trim() || undefined, invited: Number(invited), proposals: chosen });
    setRefusal(whyNot(outcome, t));
    if (!outcome.saved) return;
    toast(t('usulan.called'));
    await navigate({ to: '/musyawarah/$id', params: { id: String((outcome.saved as { id: string }).id) } });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void call();
      }}
    >
      <div className={gridClass}>
        <Field id="call-day" label={t('usulan.heldOn')} required>{(input) => <input {...input} type="date" value={heldOn} onChange={({ target }) => setHeldOn(target.value)} />}</Field>
        <Field id="call-invited" label={t('usulan.invited')} required>{(input) => <input {...input} inputMode="numeric" autoComplete="off" value={invited} onChange={({ target }) => setInvited(target.value)} />}</Field>
        <Field id="call-place" label={t('usulan.place')}>{(input) => <input {...input} autoComplete="off" value={place} onChange={({ target }) => setPlace(target.value)} />}</Field>
      </div>
      <Section title={t('usulan.villageList', { village: village.name })}>
        <ProposalTable
          label={t('usulan.names')}
          rows={rows}
          tick={(row) => <input type="checkbox" aria-label={t('usulan.chooseOne', { name: subjectName(row) ?? t('ppks.noHead') })} checked={!left.has(row.id)} onChange={() => toggle(row.id)} className={styles.tick} />}
        />
      </Section>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.bar}>
        <Button type="submit" weight="main" disabled={busy || chosen.length === 0}>{t('usulan.callWith', { count: chosen.length })}</Button>
      </div>
    </form>
  );
}
