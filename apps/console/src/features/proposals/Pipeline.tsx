import { useQuery } from '@apollo/client/react';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { ProposalPipelineQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { ListSkeleton } from '../../ui/Skeleton.tsx';
import { Table, type Column } from '../../ui/Table.tsx';

const pipelineQuery = graphql(`
  query ProposalPipeline($area: RegionCode, $from: Date, $to: Date) {
    proposalPipeline(area: $area, from: $from, to: $to) {
      steps { step waiting accepted returned rejected medianDays }
      returns { reason count }
    }
  }
`);

const route = getRouteApi('/usulan');
type Pipeline = NonNullable<ProposalPipelineQuery['proposalPipeline']>;
type StepRow = Pipeline['steps'][number];
type ReasonRow = Pipeline['returns'][number];

/** How proposals pass through the steps (report 10); behind each number stands its list. */
export function Pipeline() {
  const t = useText();
  const label = useLabel();
  const { number } = useFormat();
  const { wilayah, dari, sampai } = route.useSearch() as { wilayah?: string; dari?: string; sampai?: string };
  const { data, error } = useQuery(pipelineQuery, { variables: { area: wilayah, from: dari, to: sampai }, fetchPolicy: 'cache-and-network' });
  const pipeline = data?.proposalPipeline;
  if (!pipeline) {
    if (error) throw error;
    return <ListSkeleton />;
  }
  const decided = (verdict: 'ACCEPTED' | 'RETURNED' | 'REJECTED', count: number, { step }: StepRow) =>
    count > 0 && <Link to="/usulan" search={{ wilayah, dari, sampai, pada: [step], putusan: [verdict] }}>{number(count)}</Link>;
  const columns: Column<StepRow>[] = [
    { key: 'step', head: t('usulan.step'), cell: ({ step }) => label('PROPOSAL_STEP', step), phone: 'lead' },
    { key: 'waiting', head: t('usulan.waiting'), align: 'end', cell: ({ step, waiting }) => waiting > 0 && <Link to="/usulan" search={{ wilayah, langkah: [step] }}>{number(waiting)}</Link> },
    { key: 'accepted', head: t('usulan.acceptedCount'), align: 'end', cell: (row) => decided('ACCEPTED', row.accepted, row) },
    { key: 'returned', head: t('usulan.returnedCount'), align: 'end', cell: (row) => decided('RETURNED', row.returned, row) },
    { key: 'rejected', head: t('usulan.rejectedCount'), align: 'end', cell: (row) => decided('REJECTED', row.rejected, row) },
    { key: 'days', head: t('usulan.medianDays'), align: 'end', cell: ({ medianDays }) => medianDays !== null && number(Math.round(medianDays * 10) / 10) },
  ];
  const reasons: Column<ReasonRow>[] = [
    { key: 'reason', head: t('usulan.reason'), cell: ({ reason }) => label('DECISION_REASON', reason), phone: 'lead' },
    { key: 'count', head: t('usulan.returnedCount'), align: 'end', cell: ({ reason, count }) => <Link to="/usulan" search={{ wilayah, dari, sampai, putusan: ['RETURNED'], alasan: [reason] }}>{number(count)}</Link> },
  ];
  return (
    <>
      <Table label={t('usulan.pipeline')} columns={columns} rows={pipeline.steps} rowKey={({ step }) => step} dense />
      {pipeline.returns.length > 0 && <Section title={t('usulan.returnReasons')}><Table label={t('usulan.returnReasons')} columns={reasons} rows={pipeline.returns} rowKey={({ reason }) => reason} dense /></Section>}
    </>
  );
}
