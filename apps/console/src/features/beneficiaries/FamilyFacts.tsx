import { useState } from 'react';
import type { FamilyFacts_FamilyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { secondLineClass } from '../../ui/Table.tsx';
import styles from './beneficiaries.module.css';
import { RevealCard } from './RevealCard.tsx';

graphql(`
  fragment FamilyFacts_family on Family {
    id
    address
    rt
    rw
    cardNumber
    desil
    desilSource
    desilOn
    extremePoor
    extremePoorSource
    extremePoorOn
    extremePoorReason
    area { code fullName }
    head { id fullName }
    viewerCan { reveal }
  }
`);

/** Where a family lives, its card masked, and what was said of its welfare: each with source and day (rule 34). */
export function FamilyFacts({ family }: { family: FamilyFacts_FamilyFragment }) {
  const t = useText();
  const { shortDate } = useFormat();
  const label = useLabel();
  const [asked, setAsked] = useState(false);
  const { id, head, address, rt, rw, area, cardNumber, desil, desilSource, desilOn, extremePoor, extremePoorSource, extremePoorOn, extremePoorReason, viewerCan } = family;
  const said = (source: string | null, on: string | null) => source && on && <span className={secondLineClass}>{t('ppks.said', { source: label('WELFARE_SOURCE', source), date: shortDate(on) })}</span>;
  return (
    <Card title={t('ppks.familyFacts')}>
      <Facts
        facts={[
          { label: t('ppks.address'), value: (address ?? (rt ?? rw)) && <>{address && <div>{address}</div>}{(rt ?? rw) && <div>{t('personal.neighbourhood', { rt: rt ?? '–', rw: rw ?? '–' })}</div>}</> },
          { label: t('ppks.village'), value: area.fullName },
          { label: t('ppks.card'), value: cardNumber ?? t('ppks.noCard') },
          { label: t('ppks.desil'), value: desil === null ? t('ppks.unknown') : <>{desil}{said(desilSource, desilOn)}</> },
          { label: t('ppks.extremePoor'), value: extremePoor === null ? t('ppks.unknown') : <>{t(extremePoor ? 'forms.yes' : 'forms.no')}{said(extremePoorSource, extremePoorOn)}{extremePoorReason && <span className={secondLineClass}>{label('POVERTY_REASON', extremePoorReason)}</span>}</> },
        ]}
      />
      {cardNumber && viewerCan.reveal && <div className={styles.actions}><Button onClick={() => setAsked(true)}>{t('ppks.showCard')}</Button></div>}
      {asked && <RevealCard id={id} name={head?.fullName ?? t('ppks.noHead')} onClose={() => setAsked(false)} />}
    </Card>
  );
}
