import { Link } from '@tanstack/react-router';
import type { BatchFacts_BatchFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { Days } from './Days.tsx';
import { Sum } from './Sum.tsx';
import { given, sumOf } from './distribution-words.ts';

graphql(`
  fragment BatchFacts_batch on DistributionBatch {
    period
    year
    channel
    startsOn
    endsOn
    goods
    plannedCount
    plannedAmount
    sums { state count amount }
    startedOn
    completedOn
    reconciledOn
    closedOn
    programme { id code name }
    area { code fullName }
    companions { id person { id displayName } area { code shortName } }
  }
`);

/** What a distribution gives out, when and by whom, and what became of it so far. */
export function BatchFacts({ batch }: { batch: BatchFacts_BatchFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const day = (date: string | null | undefined) => date && shortDate(date);
  const sum = (states: Parameters<typeof sumOf>[1]) => <Sum {...sumOf(batch.sums, states)} />;
  const companions = batch.companions ?? [];
  return (
    <>
      <Card title={t('penyaluran.figures')}>
        <Facts
          figures
          facts={[
            { label: t('penyaluran.planned'), value: <Sum count={batch.plannedCount} amount={batch.plannedAmount} /> },
            { label: t('penyaluran.given'), value: sum(given) },
            { label: t('penyaluran.failedOnly'), value: sum(['FAILED']) },
            { label: t('penyaluran.returned'), value: sum(['RETURNED']) },
            { label: t('penyaluran.pending'), value: sum(['PENDING']) },
          ]}
        />
      </Card>
      <Card title={t('penyaluran.facts')}>
        <Facts
          facts={[
            { label: t('penyaluran.programme'), value: <Link to="/program-bantuan/$id" params={{ id: batch.programme.id }}>{batch.programme.name}</Link> },
            { label: t('penyaluran.period'), value: batch.period },
            { label: t('penyaluran.area'), value: batch.area.fullName },
            { label: t('penyaluran.channel'), value: label('DISTRIBUTION_CHANNEL', batch.channel) },
            { label: t('penyaluran.days'), value: <Days startsOn={batch.startsOn} endsOn={batch.endsOn} /> },
            { label: t('penyaluran.goods'), value: batch.goods },
            { label: t('penyaluran.startedOn'), value: day(batch.startedOn) },
            { label: t('penyaluran.completedOn'), value: day(batch.completedOn) },
            { label: t('penyaluran.reconciledOn'), value: day(batch.reconciledOn) },
            { label: t('penyaluran.closedOn'), value: day(batch.closedOn) },
            { label: t('penyaluran.companions'), value: companions.length > 0 && companions.map(({ id, person, area }) => <div key={id}><Link to="/penugasan/$id" params={{ id }}>{person?.displayName ?? t('penyaluran.unnamed')}</Link>, {area.shortName}</div>) },
          ]}
        />
      </Card>
    </>
  );
}
