import type { MessageId } from '../../i18n/messages.ts';
import type { ItemState } from '../../outbox/item.ts';
import type { Tone } from '../../ui/StateDot.tsx';

type Words = { mark: MessageId; tone: Tone };

/** The mark on an item's row. */
export const itemWords: Readonly<Record<ItemState, Words>> = {
  draft: { mark: 'field.draft', tone: 'open' },
  waiting: { mark: 'field.waiting', tone: 'soon' },
  sent: { mark: 'field.sent', tone: 'done' },
  refused: { mark: 'field.refused', tone: 'due' },
  conflict: { mark: 'field.conflict', tone: 'due' },
};
