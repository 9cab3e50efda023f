import { Link } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { lazy, Suspense, useState } from 'react';
import type { RegistrationRulesQuery } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useCan, useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { ruleOn } from './last-day.ts';
import styles from './registrations.module.css';

export type Rule = NonNullable<RegistrationRulesQuery['registrationRules']>[number];

const RuleForm = lazy(() => import('./RuleForm.tsx').then((file) => ({ default: file.RuleForm })));

/** How registration runs: the rule that holds, those to come, and those before. */
export function Rules({ rules }: { rules: readonly Rule[] }) {
  const t = useText();
  const { shortDate } = useFormat();
  const sets = useCan('registration.rule');
  const [setting, setSetting] = useState(false);
  const holding = ruleOn(rules, today());
  const title = (rule: Rule) => t(rule === holding ? 'registrations.ruleNow' : rule.validFrom > today() ? 'registrations.ruleComing' : 'registrations.ruleBefore', { date: shortDate(rule.validFrom) });
  return (
    <Section title={t('registrations.rulesTitle')}>
      {setting && <Suspense fallback={null}><RuleForm from={holding} onDone={() => setSetting(false)} /></Suspense>}
      {sets && !setting && <div className={styles.steps}><Button onClick={() => setSetting(true)}>{t('registrations.setRule')}</Button></div>}
      <div className={styles.part}>{rules.map((rule) => <Card key={rule.id} title={title(rule)}><RuleFacts rule={rule} /></Card>)}</div>
    </Section>
  );
}

function RuleFacts({ rule }: { rule: Rule }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const days = (count: number) => t('registrations.workingDays', { count });
  return (
    <Facts
      facts={[
        { label: t('registrations.papersDays'), value: days(rule.papersDays) },
        { label: t('registrations.siteDays'), value: days(rule.siteDays) },
        { label: t('registrations.decisionDays'), value: days(rule.decisionDays) },
        { label: t('registrations.validYears'), value: t('registrations.years', { count: rule.validYears }) },
        { label: t('registrations.monitoredYears'), value: t('registrations.years', { count: rule.monitoredYears }) },
        { label: t('registrations.requiredPapers'), value: rule.requiredPapers.map((kind) => label('PAPER_KIND', kind)).join(', ') },
        { label: t('registrations.legalBasis'), value: rule.legalBasis && <Link to="/hukum/$id" params={{ id: rule.legalBasis.id }}>{rule.legalBasis.citation}</Link> },
        {
          label: t('registrations.confirmed'),
          value: rule.checkedOn ? <StateDot tone="done">{t('registrations.checkedOnDay', { date: shortDate(rule.checkedOn) })}</StateDot> : <StateDot tone="soon">{t('registrations.notConfirmed')}</StateDot>,
        },
      ]}
    />
  );
}
