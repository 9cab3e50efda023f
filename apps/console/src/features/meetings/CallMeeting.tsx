import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ProposalTable_ProposalFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { allPages } from '../../apollo/all-pages.ts';
import { gridClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { State } from '../../ui/State.tsx';
import { toast } from '../../ui/Toast.tsx';
import { ProposalTable } from '../proposals/ProposalTable.tsx';
import { subjectName } from '../proposals/proposal-words.ts';
import styles from '../proposals/proposals.module.css';
import { whyNot } from '../records/why-not.ts';

const villageListQuery = graphql(`
  query VillageList($area: RegionCode!, $after: String) {
    proposals(first: 100, after: $after, area: $area, filter: { waitsFor: [MEETING] }, order: [WAITING]) { edges { node { id onMeetingList ...ProposalTable_proposal @unmask } } pageInfo { hasNextPage endCursor } }
  }
`);
const callVillageMeeting = graphql(`mutation CallVillageMeeting($input: CallVillageMeetingInput!) { callVillageMeeting(input: $input) { __typename ... on VillageMeeting { id } ...Refusal @unmask } }`);

type Row = ProposalTable_ProposalFragment & { onMeetingList: boolean };

/** The whole list of a village, page after page; null while it is read. */
function useVillageList(area: string): readonly Row[] | null {
  const client = useApolloClient();
  const [read, setRead] = useState<{ rows: readonly Row[] } | { error: unknown } | null>(null);
  useEffect(() => {
    let left = false;
    allPages(async (after) => (await client.query({ query: villageListQuery, variables: { area, after }, fetchPolicy: 'no-cache' })).data?.proposals)
      .then((rows) => left || setRead({ rows }), (error: unknown) => left || setRead({ error }));
    return () => {
      left = true;
    };
  }, [client, area]);
  if (read && 'error' in read) throw read.error;
  return read?.rows ?? null;
}

/** Calls a meeting for the list of a village: all names are on it unless some are taken off. Whoever is no more there is on none, and whoever waits for another meeting stays on its list. */
export function CallMeeting({ village }: { village: { code: string; name: string } }) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(callVillageMeeting);
  const all = useVillageList(village.code);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [heldOn, setHeldOn] = useState(today());
  const [place, setPlace] = useState('');
  const [invited, setInvited] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  if (!all) return <ListSkeleton />;
  const rows = all.filter(({ onMeetingList }) => !onMeetingList);
  const listed = all.length - rows.length;
  const elsewhere = listed > 0 && <p>{t('usulan.listedElsewhere', { count: listed })}</p>;
  if (rows.length === 0) return <State title={t('usulan.noList')}>{listed > 0 ? elsewhere : t('usulan.noListWhy', { village: village.name })}</State>;
  const isChosen = ({ id, absence }: ProposalTable_ProposalFragment) => absence === null && !left.has(id);
  const chosen = rows.filter(isChosen).map(({ id }) => id);
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
        <p>{t('usulan.count', { count: rows.length })}</p>
        {elsewhere}
        <ProposalTable
          label={t('usulan.names')}
          rows={rows}
          tick={(row) => <input type="checkbox" aria-label={t('usulan.chooseOne', { name: subjectName(row) ?? t('ppks.noHead') })} checked={isChosen(row)} disabled={row.absence !== null} onChange={() => toggle(row.id)} className={styles.tick} />}
        />
      </Section>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <div className={styles.bar}>
        <Button type="submit" weight="main" disabled={busy || chosen.length === 0}>{t('usulan.callWith', { count: chosen.length })}</Button>
      </div>
    </form>
  );
}
