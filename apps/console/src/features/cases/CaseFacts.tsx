import { Link } from '@tanstack/react-router';
import type { CaseFacts_CaseFragment, DisabilityKind } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { useTypeName } from './case-words.ts';
import { useSubjectName } from './subject-name.ts';
import styles from './cases.module.css';

graphql(`
  fragment CaseFacts_case on WelfareCase {
    number
    unit
    criterion
    sensitivities
    groupName
    persons
    sex
    ageGroup
    foundOn
    foundBy
    checkedOn
    endedOn
    outcome
    rejection
    transferredTo
    handlingLevel
    hasParticulars
    withheld
    particulars { evidence needs narrative }
    type { id code nameId nameEn }
    beneficiary { id fullName }
    family { id head { id fullName } }
    area { code fullName }
  }
`);

type Case = CaseFacts_CaseFragment;

/** The facts of a case as key and value. */
export function CaseFacts({ case: of }: { case: Case }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const typeName = useTypeName();
  const subject = useSubjectName();
  const name = subject(of);
  const who = of.beneficiary ? <Link to="/ppks/$id" params={{ id: of.beneficiary.id }}>{name}</Link> : of.family ? <Link to="/ppks/keluarga/$id" params={{ id: of.family.id }}>{name}</Link> : name;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('cases.number'), value: of.number },
          { label: t('cases.subject'), value: who },
          { label: t('cases.unit'), value: of.unit === 'PERSON' ? null : label('CASE_UNIT', of.unit) },
          { label: t('cases.persons'), value: of.persons === null ? null : number(of.persons) },
          { label: t('cases.type'), value: `${typeName(of.type)} (${of.type.code})` },
          { label: t('cases.criterion'), value: label('CRITERION', of.criterion) },
          { label: t('cases.sensitivity'), value: of.sensitivities.length === 0 ? null : of.sensitivities.map((code) => label('CASE_SENSITIVITY', code)).join(', ') },
          { label: t('cases.age'), value: of.unit === 'PERSON' ? [label('AGE_GROUP', of.ageGroup), of.sex && label('SEX', of.sex)].filter(Boolean).join(', ') : null },
          { label: t('ppks.village'), value: of.area.fullName },
          { label: t('cases.foundOn'), value: shortDate(of.foundOn) },
          { label: t('cases.foundBy'), value: of.foundBy },
          { label: t('cases.handlingLevel'), value: of.handlingLevel && label('HANDLING_LEVEL', of.handlingLevel) },
          { label: t('cases.checkedOn'), value: of.checkedOn && shortDate(of.checkedOn) },
          { label: t('cases.endedOn'), value: of.endedOn && shortDate(of.endedOn) },
          { label: t('cases.outcome'), value: of.outcome && label('CASE_OUTCOME', of.outcome) },
          { label: t('cases.rejection'), value: of.rejection && label('CASE_REJECTION', of.rejection) },
          { label: t('cases.transferredTo'), value: of.transferredTo },
        ]}
      />
    </Card>
  );
}

/** What was found and is needed; of sensitive types what it takes to open it. */
export function CaseParticulars({ case: { hasParticulars, withheld, particulars }, onReveal }: { case: Case; /** Null for whoever may not. */ onReveal: (() => void) | null }) {
  const t = useText();
  if (withheld.includes('particulars')) {
    return (
      <Section title={t('cases.particulars')}>
        <p className={styles.lead}>{t(hasParticulars ? 'cases.sealed' : 'cases.noParticulars')}</p>
        {hasParticulars && onReveal && <Button onClick={onReveal}>{t('cases.open')}</Button>}
      </Section>
    );
  }
  return <Section title={t('cases.particulars')}>{particulars ? <ParticularsText {...particulars} /> : <p className={styles.lead}>{t('cases.noParticulars')}</p>}</Section>;
}

/** What was found and is needed, as far as it is known; kinds of disability where they were opened. */
export type ShownParticulars = { evidence: string | null; needs: string | null; narrative: string | null; disabilities?: readonly DisabilityKind[] };

/** The texts themselves. */
export function ParticularsText({ evidence, needs, narrative, disabilities }: ShownParticulars) {
  const t = useText();
  const label = useLabel();
  const text = (value: string | null) => value && <p className={styles.text}>{value}</p>;
  return (
    <Facts
      facts={[
        { label: t('cases.disabilities'), value: disabilities?.map((kind) => label('DISABILITY_KIND', kind)).join(', ') || null },
        { label: t('cases.evidence'), value: text(evidence) }, { label: t('cases.needs'), value: text(needs) }, { label: t('cases.narrative'), value: text(narrative) },
      ]}
    />
  );
}
