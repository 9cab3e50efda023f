import { Link } from '@tanstack/react-router';
import { today } from '@pilar/domain/dates';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { isEditable } from '../../outbox/item.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import fieldStyles from '../field/field.module.css';
import { PhotoState } from './PhotoState.tsx';
import { useVisits } from './visits.ts';

/** The draft of a visit on this machine, so that it is gone on with instead of begun again. */
export function useVisitDraft(): (monitoring: string) => string | undefined {
  const { view } = useOutbox();
  return (monitoring) => view.items.findLast((item) => item.form === 'monev' && isEditable(item) && (item.values as { monitoring?: string }).monitoring === monitoring)?.id;
}

/** The visits that the viewer is to make next; they are kept here, so that they open without a line. */
export function VisitList() {
  const t = useText();
  const { date } = useFormat();
  const visits = useVisits();
  const draftOf = useVisitDraft();
  if (!useCan('monitoring.visit') || visits === null) return null;
  const now = today();
  return (
    <>
      <PhotoState />
      {visits.length > 0 && (
        <Section title={t('monev.myVisits')}>
          <ul className={fieldStyles.items}>
            {visits.map(({ id, institution, area, plannedOn, state }) => (
              <li key={id} className={fieldStyles.item}>
                <div className={fieldStyles.words}>
                  <Link to="/lapangan/monev" search={{ monev: id, isian: draftOf(id) }} className={fieldStyles.name}>{institution?.name ?? '–'}</Link>
                  <span className={fieldStyles.second}>{[area.shortName, date(plannedOn)].join(', ')}</span>
                </div>
                {state === 'VISITED' ? <StateDot tone="soon">{t('monev.begun')}</StateDot> : plannedOn < now && <StateDot tone="due">{t('monev.late')}</StateDot>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
