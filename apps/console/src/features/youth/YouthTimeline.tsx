import type { YouthTimeline_YouthFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Milestones } from '../records/Milestones.tsx';
import { milestoneWords } from './youth-words.ts';

graphql(`
  fragment YouthTimeline_youth on YouthOrganisation {
    milestones { step on note }
  }
`);

type Milestone = YouthTimeline_YouthFragment['milestones'][number];

/** What became of a Karang Taruna, latest first. */
export function YouthTimeline({ milestones }: { milestones: readonly Milestone[] }) {
  const t = useText();
  const label = useLabel();
  const said = ({ step, on, note }: Milestone) => ({ on, title: t(milestoneWords[step]), note: note && step === 'CLASSIFY' ? label('YOUTH_CLASSIFICATION', note) : note });
  return <Milestones title={t('youth.timeline')} milestones={milestones.map(said)} />;
}
