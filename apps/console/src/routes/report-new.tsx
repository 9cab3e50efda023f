import { useQuery } from '@apollo/client/react';
import { Link, createLazyRoute, getRouteApi } from '@tanstack/react-router';
import { graphql } from '../__generated__/gql.ts';
import { NewReportForm } from '../features/reports/NewReportForm.tsx';
import { termChoice } from '../features/reports/use-term-finder.ts';
import { usePillarWord } from '../features/people/use-pillar-word.ts';
import { useText } from '../i18n/use-text.ts';
import { useCan, useFieldTerms } from '../shell/session-context.tsx';
import { PageHead } from '../ui/PageHead.tsx';
import { RecordSkeleton } from '../ui/Skeleton.tsx';
import { State } from '../ui/State.tsx';

const termQuery = graphql(`
  query TermOfReport($id: ID!) { pillar(id: $id) { id type area { code shortName } person { id displayName } } }
`);

const route = getRouteApi('/laporan/baru');

/** A new report: a journal or the report of a month, from paper where an officer enters it. */
export const Route = createLazyRoute('/laporan/baru')({ component: NewReport });

function NewReport() {
  const t = useText();
  const word = usePillarWord();
  const { jenis = 'DAILY', pilar, bulan } = route.useSearch();
  const writes = useCan('report.write');
  const [own, ...others] = useFieldTerms();
  const { data, loading } = useQuery(termQuery, { variables: { id: pilar ?? '' }, skip: !writes || pilar === undefined });
  if (!writes) return <State level={1} title={t('shell.forbidden')}>{t('shell.forbiddenWhy')}</State>;
  if (loading && !data) return <RecordSkeleton />;
  // Who keeps the journal of one term alone need not choose.
  const term = data?.pillar ?? (others.length === 0 ? own : undefined);
  return (
    <>
      <PageHead
        title={t(jenis === 'MONTHLY' ? 'reports.newMonthly' : 'reports.newDaily')}
        trail={[<Link key="list" to="/laporan" search={({ wilayah }) => ({ wilayah, tampilan: jenis === 'MONTHLY' ? jenis : undefined })}>{t('reports.title')}</Link>]}
      />
      <NewReportForm key={jenis} kind={jenis} term={term ? termChoice(term, word) : null} month={bulan} />
    </>
  );
}
