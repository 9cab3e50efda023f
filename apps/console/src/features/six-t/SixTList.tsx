import { Link } from '@tanstack/react-router';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { isEditable } from '../../outbox/item.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import fieldStyles from '../field/field.module.css';
import { useBatches } from './batches.ts';

/** The draft of a check on this machine, so that it is gone on with instead of begun again. */
export function useSixTDraft(): (batch: string) => string | undefined {
  const { view } = useOutbox();
  return (batch) => view.items.findLast((item) => item.form === '6t' && isEditable(item) && (item.values as { batch?: string }).batch === batch)?.id;
}

/** Distributions that run where the viewer works; they are kept here, so that the 6T open without a line. */
export function SixTList() {
  const t = useText();
  const { shortDate } = useFormat();
  const batches = useBatches();
  const draftOf = useSixTDraft();
  if (!useCan('sixT.check') || !batches?.length) return null;
  return (
    <Section title={t('sixT.toCheck')}>
      <ul className={fieldStyles.items}>
        {batches.map(({ id, programme, period, area, startsOn, endsOn, sixTMissing }) => (
          <li key={id} className={fieldStyles.item}>
            <div className={fieldStyles.words}>
              <Link to="/lapangan/6t" search={{ penyaluran: id, isian: draftOf(id) }} className={fieldStyles.name}>{`${programme.name}, ${period}`}</Link>
              <span className={fieldStyles.second}>{t('sixT.batchLine', { area: area.shortName, from: shortDate(startsOn), to: shortDate(endsOn) })}</span>
            </div>
            {sixTMissing?.length === 0 ? <StateDot tone="done">{t('sixT.allAnswered')}</StateDot> : <StateDot tone="soon">{t('sixT.answeredOf', { count: 6 - (sixTMissing?.length ?? 6) })}</StateDot>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
