import type { RoundBody_InventoryRoundFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import styles from '../monitoring/monitoring.module.css';

graphql(`
  fragment RoundBody_inventoryRound on InventoryRound {
    id
    version
    year
    period
    state
    overdue
    firstDay
    lastDay
    begunOn
    closedOn
    publishedOn
    explanation
    withdrawnReason
    foundFamilies
    foundPersons
    ppksCount
    psksCount
    nextSteps
    area { code level shortName fullName }
    enumerators { name body pillar { id type person { id fullName } } }
    minutes { id number signedOn ppksCount psksCount file { id name url } }
  }
`);

/** A round as its page shows it. */
export type RoundShown = RoundBody_InventoryRoundFragment;

/** What is known of a round: its days, who counts, its numbers, how it was explained. */
export function RoundFacts({ round }: { round: RoundShown }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const families = useCan('family.read');
  const day = (date: string | null) => date && shortDate(date);
  const { enumerators } = round;
  return (
    <>
      <Card title={t('pendataan.facts')}>
        <Facts
          facts={[
            { label: t('pendataan.days'), value: `${shortDate(round.firstDay)} – ${shortDate(round.lastDay)}` },
            { label: t('pendataan.begunOn'), value: day(round.begunOn) },
            { label: t('pendataan.closedOn'), value: day(round.closedOn) },
            { label: t('pendataan.publishedOn'), value: day(round.publishedOn) },
            { label: t('pendataan.families'), value: families && round.foundFamilies !== null && number(round.foundFamilies) },
            { label: t('pendataan.persons'), value: families && round.foundPersons !== null && number(round.foundPersons) },
            { label: t('pendataan.ppks'), value: round.ppksCount !== null && number(round.ppksCount) },
            { label: t('pendataan.psks'), value: round.psksCount !== null && number(round.psksCount) },
            { label: t('pendataan.withdrawnReason'), value: round.withdrawnReason },
          ]}
        />
      </Card>
      <Card title={t('pendataan.enumerators')}>
        {enumerators.length === 0 && <p className={styles.quiet}>{t('pendataan.noEnumerators')}</p>}
        <Facts facts={enumerators.map(({ pillar, name, body }, at) => ({ label: pillar ? label('PILLAR_TYPE', pillar.type) : body ? label('ENUMERATOR_BODY', body) : t('pendataan.enumerator', { nth: at + 1 }), value: pillar?.person?.fullName ?? name ?? t('pendataan.notVisible') }))} />
      </Card>
    </>
  );
}

/** How the result was explained to the public. */
export function RoundExplanation({ round: { explanation } }: { round: RoundShown }) {
  const t = useText();
  return explanation && <Card title={t('pendataan.explanation')}><p className={styles.text}>{explanation}</p></Card>;
}
