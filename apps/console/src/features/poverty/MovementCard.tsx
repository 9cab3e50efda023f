import type { MovementCard_PovertyFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { tableNoteClass } from '../../ui/Table.tsx';

graphql(`
  fragment MovementCard_poverty on Poverty {
    since
    until
    movement { before now stayed came went cameBy { reason families } wentBy { reason families } }
  }
`);

/** How the register changed between two days: who came and who stayed make those of now (rule 35). */
export function MovementCard({ poverty: { since, until, movement } }: { poverty: MovementCard_PovertyFragment }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, number } = useFormat();
  const reasons = (sign: string, of: readonly { reason: string; families: number }[]) => of.map(({ reason, families }) => ({ label: `${sign} ${label('POVERTY_REASON', reason)}`, value: number(families) }));
  return (
    <Card title={t('kemiskinan.movement')}>
      <p>{t('kemiskinan.span', { since: shortDate(since), until: shortDate(until) })}</p>
      {movement === null ? <p className={tableNoteClass}>{t('kemiskinan.noMovement')}</p> : (
        <Facts
          figures
          facts={[
            { label: t('kemiskinan.before'), value: number(movement.before) },
            { label: t('kemiskinan.came'), value: number(movement.came) },
            ...reasons('+', movement.cameBy),
            { label: t('kemiskinan.went'), value: number(movement.went) },
            ...reasons('−', movement.wentBy),
            { label: t('kemiskinan.stayed'), value: number(movement.stayed) },
            { label: t('kemiskinan.now'), value: number(movement.now) },
          ]}
        />
      )}
    </Card>
  );
}
