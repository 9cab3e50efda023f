import { lazy, Suspense, useState } from 'react';
import type { PersonPrivate_PersonFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { FormActions } from '../../ui/Form.tsx';
import { AddressLines } from '../records/AddressLines.tsx';
import styles from './People.module.css';
import { RevealNik } from './RevealNik.tsx';

graphql(`
  fragment PersonPrivate_person on Person {
    id
    version
    displayName
    withheld
    viewerCan { correct revealNik }
    nik
    noNikReason
    familyCardNumber
    sex
    birthPlace
    birthDate
    maritalState
    education
    phone
    email
    addressKtp { text rt rw village { code shortName fullName } }
    addressDomicile { text rt rw village { code shortName fullName } }
  }
`);

type Person = PersonPrivate_PersonFragment;

const CorrectPrivate = lazy(() => import('./CorrectPrivate.tsx').then(({ CorrectPrivate: form }) => ({ default: form })));

/** What is recorded of a person's life, the numbers masked. Left out for whoever has no right to it. */
export function PersonPrivate({ person }: { person: Person }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const [asked, setAsked] = useState<'correct' | 'nik' | null>(null);
  if (person.withheld.includes('nik')) return null;
  const { nik, noNikReason, birthPlace, birthDate, sex, maritalState, education, viewerCan } = person;
  const done = () => setAsked(null);
  const facts = [
    { label: t('personal.nik'), value: nik ?? noNikReason },
    { label: t('personal.born'), value: [birthPlace, birthDate && shortDate(birthDate)].filter(Boolean).join(', ') },
    { label: t('personal.sex'), value: sex && label('SEX', sex) },
    { label: t('personal.maritalState'), value: maritalState && label('MARITAL_STATE', maritalState) },
    { label: t('personal.education'), value: education && label('EDUCATION', education) },
    { label: t('personal.phone'), value: person.phone },
    { label: t('personal.email'), value: person.email },
    { label: t('personal.familyCardNumber'), value: person.familyCardNumber },
    { label: t('personal.addressKtp'), value: person.addressKtp && <AddressLines address={person.addressKtp} /> },
    { label: t('personal.addressDomicile'), value: person.addressDomicile && <AddressLines address={person.addressDomicile} /> },
  ];
  const card = (
    <Card title={t('personal.private')}>
      {facts.some(({ value }) => value) ? <Facts facts={facts} /> : <p>{t('personal.noPrivate')}</p>}
      {(viewerCan.correct || (nik && viewerCan.revealNik)) && (
        <div className={styles.actions}>
          <FormActions>
            {viewerCan.correct && <Button onClick={() => setAsked('correct')}>{t('personal.correctPrivate')}</Button>}
            {nik && viewerCan.revealNik && <Button onClick={() => setAsked('nik')}>{t('personal.showNik')}</Button>}
          </FormActions>
        </div>
      )}
      {asked === 'nik' && <RevealNik id={person.id} name={person.displayName} onClose={done} />}
    </Card>
  );
  return asked === 'correct' ? <Suspense fallback={card}><CorrectPrivate person={person} onDone={done} /></Suspense> : card;
}
