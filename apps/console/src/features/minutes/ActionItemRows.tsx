import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActionState } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import type { ActionItemShown } from './action-item-fragment.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { actionTones, moveWords } from './minutes-words.ts';
import styles from './minutes.module.css';

type Props = { items: readonly ActionItemShown[]; /** Meeting at which they come up again; what is said of them is kept with it. */ meeting?: string };

/** Action items one beneath the other, each with the steps that the viewer may take. */
export function ActionItemRows({ items, meeting }: Props) {
  return <ul className={styles.items}>{items.map((item) => <ActionItemRow key={item.id} item={item} meeting={meeting} />)}</ul>;
}

function ActionItemRow({ item, meeting }: { item: ActionItemShown; meeting?: string }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  const [to, setTo] = useState<ActionState | null>(null);
  const { id, text, ownerName, due, overdue, state, nextStates, remark, event, discussions } = item;
  const open = state === 'OPEN' || state === 'DOING';
  const here = discussions.find((said) => said.event.id === meeting);
  return (
    <li className={styles.item}>
      <div className={styles.itemHead}>
        <Link to="/tindak-lanjut/$id" params={{ id }}>{text}</Link>
        <StateDot tone={overdue ? 'due' : actionTones[state]}>{label('ACTION_STATE', state)}</StateDot>
      </div>
      <span className={styles.second}>
        {ownerName}{' · '}<span className={overdue ? styles.due : undefined}>{t('minutes.dueOn', { date: shortDate(due) })}</span>
        {meeting && ` · ${t('minutes.from', { date: shortDate(event.date) })}`}
        {here && ` · ${t('minutes.saidHere')}`}
      </span>
      {(here?.remark ?? remark) && <p className={styles.text}>{here?.remark ?? remark}</p>}
      {nextStates.length > 0 && (open || !meeting) && (
        <div className={styles.steps}>
          {meeting && open && <Button onClick={() => setTo(state)}>{t('minutes.doContinue')}</Button>}
          {nextStates.filter((next) => next !== 'OPEN' || !open).map((next) => <Button key={next} onClick={() => setTo(next)}>{t(moveWords[next])}</Button>)}
        </div>
      )}
      {to && <MoveDialog item={item} to={to} meeting={meeting} onClose={() => setTo(null)} />}
    </li>
  );
}
