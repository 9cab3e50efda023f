import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import type { EventSummary_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { State } from '../../ui/State.tsx';
import { EventRoles } from './EventRoles.tsx';
import { holderWords } from './role-words.ts';
import styles from './EventSummary.module.css';

const fragment = graphql(`
  fragment EventSummary_event on Event {
    id
    purpose
    roles { id ...EventRoles_role }
    topics { id text }
    keyPoints { id text category validFrom validTo saidByText saidBy { ...HolderWords @unmask } }
    appeals { id to text fromText from { ...HolderWords @unmask } }
    agenda { id text startAt }
    policyNotices { id statement state }
  }
`);

graphql(`
  fragment HolderWords on EventRole {
    id
    name
    post
    affiliation
    person { id displayName }
    office { id name }
  }
`);

type Summary = EventSummary_EventFragment;

/** The main matter of an event: key points, roles, topics, appeals, agenda. What there is none of is left out. */
export function EventSummary({ event }: { event: FragmentType<Summary> }) {
  const t = useText();
  const { data, complete } = useFragment({ fragment, fragmentName: 'EventSummary_event', from: event });
  if (!complete) return null;
  const { id, purpose, keyPoints, roles, topics, appeals, agenda, policyNotices } = data;
  if (!purpose && [keyPoints, roles, topics, appeals, agenda].every(({ length }) => length === 0)) {
    return <State title={t('events.noSummary')}>{t('events.noSummaryWhy')}</State>;
  }
  return (
    <>
      {purpose && <Section title={t('events.purpose')}><p>{purpose}</p></Section>}
      {keyPoints.length > 0 && <Section title={t('events.keyPoints')}><KeyPoints event={id} points={keyPoints} notices={policyNotices ?? []} /></Section>}
      {roles.length > 0 && <Section title={t('events.roles')}><EventRoles roles={roles} /></Section>}
      {topics.length > 0 && (
        <Section title={t('events.topics')}>
          <ul className={styles.points}>{topics.map((topic) => <li key={topic.id}>{topic.text}</li>)}</ul>
        </Section>
      )}
      {appeals.length > 0 && <Section title={t('events.appeals')}><Appeals appeals={appeals} /></Section>}
      {agenda.length > 0 && <Section title={t('events.agenda')}><Agenda items={agenda} /></Section>}
    </>
  );
}

function KeyPoints({ event, points, notices }: { event: string; points: Summary['keyPoints']; notices: NonNullable<Summary['policyNotices']> }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const issues = useCan('notice.issue');
  const beside = ({ category, validFrom, validTo, saidBy, saidByText }: Summary['keyPoints'][number]) => {
    const who = saidBy ? holderWords(saidBy) : saidByText;
    return [
      label('KEY_POINT_CATEGORY', category),
      validFrom && t('events.validFrom', { date: shortDate(validFrom) }),
      validTo && t('events.validTo', { date: shortDate(validTo) }),
      who && t('events.saidBy', { who }),
    ].filter(Boolean).join(', ');
  };
  return (
    <ol className={styles.points}>
      {points.map((point) => {
        const notice = notices.find(({ statement }) => statement === point.text);
        return (
          <li key={point.id}>
            {point.text} <span className={styles.second}>{beside(point)}</span>
            {notice && <>{' '}<Link to="/kebijakan/$id" params={{ id: notice.id }}>{t('notices.made', { state: label('NOTICE_STATE', notice.state).toLowerCase() })}</Link></>}
            {!notice && issues && point.category === 'POLICY' && <>{' '}<Link to="/kebijakan/baru" search={{ kegiatan: event, pokok: point.id }}>{t('notices.make')}</Link></>}
          </li>
        );
      })}
    </ol>
  );
}

function Appeals({ appeals }: { appeals: Summary['appeals'] }) {
  const t = useText();
  return (
    <ul className={styles.points}>
      {appeals.map(({ id, text, to, from, fromText }) => {
        const who = from ? holderWords(from) : fromText;
        return <li key={id}>{text} <span className={styles.second}>{who ? t('events.appealFromTo', { from: who, to }) : t('events.appealTo', { to })}</span></li>;
      })}
    </ul>
  );
}

function Agenda({ items }: { items: Summary['agenda'] }) {
  const { time } = useFormat();
  const timed = items.some(({ startAt }) => startAt);
  return (
    <ol className={styles.agenda}>
      {items.map(({ id, text, startAt }) => (
        <li key={id}>{timed && <span className={styles.time}>{startAt ? time(startAt) : ''}</span>}{text}</li>
      ))}
    </ol>
  );
}
