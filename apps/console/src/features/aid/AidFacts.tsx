import type { AidFacts_ProgrammeFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { RecordLink } from '../../shell/RecordLink.tsx';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';

graphql(`
  fragment AidFacts_programme on Programme {
    code
    ownerLevel
    fundSource
    serviceField
    effortForm
    aidForm
    target
    frequency
    yearFrom
    yearTo
    area { code fullName }
    legalBases { id citation title }
  }
`);

/** The facts of a programme as key and value. */
export function AidFacts({ programme }: { programme: AidFacts_ProgrammeFragment }) {
  const t = useText();
  const label = useLabel();
  const { legalBases, yearFrom, yearTo } = programme;
  return (
    <Card title={t('events.facts')}>
      <Facts
        facts={[
          { label: t('bantuan.code'), value: programme.code },
          { label: t('bantuan.ownerLevel'), value: label('AID_LEVEL', programme.ownerLevel) },
          { label: t('bantuan.keptBy'), value: programme.area.fullName },
          { label: t('bantuan.fundSource'), value: label('FUND_SOURCE', programme.fundSource) },
          { label: t('bantuan.serviceField'), value: label('SERVICE_FIELD', programme.serviceField) },
          { label: t('bantuan.effortForm'), value: label('EFFORT_FORM', programme.effortForm) },
          { label: t('bantuan.aidForm'), value: label('AID_FORM', programme.aidForm) },
          { label: t('bantuan.target'), value: label('AID_TARGET', programme.target) },
          { label: t('bantuan.frequency'), value: label('AID_FREQUENCY', programme.frequency) },
          { label: t('bantuan.years'), value: yearTo == null ? t('bantuan.sinceYear', { year: String(yearFrom) }) : `${yearFrom}–${yearTo}` },
          { label: t('bantuan.legalBases'), value: legalBases && legalBases.length > 0 && legalBases.map(({ id, citation, title }) => <div key={id}><RecordLink to={`/hukum/${id}`}>{citation}</RecordLink> {title}</div>) },
        ]}
      />
    </Card>
  );
}
