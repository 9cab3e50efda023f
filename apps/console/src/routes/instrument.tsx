import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { useSubmit } from '../forms/use-submit.ts';
import { InstrumentForm, draftOf, sectionsInput, type Problems } from '../features/monitoring/InstrumentForm.tsx';
import { InstrumentPreview } from '../features/monitoring/InstrumentPreview.tsx';
import { NewInstrument } from '../features/monitoring/NewInstrument.tsx';
import { whyNot } from '../features/records/why-not.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import { toast } from '../ui/Toast.tsx';
import type { RouterContext } from './root.tsx';

const instrumentQuery = graphql(`
  query Instrument($id: ID!) {
    monitoringInstrument(id: $id) { id ...Instrument_monitoringInstrument @unmask }
  }
`);

graphql(`
  fragment Instrument_monitoringInstrument on MonitoringInstrument {
    id
    version
    name
    edition
    publishedOn
    viewerCan { publish }
    sections { title questions { code text hint kind required weight min max options { label score } } }
  }
`);

const reviseInstrument = graphql(`
  mutation ReviseInstrument($input: ReviseInstrumentInput!) {
    reviseInstrument(input: $input) { __typename ... on MonitoringInstrument { id ...Instrument_monitoringInstrument @unmask } ...Refusal @unmask }
  }
`);

const publishInstrument = graphql(`
  mutation PublishInstrument($input: PublishInstrumentInput!) {
    publishInstrument(input: $input) { __typename ... on MonitoringInstrument { id ...Instrument_monitoringInstrument @unmask } ...Refusal @unmask }
  }
`);

type Request = { params: { id: string }; context: RouterContext };

/** Begins to read the edition. */
export function loader({ params, context }: Request) {
  return context.preload(instrumentQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id } });
}

const route = getRouteApi('/monev/instrumen/$id');

/** An edition of an instrument: as a visit shows it, or being edited while it is a draft. */
export const Route = createLazyRoute('/monev/instrumen/$id')({ component: Instrument, pendingComponent: RecordSkeleton });

function Instrument() {
  const t = useText();
  const { date } = useFormat();
  const { data, error } = useReadQuery(route.useLoaderData());
  const revising = useSubmit(reviseInstrument);
  const publishing = useSubmit(publishInstrument);
  const [draft, setDraft] = useState<ReturnType<typeof draftOf> | null>(null);
  const [next, setNext] = useState(false);
  const [problems, setProblems] = useState<Problems>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const instrument = data?.monitoringInstrument;
  if (!instrument) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, name, edition, publishedOn, sections, viewerCan } = instrument;
  const save = async () => {
    const outcome = await revising.submit({ id, version, sections: sectionsInput(draft ?? []) });
    setAttempt(attempt + 1);
    setProblems(outcome.refusal?.__typename === 'InvalidInput' ? outcome.refusal.problems : []);
    setRefusal(outcome.refusal?.__typename === 'InvalidInput' ? null : whyNot(outcome, t));
    if (outcome.saved) setDraft(null);
  };
  const publish = async () => {
    const refused = whyNot(await publishing.submit({ id, version }), t);
    setRefusal(refused);
    if (refused === null) toast(t('monev.published'));
  };
  const editing = draft !== null || next;
  return (
    <>
      <PageHead
        title={t('monev.editionOf', { name, edition })}
        trail={[<Link key="list" to="/monev" search={{ tampilan: 'instrumen' }}>{t('monev.instruments')}</Link>]}
        line={publishedOn ? <span>{t('monev.publishedLine', { date: date(publishedOn) })}</span> : <StateDot tone="soon">{t('monev.draft')}</StateDot>}
        actions={!editing && viewerCan.publish && (publishedOn
          ? <Button onClick={() => setNext(true)}>{t('monev.nextEdition')}</Button>
          : <><Button onClick={() => setDraft(draftOf(sections))}>{t('monev.edit')}</Button><Button weight="main" disabled={publishing.busy} onClick={() => void publish()}>{t('monev.publish')}</Button></>)}
      />
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {!publishedOn && !editing && <Notice>{t('monev.publishWhy')}</Notice>}
      {next && <NewInstrument name={name} sections={draftOf(sections)} />}
      {draft && <InstrumentForm sections={draft} onChange={setDraft} problems={problems} attempt={attempt} busy={revising.busy} save={t('monev.saveDraft')} onSave={() => void save()} onCancel={() => setDraft(null)} />}
      {!editing && <Shown key={version} sections={sections} />}
    </>
  );
}

function Shown({ sections }: { sections: Parameters<typeof draftOf>[0] }) {
  const [drafts] = useState(() => draftOf(sections));
  return <div style={{ maxWidth: 620 }}><InstrumentPreview sections={drafts} /></div>;
}
