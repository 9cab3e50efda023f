import { useApolloClient, useQuery } from '@apollo/client/react';
import { formatRupiah } from '@pilar/domain/amounts';
import { localDay } from '@pilar/domain/dates';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { AidHistory_PageFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from '../cases/cases.module.css';
import { Milestones } from '../records/Milestones.tsx';
import { entitlementTones, holderOf } from './entitlement-words.ts';

graphql(`
  fragment AidHistory_page on AidEntryConnection {
    edges { node { id kind at period amount goods entitlement { id year programme { code id name } } step { id kind state reason freezeReason happenedOn } } }
    pageInfo { hasNextPage endCursor }
  }
`);
graphql(`fragment AidHistory_entitlement on Entitlement { id year state frozenOn programme { code id name } family { id head { id fullName } } beneficiary { id fullName } }`);
const historyQuery = graphql(`
  query AidHistory($id: ID!, $ofFamily: Boolean!, $after: String) {
    family(id: $id) @include(if: $ofFamily) { id entitlements { id ...AidHistory_entitlement @unmask } aidHistory(first: 20, after: $after) { ...AidHistory_page @unmask } }
    beneficiary(id: $id) @skip(if: $ofFamily) { id entitlements { id ...AidHistory_entitlement @unmask } aidHistory(first: 20, after: $after) { ...AidHistory_page @unmask } }
  }
`);

type Entry = AidHistory_PageFragment['edges'][number]['node'];

/** The aid of a family with its members, or of a person, across programmes: what they are entitled to, and all that became of it. Nothing for whoever may not read it. */
export function AidHistory({ id, ofFamily, open }: { id: string; ofFamily: boolean; /** Whether they may be proposed: they are there. */ open: boolean }) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const [reads, proposes] = [useCan('entitlement.read'), useCan('entitlement.propose')];
  /** Pages after the first, as they were asked for, and where the last of them ends. */
  const [more, setMore] = useState<{ entries: readonly Entry[]; end: string | null } | null>(null);
  const { data, error } = useQuery(historyQuery, { variables: { id, ofFamily }, fetchPolicy: 'cache-and-network', skip: !reads });
  if (!reads) return null;
  const subject = data?.family ?? data?.beneficiary;
  const page = subject?.aidHistory;
  if (!page) return error ? <Section title={t('hak.aid')}><p>{t('hak.aidAway')}</p></Section> : null;
  const end = more ? more.end : page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  const readOn = async () => {
    const { data: next } = await client.query({ query: historyQuery, variables: { id, ofFamily, after: end }, fetchPolicy: 'no-cache' });
    const further = (next?.family ?? next?.beneficiary)?.aidHistory;
    if (further) setMore({ entries: [...more?.entries ?? [], ...further.edges.map(({ node }) => node)], end: further.pageInfo.hasNextPage ? further.pageInfo.endCursor : null });
  };
  const entitlements = subject.entitlements ?? [];
  const about = ofFamily ? { keluarga: id } : { orang: id };
  const told = ({ kind, step, amount, goods, period }: Entry) => (step
    ? [label('ENTITLEMENT_STEP', step.kind), step.reason && label('ENTITLEMENT_REASON', step.reason), step.freezeReason && label('FREEZE_REASON', step.freezeReason)]
    : [label('AID_ENTRY', kind), amount !== null && amount !== '0' && formatRupiah(amount), goods, period]).filter(Boolean).join(' · ');
  return (
    <>
      <Section title={t('hak.aid')}>
        {entitlements.length === 0 ? <p className={styles.lead}>{t('hak.noAid')}</p> : (
          <ul className={styles.list} aria-label={t('hak.title')}>
            {entitlements.map((one) => (
              <li key={one.id}>
                <Link to="/bantuan/hak/$id" params={{ id: one.id }}>{one.programme.name}, {one.year}</Link>
                <span><StateDot tone={one.frozenOn ? 'due' : entitlementTones[one.state]}>{[label('ENTITLEMENT_STATE', one.state), one.frozenOn && t('hak.frozenWord')].filter(Boolean).join(', ')}</StateDot>{ofFamily && one.beneficiary && ` · ${holderOf(one)}`}</span>
              </li>
            ))}
          </ul>
        )}
        {proposes && open && <Link to="/bantuan/hak/baru" search={about} className={buttonClass()}>{t('hak.propose')}</Link>}
      </Section>
      {page.edges.length > 0 && (
        <Milestones
          title={t('hak.aidHistory')}
          milestones={[...page.edges.map(({ node }) => node), ...more?.entries ?? []].map((entry) => ({
            on: entry.step?.happenedOn ?? localDay(entry.at), title: told(entry), note: entry.entitlement && `${entry.entitlement.programme.name}, ${entry.entitlement.year}`,
          }))}
        />
      )}
      {end !== null && <Button onClick={() => void readOn()}>{t('hak.earlier')}</Button>}
    </>
  );
}
