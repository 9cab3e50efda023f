import { Link } from '@tanstack/react-router';
import type { ReportBody_ReportFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { ReportTable } from './ReportTable.tsx';
import styles from './reports.module.css';

graphql(`
  fragment ReportBody_report on PillarReport {
    id
    version
    kind
    date
    area { code shortName fullName }
    venue
    activity
    constraint
    note
    onBehalf
    mine
    state
    stateReason
    submittedAt
    decidedAt
    writableUntil
    nextSteps
    pillar { id type person { id displayName } area { code shortName fullName } }
    summary { entries daysReported areasVisited }
    journal(first: 31) { edges { node { id ...ReportTable_report } } totalCount { value exact } }
    attachments { id name url }
  }
`);

type Report = ReportBody_ReportFragment;

/** What a report says: the words of whoever wrote it, and the journal of its month. */
export function ReportBody({ report }: { report: Report }) {
  const t = useText();
  const { activity, constraint, note, state, stateReason, onBehalf, attachments, journal, summary } = report;
  const texts = [[t('reports.activity'), activity], [t('reports.constraint'), constraint], [t('reports.note'), note]] as const;
  return (
    <>
      {stateReason && <Notice tone={state === 'WITHDRAWN' ? 'calm' : 'due'} word={t(reasonWords[state] ?? 'reports.stateReason')}>{stateReason}</Notice>}
      {onBehalf && attachments?.length === 0 && <Notice>{t('reports.scanMissing')}</Notice>}
      {texts.map(([title, text]) => text && <Section key={title} title={title}><p className={styles.text}>{text}</p></Section>)}
      {summary && (
        <Section title={t('reports.journalOfMonth')}>
          <p className={styles.summary}>{t('reports.summary', { entries: summary.entries, days: summary.daysReported, areas: summary.areasVisited })}</p>
          {journal && journal.edges.length > 0 && <ReportTable reports={journal.edges.map(({ node }) => node)} label={t('reports.journalOfMonth')} ofOne />}
        </Section>
      )}
    </>
  );
}

const reasonWords: Readonly<Record<string, MessageId>> = { REVISION: 'reports.revisionReason', REJECTED: 'reports.rejectionReason', WITHDRAWN: 'reports.withdrawalReason' };

/** Who, where and when, as key and value. */
export function ReportFacts({ report }: { report: Report }) {
  const t = useText();
  const format = useFormat();
  const word = usePillarWord();
  const { pillar, area, venue, onBehalf, submittedAt, decidedAt, attachments } = report;
  const person = pillar?.person;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('reports.pillar'), value: pillar && <>{person ? <Link to="/orang/$id" params={{ id: person.id }}>{person.displayName}</Link> : '–'} ({word(pillar.type)}, {pillar.area.shortName})</> },
          { label: t('reports.area'), value: area.fullName },
          { label: t('reports.venue'), value: venue },
          { label: t('reports.entry'), value: t(onBehalf ? 'reports.byOfficer' : 'reports.byWriter') },
          { label: t('reports.submittedAt'), value: submittedAt && format.dateTime(submittedAt) },
          { label: t('reports.decidedAt'), value: decidedAt && format.dateTime(decidedAt) },
          {
            label: t('reports.attachments'),
            value: attachments && attachments.length > 0 && attachments.map(({ id, name, url }) => <div key={id}>{url ? <a href={url} target="_blank" rel="noreferrer">{name}</a> : name}</div>),
          },
        ]}
      />
    </Card>
  );
}
