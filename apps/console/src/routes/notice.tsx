import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { CorrectNotice, WithdrawNotice } from '../features/notices/NoticeForms.tsx';
import type { NoticeShown } from '../features/notices/notice-fragment.ts';
import { noticeFields, noticeParts, noticeTones } from '../features/notices/notice-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useCan, useLabel } from '../shell/session-context.tsx';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Card, Facts, Section } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { Notice as Said } from '../ui/Notice.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import type { RouterContext } from './root.tsx';

const noticeQuery = graphql(`
  query PolicyNotice($id: ID!, $history: Boolean!) {
    policyNotice(id: $id) {
      id
      ...Notice_notice @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the notice; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(noticeQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/kebijakan/$id');

/** A policy notice: what holds, since when, by what source, and what took its place. */
export const Route = createLazyRoute('/kebijakan/$id')({ component: Notice, pendingComponent: RecordSkeleton });

function Notice() {
  const t = useText();
  const label = useLabel();
  const issues = useCan('notice.issue');
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const [doing, setDoing] = useState<'correct' | 'withdraw' | null>(null);
  const notice = data?.policyNotice;
  if (!notice) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, statement, state, area, supersededBy, viewerCan } = notice;
  return (
    <>
      <PageHead
        title={statement}
        trail={[<Link key="list" to="/kebijakan" search={({ wilayah }) => ({ wilayah })}>{t('notices.title')}</Link>]}
        line={
          <>
            <span>{area.fullName}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={noticeTones[state]}>{label('NOTICE_STATE', state)}</StateDot>
          </>
        }
        actions={viewerCan.correct && issues && (
          <>
            {!supersededBy && <Link to="/kebijakan/baru" search={{ ganti: id }} className={buttonClass('main')}>{t('notices.supersede')}</Link>}
            <Button onClick={() => setDoing('correct')}>{t('notices.correct')}</Button>
            {viewerCan.withdraw && <Button onClick={() => setDoing('withdraw')}>{t('notices.withdraw')}</Button>}
          </>
        )}
      />
      <ChangedNotice type="PolicyNotice" id={id} version={version} />
      <Partial error={error} parts={noticeParts} />
      <RecordTabs of={{ type: 'PolicyNotice', id }} />
      {doing === 'withdraw' && <WithdrawNotice notice={notice} onClose={() => setDoing(null)} />}
      {bagian === 'riwayat'
        ? <HistoryList entries={notice.history?.edges.map(({ node }) => node) ?? null} fieldNames={noticeFields} />
        : <Columns main={doing === 'correct' ? <CorrectNotice notice={notice} onDone={() => setDoing(null)} /> : <Explained notice={notice} />} aside={<NoticeFacts notice={notice} />} />}
    </>
  );
}

function Explained({ notice: { explanation, supersededBy, supersededOn, supersedes } }: { notice: NoticeShown }) {
  const t = useText();
  const { date } = useFormat();
  return (
    <>
      {supersededBy && (
        <Said word={t('notices.supersededWord')}>
          {t('notices.supersededOnDay', { date: date(supersededOn ?? '') })} <Link to="/kebijakan/$id" params={{ id: supersededBy.id }}>{supersededBy.statement}</Link>
        </Said>
      )}
      <Section title={t('notices.explanation')}><p style={{ whiteSpace: 'pre-line' }}>{explanation ?? t('notices.noExplanation')}</p></Section>
      {supersedes.length > 0 && (
        <Section title={t('notices.supersedes')}>
          <ul>{supersedes.map((old) => <li key={old.id}><Link to="/kebijakan/$id" params={{ id: old.id }}>{old.statement}</Link></li>)}</ul>
        </Section>
      )}
    </>
  );
}

function NoticeFacts({ notice: { id, area, validFrom, validTo, event, legalBasis } }: { notice: NoticeShown }) {
  const t = useText();
  const { shortDate } = useFormat();
  const readsQuestions = useCan('minutes.read');
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('notices.area'), value: area.fullName },
          { label: t('notices.validFrom'), value: shortDate(validFrom) },
          { label: t('notices.validTo'), value: validTo && shortDate(validTo) },
          { label: t('notices.event'), value: event && <Link to="/kegiatan/$id" params={{ id: event.id }}>{`${event.title}, ${shortDate(event.date)}`}</Link> },
          { label: t('notices.law'), value: legalBasis && <Link to="/hukum/$id" params={{ id: legalBasis.id }}>{legalBasis.citation}</Link> },
          { label: t('questions.title'), value: readsQuestions && <Link to="/pertanyaan" search={{ ketentuan: id }}>{t('questions.answeredByThis')}</Link> },
        ]}
      />
    </Card>
  );
}
