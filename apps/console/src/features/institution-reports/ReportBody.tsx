import { formatRupiah } from '@pilar/domain/amounts';
import { Link } from '@tanstack/react-router';
import type { YearReport_ReportFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { Card, Facts, Section } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from '../reports/reports.module.css';

graphql(`
  fragment YearReport_report on InstitutionReport {
    id
    version
    year
    area { code shortName fullName }
    institution { id name }
    servedMale
    servedFemale
    activities
    obstacles
    plan
    income
    spent
    onBehalf
    state
    stateReason
    submittedAt
    submittedBy { id displayName }
    decidedAt
    decidedBy { id displayName }
    nextSteps
  }
`);

type Report = YearReport_ReportFragment;

/** What a yearly report says, in the words of whoever wrote it. */
export function ReportBody({ report }: { report: Report }) {
  const t = useText();
  const { activities, obstacles, plan, stateReason } = report;
  const texts = [[t('yearReports.activities'), activities], [t('yearReports.obstacles'), obstacles], [t('yearReports.plan'), plan]] as const;
  return (
    <>
      {stateReason && <Notice tone="due" word={t('yearReports.stateReason')}>{stateReason}</Notice>}
      {texts.map(([title, text]) => text && <Section key={title} title={title}><p className={styles.text}>{text}</p></Section>)}
    </>
  );
}

/** Its figures, and who submitted and decided when. */
export function ReportFacts({ report }: { report: Report }) {
  const t = useText();
  const { number, dateTime } = useFormat();
  const { institution, area, servedMale, servedFemale, income, spent, onBehalf, submittedAt, submittedBy, decidedAt, decidedBy } = report;
  const said = (at: string | null, by: { displayName: string } | null) => at && [dateTime(at), by?.displayName].filter(Boolean).join(', ');
  return (
    <Card title={t('yearReports.figures')}>
      <Facts
        facts={[
          { label: t('yearReports.institution'), value: institution && <Link to="/lembaga/$id" params={{ id: institution.id }}>{institution.name}</Link> },
          { label: t('institutions.area'), value: area.fullName },
          { label: t('yearReports.servedMale'), value: number(servedMale) },
          { label: t('yearReports.servedFemale'), value: number(servedFemale) },
          { label: t('yearReports.served'), value: number(servedMale + servedFemale) },
          { label: t('yearReports.income'), value: formatRupiah(income) },
          { label: t('yearReports.spent'), value: formatRupiah(spent) },
          { label: t('yearReports.entry'), value: t(onBehalf ? 'yearReports.byOfficer' : 'yearReports.byInstitution') },
          { label: t('yearReports.submittedAt'), value: said(submittedAt, submittedBy) },
          { label: t('yearReports.decidedAt'), value: said(decidedAt, decidedBy) },
        ]}
      />
    </Card>
  );
}
