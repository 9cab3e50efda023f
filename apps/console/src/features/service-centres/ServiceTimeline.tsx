import type { ServiceTimeline_CentreFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Milestones } from '../records/Milestones.tsx';
import { milestoneWords } from './service-words.ts';

graphql(`
  fragment ServiceTimeline_centre on ServiceCentre {
    milestones { step on reason }
  }
`);

/** What became of a Puskesos, latest first. */
export function ServiceTimeline({ milestones }: ServiceTimeline_CentreFragment) {
  const t = useText();
  return <Milestones title={t('services.timeline')} milestones={milestones.map(({ step, on, reason }) => ({ on, title: t(milestoneWords[step]), note: reason }))} />;
}
