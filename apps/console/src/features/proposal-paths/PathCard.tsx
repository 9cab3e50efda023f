import type { ProposalPathsQuery } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { isAlways } from './path-draft.ts';
import styles from './paths.module.css';

export type Path = NonNullable<ProposalPathsQuery['proposalPaths']>[number];

/** A path as it stands: its steps with who takes them, quorum and deadline. */
export function PathCard({ title, path: { steps, quorumPercent, deadlineDay, caveats } }: { title: string; path: Path }) {
  const t = useText();
  const label = useLabel();
  const some = (origins: readonly string[]) => t('usulan.onlyOrigins', { origins: origins.map((origin) => label('PROPOSAL_ORIGIN', origin)).join(', ') });
  return (
    <Card title={title}>
      <ol className={styles.steps}>
        {steps.map(({ step, required, roles, byOther, origins }) => (
          <li key={step}>
            {label('PROPOSAL_STEP', step)}{!required && ` (${t('usulan.optional')})`}
            <small>{[roles.map((role) => label('ROLE', role)).join(', '), byOther && t('usulan.byOtherShort'), !isAlways(step) && origins.length < 3 && some(origins)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ol>
      <Facts facts={[{ label: t('usulan.quorum'), value: t('usulan.quorumOf', { percent: quorumPercent }) }, { label: t('usulan.deadline'), value: t('usulan.deadlineOn', { day: deadlineDay }) }]} />
      {caveats.length > 0 && <div className={styles.caveats}>{caveats.map(({ field, text }) => <Notice key={field}>{text}</Notice>)}</div>}
    </Card>
  );
}
