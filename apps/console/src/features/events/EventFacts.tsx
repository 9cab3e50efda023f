import { formatRupiah } from '@pilar/domain/amounts';
import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { EventFacts_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

const fragment = graphql(`
  fragment EventFacts_event on Event {
    id
    external
    targetText
    targetAreas { code fullName }
    series { id title }
    organisers { id kind name office { id } }
    venue { name address area { code fullName } office { id } }
    meetingLink
    targetCount
    budgetLine
    budget
    legalBases { id citation title }
    planDocuments { id title }
    planItems { id code title }
    simulation
    pilot
    rollOut
    plannedYear
    recurrence
    incompleteReason
    publications { id outletName }
    media { id caption count }
  }
`);

type Event = EventFacts_EventFragment;

/** The facts of an event as key and value. */
export function EventFacts({ event }: { event: FragmentType<Event> }) {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { data, complete } = useFragment({ fragment, from: event });
  if (!complete) return null;
  const kinds = [data.simulation && t('events.simulation'), data.pilot && t('events.pilot')].filter(Boolean).join(', ');
  const laws = present(data.legalBases);
  const plans = present(data.planDocuments);
  const items = present(data.planItems);
  const outlets = data.publications.map(({ outletName }) => outletName);
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('events.series'), value: data.series && <RecordLink to={`/kegiatan/seri/${data.series.id}`}>{data.series.title}</RecordLink> },
          { label: t('events.target'), value: data.targetText },
          { label: t('events.targetCount'), value: data.targetCount && number(data.targetCount) },
          { label: t('events.region'), value: lines(data.targetAreas.map(({ code, fullName }) => ({ key: code, text: fullName }))) },
          { label: t('events.external'), value: data.external && t('events.externalYes') },
          { label: t('events.organisers'), value: <Organisers organisers={data.organisers} /> },
          { label: t('events.venue'), value: data.venue && <Venue venue={data.venue} /> },
          { label: t('events.meetingLink'), value: data.meetingLink && <a href={data.meetingLink} rel="noreferrer">{data.meetingLink}</a> },
          { label: t('events.budgetLine'), value: data.budgetLine },
          { label: t('events.budget'), value: data.budget && formatRupiah(data.budget) },
          { label: t('events.legalBases'), value: laws.length > 0 && laws.map(({ id, citation, title }) => <div key={id}><RecordLink to={`/hukum/${id}`}>{citation}</RecordLink> {title}</div>) },
          { label: t('events.planDocuments'), value: plans.length > 0 && plans.map(({ id, title }) => <div key={id}><RecordLink to={`/rencana/${id}`}>{title}</RecordLink></div>) },
          { label: t('plans.serves'), value: items.length > 0 && items.map(({ id, code, title }) => <div key={id}><RecordLink to={`/rencana/butir/${id}`}>{code}</RecordLink> {title}</div>) },
          { label: t('events.recurrence'), value: data.recurrence && label('RECURRENCE', data.recurrence) },
          { label: t('events.kind'), value: kinds },
          { label: t('events.rollOut'), value: data.rollOut },
          { label: t('events.plannedYear'), value: data.plannedYear?.toString() },
          { label: t('events.publications'), value: outlets.length > 0 && outlets.join(', ') },
          { label: t('events.media'), value: lines(data.media.map(({ id, caption, count }) => ({ key: id, text: t('events.photos', { count, caption }) }))) },
          { label: t('events.incompleteReason'), value: data.incompleteReason },
        ]}
      />
    </Card>
  );
}

function lines(items: { key: string; text: string }[]) {
  return items.length > 0 && items.map(({ key, text }) => <div key={key}>{text}</div>);
}

function Organisers({ organisers }: { organisers: Event['organisers'] }) {
  const t = useText();
  return organisers.map(({ id, kind, name, office }) => (
    <div key={id}>
      {office ? <RecordLink to={`/kantor/${office.id}`}>{name}</RecordLink> : name}
      {kind === 'CO' && ` (${t('events.coOrganiser')})`}
    </div>
  ));
}

function Venue({ venue: { name, address, area, office } }: { venue: NonNullable<Event['venue']> }) {
  return (
    <>
      <div>{office ? <RecordLink to={`/kantor/${office.id}`}>{name}</RecordLink> : name}</div>
      {address && <div>{address}</div>}
      {area && <div>{area.fullName}</div>}
    </>
  );
}
