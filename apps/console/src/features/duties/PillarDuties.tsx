import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { PillarDuties_PillarFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { usePillarWord } from '../people/use-pillar-word.ts';
import { Card } from '../../ui/Card.tsx';
import { Details } from '../../ui/Details.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { AcknowledgeDuties } from './AcknowledgeDuties.tsx';
import styles from './duties.module.css';

const fragment = graphql(`
  fragment PillarDuties_pillar on Pillar {
    id
    type
    dutyAcknowledgement { id acknowledgedOn onBehalf byName note duty { id number items } }
    dutyToAcknowledge { id number items }
  }
`);

/** Whether the duties in force have been understood, and the way to say so. Left out where there are none to say it of. */
export function PillarDuties({ pillar }: { pillar: FragmentType<PillarDuties_PillarFragment> }) {
  const t = useText();
  const word = usePillarWord();
  const { shortDate } = useFormat();
  const { data, complete } = useFragment({ fragment, from: pillar });
  if (!complete) return null;
  const { id, type, dutyAcknowledgement: given, dutyToAcknowledge: open } = data;
  const duty = given?.duty ?? open;
  if (!duty) return null;
  return (
    <Card title={t('duties.of', { type: word(type), number: duty.number })}>
      {given
        ? <StateDot tone="done">{t(given.onBehalf ? 'duties.acknowledgedBy' : 'duties.acknowledgedOn', { date: shortDate(given.acknowledgedOn), name: given.byName })}</StateDot>
        : <StateDot tone="soon">{t('duties.notYet')}</StateDot>}
      {given?.note && <p className={styles.second}>{given.note}</p>}
      <Details title={t('duties.read')} open={false}><ol className={styles.items}>{duty.items.map((item) => <li key={item}>{item}</li>)}</ol></Details>
      {open && <div className={styles.answer}><AcknowledgeDuties pillar={id} duty={open.id} /></div>}
    </Card>
  );
}
