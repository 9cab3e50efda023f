import { useState } from 'react';
import type { ActionState } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { moveActionItem, type ActionItemShown } from './action-item-fragment.ts';
import { moveWords } from './minutes-words.ts';

type Props = { item: ActionItemShown; to: ActionState; /** Meeting at which it came up again. */ meeting?: string; onClose: () => void };

/** Moves an item on, with what is said of it; what stays open may get another day. */
export function MoveDialog({ item: { id, version, text, state, due }, to, meeting, onClose }: Props) {
  const t = useText();
  const { submit } = useSubmit(moveActionItem);
  const [day, setDay] = useState(due);
  const open = to === 'OPEN' || to === 'DOING';
  const wasOpen = state === 'OPEN' || state === 'DOING';
  const title = t(to === state ? 'minutes.doContinue' : moveWords[to]);
  return (
    <TextDialog
      title={title}
      why={text}
      label={t(to === 'DROPPED' || (open && !wasOpen) ? 'minutes.why' : 'minutes.remark')}
      action={title}
      optional={to !== 'DROPPED' && !(open && !wasOpen)}
      onTake={async (remark) => whyNot(await submit({ id, version, state: to, remark: remark || null, due: open && day !== due ? day : null, meeting }), t)}
      onDone={() => toast(t('forms.saved'))}
      onClose={onClose}
    >
      {open && <Field id="move-due" label={t('minutes.due')}>{(input) => <input {...input} type="date" value={day} onChange={({ target }) => setDay(target.value)} />}</Field>}
    </TextDialog>
  );
}
