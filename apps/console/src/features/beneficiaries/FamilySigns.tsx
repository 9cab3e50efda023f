import type { FamilySigns_FamilyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from './beneficiaries.module.css';
import { povertySigns } from './beneficiary-words.ts';

graphql(`
  fragment FamilySigns_family on Family {
    signs { sign present }
    signsOn
  }
`);

/** The nine signs with their answers, those not asked among them; they inform and decide nothing (rule 33). */
export function FamilySigns({ family: { signs, signsOn } }: { family: FamilySigns_FamilyFragment }) {
  const t = useText();
  const { shortDate } = useFormat();
  const label = useLabel();
  const answers = new Map(signs.map(({ sign, present }) => [sign, present]));
  const answer = (present: boolean | undefined) => (present === undefined ? t('forms.notAsked') : t(present ? 'forms.yes' : 'forms.no'));
  return (
    <Section title={t('ppks.signs')}>
      {signs.length === 0 ? <p>{t('ppks.noSigns')}</p> : (
        <>
          {signsOn && <p className={styles.found}>{t('ppks.visited', { date: shortDate(signsOn), count: signs.filter(({ present }) => present).length })}</p>}
          <ul className={styles.signs}>
            {povertySigns.map((sign) => {
              const present = answers.get(sign);
              return <li key={sign} className={present === undefined ? styles.open : undefined}><span>{label('POVERTY_SIGN', sign)}</span><span className={present ? styles.present : undefined}>{answer(present)}</span></li>;
            })}
          </ul>
        </>
      )}
      <p className={styles.quiet}>{t('ppks.signsInform')}</p>
    </Section>
  );
}
