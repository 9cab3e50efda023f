import type { ItemFacts_ItemFragment, ItemServed_ItemFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { MentionTable } from '../records/MentionTable.tsx';
import { Gaps } from './Gaps.tsx';

graphql(`
  fragment ItemFacts_item on PlanItem {
    id
    code
    kind
    indicator
    unit
    gaps
    plan { id title }
    parent { id code title }
    derivesFrom { id code title plan { id title } }
    office { id name }
  }
`);

graphql(`
  fragment ItemServed_item on PlanItem {
    id
    derived { id code title plan { id title } }
    events(first: 50) { edges { node { id title date state type } } }
    programmes(first: 50) { edges { node { id code name } } }
  }
`);

type Other = { id: string; code: string; title: string };

/** What an item is, where it stands and what it lacks. */
export function ItemFacts({ item }: { item: ItemFacts_ItemFragment }) {
  const t = useText();
  const label = useLabel();
  const { kind, plan, parent, derivesFrom, indicator, unit, office, gaps } = item;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('laws.kind'), value: label('PLAN_ITEM_KIND', kind) },
          { label: t('laws.planTitle'), value: <RecordLink to={`/rencana/${plan.id}`}>{plan.title}</RecordLink> },
          { label: t('plans.parent'), value: parent && <ItemLink item={parent} /> },
          { label: t('plans.derivesFrom'), value: derivesFrom && <><ItemLink item={derivesFrom} /><div>{derivesFrom.plan.title}</div></> },
          { label: t('plans.indicator'), value: indicator },
          { label: t('plans.unit'), value: unit },
          { label: t('plans.office'), value: office && <RecordLink to={`/kantor/${office.id}`}>{office.name}</RecordLink> },
          { label: t('plans.alignment'), value: <Gaps gaps={gaps} /> },
        ]}
      />
    </Card>
  );
}

function ItemLink({ item: { id, code, title } }: { item: Other }) {
  return <div><RecordLink to={`/rencana/butir/${id}`}>{code}</RecordLink> {title}</div>;
}

/** What serves an item: items of other plans that derive from it, and events that name it. */
export function ItemServed({ item }: { item: ItemServed_ItemFragment }) {
  const t = useText();
  const label = useLabel();
  const { derived, events, programmes } = item;
  const mentions = events?.edges.map(({ node: { type, ...event } }) => ({ ...event, second: label('EVENT_TYPE', type) })) ?? [];
  return (
    <>
      <Section title={t('plans.derived')}>
        {derived.length === 0 ? <p>{t('plans.noDerived')}</p> : derived.map((other) => <div key={other.id}><ItemLink item={other} /> <span>({other.plan.title})</span></div>)}
      </Section>
      {programmes && programmes.edges.length > 0 && (
        <Section title={t('bantuan.title')}>
          {programmes.edges.map(({ node: { id, code, name } }) => <div key={id}><RecordLink to={`/program-bantuan/${id}`}>{name}</RecordLink> ({code})</div>)}
        </Section>
      )}
      {events && (
        <Section title={t('plans.events')}>
          {mentions.length === 0 ? <p>{t('plans.noEvents')}</p> : <MentionTable label={t('plans.events')} mentions={mentions} />}
        </Section>
      )}
    </>
  );
}
