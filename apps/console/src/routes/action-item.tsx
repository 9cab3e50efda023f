import { useReadQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../__generated__/gql.ts';
import type { ActionState } from '../__generated__/graphql.ts';
import { HistoryList } from '../features/history/HistoryList.tsx';
import { CorrectActionItem } from '../features/minutes/ActionItemForm.tsx';
import type { ActionItemShown } from '../features/minutes/action-item-fragment.ts';
import { MoveDialog } from '../features/minutes/MoveDialog.tsx';
import { actionFields, actionTones, moveWords } from '../features/minutes/minutes-words.ts';
import { ChangedNotice } from '../features/records/ChangedNotice.tsx';
import { RecordTabs } from '../features/records/RecordTabs.tsx';
import type { RecordSearch } from '../features/records/record-search.ts';
import { useFormat, useText } from '../i18n/use-text.ts';
import { NotFound } from '../shell/NotFound.tsx';
import { Partial } from '../shell/Partial.tsx';
import { useLabel } from '../shell/session-context.tsx';
import { Button } from '../ui/Button.tsx';
import { Card, Facts, Section } from '../ui/Card.tsx';
import { Columns } from '../ui/Columns.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { StateDot } from '../ui/StateDot.tsx';
import { Table, type Column } from '../ui/Table.tsx';
import type { RouterContext } from './root.tsx';

const itemQuery = graphql(`
  query ActionItem($id: ID!, $history: Boolean!) {
    actionItem(id: $id) {
      id
      ...ActionItem_item @unmask
      history(first: 50) @include(if: $history) { edges { node { id ...HistoryList_entry } } }
    }
  }
`);

type Request = { params: { id: string }; deps: RecordSearch; context: RouterContext };

/** Begins to read the item; the history only when that is what is asked for. */
export function loader({ params, deps, context }: Request) {
  return context.preload(itemQuery, { fetchPolicy: 'cache-and-network', variables: { id: params.id, history: deps.bagian === 'riwayat' } });
}

const route = getRouteApi('/tindak-lanjut/$id');

/** Something that a meeting left to be done. */
export const Route = createLazyRoute('/tindak-lanjut/$id')({ component: ActionItem, pendingComponent: RecordSkeleton });

function ActionItem() {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const { bagian } = route.useSearch();
  const { data, error } = useReadQuery(route.useLoaderData());
  const [correcting, setCorrecting] = useState(false);
  const [to, setTo] = useState<ActionState | null>(null);
  const item = data?.actionItem;
  if (!item) {
    if (error) throw error;
    return <NotFound />;
  }
  const { id, version, text, state, overdue, due, area, nextStates, viewerCan } = item;
  const open = state === 'OPEN' || state === 'DOING';
  return (
    <>
      <PageHead
        title={text}
        trail={[<Link key="list" to="/tindak-lanjut" search={({ wilayah }) => ({ wilayah })}>{t('minutes.list')}</Link>]}
        line={
          <>
            <span>{area.fullName}</span>
            <span aria-hidden="true">·</span>
            <span>{t('minutes.dueOn', { date: shortDate(due) })}</span>
            <span aria-hidden="true">·</span>
            <StateDot tone={overdue ? 'due' : actionTones[state]}>{label('ACTION_STATE', state)}</StateDot>
          </>
        }
        actions={
          <>
            {nextStates.filter((next) => next !== 'OPEN' || !open).map((next) => <Button key={next} weight={next === 'DONE' ? 'main' : undefined} onClick={() => setTo(next)}>{t(moveWords[next])}</Button>)}
            {viewerCan.correct && <Button onClick={() => setCorrecting(true)}>{t('minutes.correct')}</Button>}
          </>
        }
      />
      <ChangedNotice type="ActionItem" id={id} version={version} />
      <Partial error={error} parts={{}} />
      <RecordTabs of={{ type: 'ActionItem', id }} />
      {to && <MoveDialog item={item} to={to} onClose={() => setTo(null)} />}
      {bagian === 'riwayat' ? (
        <HistoryList entries={item.history?.edges.map(({ node }) => node) ?? null} fieldNames={actionFields} />
      ) : (
        <Columns
          main={correcting ? <CorrectActionItem item={item} onDone={() => setCorrecting(false)} /> : <Discussions item={item} />}
          aside={<ItemFacts item={item} />}
        />
      )}
    </>
  );
}

function ItemFacts({ item: { event, ownerName, person, office, remark, closedOn } }: { item: ActionItemShown }) {
  const t = useText();
  const { shortDate } = useFormat();
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('minutes.event'), value: <Link to="/kegiatan/$id" params={{ id: event.id }} search={{ bagian: 'notulen' }}>{`${event.title}, ${shortDate(event.date)}`}</Link> },
          { label: t('minutes.owner'), value: person ? <Link to="/orang/$id" params={{ id: person.id }}>{ownerName}</Link> : office ? <Link to="/kantor/$id" params={{ id: office.id }}>{ownerName}</Link> : ownerName },
          { label: t('minutes.remark'), value: remark },
          { label: t('minutes.closedOn'), value: closedOn && shortDate(closedOn) },
        ]}
      />
    </Card>
  );
}

/** At which later meetings it came up again, and what was said of it there (rule 25). */
function Discussions({ item: { discussions } }: { item: ActionItemShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const columns: Column<ActionItemShown['discussions'][number]>[] = [
    { key: 'event', head: t('minutes.event'), phone: 'lead', cell: ({ event }) => <Link to="/kegiatan/$id" params={{ id: event.id }} search={{ bagian: 'notulen' }}>{`${event.title}, ${shortDate(event.date)}`}</Link> },
    { key: 'state', head: t('minutes.state'), fit: true, cell: ({ state }) => <StateDot tone={actionTones[state]}>{label('ACTION_STATE', state)}</StateDot> },
    { key: 'due', head: t('minutes.due'), fit: true, cell: ({ due }) => shortDate(due) },
    { key: 'remark', head: t('minutes.remark'), cell: ({ remark }) => remark },
  ];
  return (
    <Section title={t('minutes.discussions')}>
      {discussions.length === 0 ? <p>{t('minutes.neverAgain')}</p> : <Table label={t('minutes.discussions')} columns={columns} rows={discussions} rowKey={({ id }) => id} />}
    </Section>
  );
}
