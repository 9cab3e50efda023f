import { useSuspenseQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { State } from '../../ui/State.tsx';
import styles from '../monitoring/monitoring.module.css';
import { CorrectScale, NewScale, type Scale } from './ScaleForm.tsx';

const scalesQuery = graphql(`
  query Scales {
    accreditationScales {
      id
      version
      name
      validFrom
      legalBasis { id citation }
      caveats { field kind text checkedOn }
      grades { code title years }
      viewerCan { correct }
    }
  }
`);

/** Sets of grades by regulation, the latest first; an administrator enters a new one here, and corrects them. */
export function Scales() {
  const t = useText();
  const { date } = useFormat();
  const enters = useCan('accreditation.scale');
  const [adding, setAdding] = useState(false);
  const [correcting, setCorrecting] = useState<Scale | null>(null);
  const { data, error } = useSuspenseQuery(scalesQuery, { fetchPolicy: 'cache-and-network' });
  const scales = data?.accreditationScales;
  if (!scales) throw error ?? new Error('The graph gave no grades');
  return (
    <>
      {enters && <div className={styles.steps}><Button onClick={() => setAdding(true)}>{t('accr.newScale')}</Button></div>}
      {scales.length === 0 && <State title={t('accr.noScales')}>{t('accr.noScale')}</State>}
      {scales.map((scale) => (
        <Section key={scale.id} title={scale.name}>
          <div className={stackClass}>
            <p className={styles.quiet}>{[t('accr.scaleSince', { date: date(scale.validFrom) }), scale.legalBasis?.citation].filter(Boolean).join(' · ')}</p>
            {scale.caveats.map(({ text }) => <Notice key={text}>{text}</Notice>)}
            <ul className={styles.questions}>
              {scale.grades.map(({ code, title, years }) => <li key={code} className={styles.question}><span><span className={styles.code}>{code}</span>{title}</span><span>{typeof years === 'number' ? t('accr.years', { years }) : t('accr.noYears')}</span></li>)}
            </ul>
            {scale.viewerCan.correct && <div><Button aria-label={t('accr.correctScaleOf', { name: scale.name })} onClick={() => setCorrecting(scale)}>{t('records.correct')}</Button></div>}
          </div>
        </Section>
      ))}
      {adding && <NewScale onClose={() => setAdding(false)} />}
      {correcting && <CorrectScale scale={correcting} onClose={() => setCorrecting(null)} />}
    </>
  );
}
