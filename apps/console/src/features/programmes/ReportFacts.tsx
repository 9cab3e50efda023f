import type { ReportFacts_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { reportTones } from './programme-words.ts';

graphql(`
  fragment ReportFacts_programme on WorkProgramme {
    adoptedOn
    adoptedBy
    report { id state summary approvedBy approvedOn submittedAt decidedAt decisionReason late }
  }
`);

/** How a programme was adopted, and what has become of its report. */
export function ReportFacts({ programme: { adoptedOn, adoptedBy, report } }: { programme: ReportFacts_ProgrammeFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, dateTime } = useFormat();
  if (!adoptedOn && !report) return null;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('programmes.adoptedBy'), value: adoptedBy },
          { label: t('programmes.adoptedOn'), value: adoptedOn && shortDate(adoptedOn) },
          { label: t('programmes.reportState'), value: report && <StateDot tone={reportTones[report.state]}>{label('ACCOUNTABILITY_STATE', report.state)}</StateDot> },
          { label: t('programmes.approvedBy'), value: report?.approvedBy },
          { label: t('programmes.approvedOn'), value: report && shortDate(report.approvedOn) },
          { label: t('programmes.submittedAt'), value: report && <>{dateTime(report.submittedAt)}{report.late && <div>{t('programmes.late')}</div>}</> },
          { label: t('programmes.decidedAt'), value: report?.decidedAt && dateTime(report.decidedAt) },
        ]}
      />
    </Card>
  );
}
