import { localDay } from '@pilar/domain/dates';
import type { NikCard_BeneficiaryFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Facts } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import { nikTones } from '../beneficiaries/beneficiary-words.ts';
import { Milestones } from '../records/Milestones.tsx';
import styles from './nik-repair.module.css';

graphql(`
  fragment NikCard_beneficiary on Beneficiary {
    id
    nik
    nikState
    nikSource
    nikCheckedOn
    nikSince
    nikTrouble
    verifiedOn
    viewerCan { correct checkNik }
    nikRecords { id stateBefore stateAfter renumbered source checkedOn note at by }
  }
`);

type Person = NikCard_BeneficiaryFragment;
/** What can be done with a NIK. */
export type NikDoing = 'CORRECT_NIK' | 'CHECK_NIK';

/** How far the NIK is known to be right, by whom and since when; and what can be done about it. */
export function NikCard({ person, onDo }: { person: Person; onDo: ((doing: NikDoing) => void) | null }) {
  const t = useText();
  const label = useLabel();
  const { shortDate, shortDay } = useFormat();
  const { nik, nikState, nikSource, nikCheckedOn, nikSince, nikTrouble, verifiedOn, viewerCan } = person;
  return (
    <Card title={t('nik.card')}>
      <Facts
        facts={[
          { label: t('ppks.nikState'), value: nik ? <StateDot tone={nikTrouble ? 'due' : nikTones[nikState]}>{label('NIK_STATE', nikState)}</StateDot> : t('ppks.noNik') },
          { label: t('nik.trouble'), value: nikTrouble && nikTrouble !== nikState && label('NIK_TROUBLE', nikTrouble) },
          { label: t('nik.source'), value: nikSource && label('NIK_SOURCE', nikSource) },
          { label: t('nik.checkedOn'), value: nikCheckedOn && shortDate(nikCheckedOn) },
          { label: t('nik.since'), value: nik && shortDay(nikSince) },
          { label: t('nik.verifiedOn'), value: verifiedOn && shortDate(verifiedOn) },
        ]}
      />
      {onDo && (viewerCan.correct || viewerCan.checkNik) && (
        <div className={styles.actions}>
          {viewerCan.correct && <Button onClick={() => onDo('CORRECT_NIK')}>{t(nik ? 'nik.correct' : 'nik.enter')}</Button>}
          {viewerCan.checkNik && nik && <Button onClick={() => onDo('CHECK_NIK')}>{t('nik.check')}</Button>}
        </div>
      )}
    </Card>
  );
}

/** What was said of the NIK since it was first entered, latest first. */
export function NikRecords({ person: { nikRecords } }: { person: Person }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  if (nikRecords.length === 0) return null;
  const milestones = nikRecords.map(({ stateAfter, renumbered, source, checkedOn, note, at, by }) => ({
    on: localDay(at),
    title: renumbered ? t('nik.renumbered', { state: label('NIK_STATE', stateAfter) }) : label('NIK_STATE', stateAfter),
    note: (
      <>
        <div>{[label('NIK_SOURCE', source), checkedOn && shortDate(checkedOn), by].filter(Boolean).join(' · ')}</div>
        {note && <div>{note}</div>}
      </>
    ),
  }));
  return <Milestones title={t('nik.records')} milestones={milestones} />;
}
