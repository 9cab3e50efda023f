import type { ActionState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** Dot of each state of an action item. */
export const actionTones: Readonly<Record<ActionState, Tone>> = { OPEN: 'open', DOING: 'soon', DONE: 'done', DROPPED: 'open' };

/** What moving an item to a state is called. */
export const moveWords: Readonly<Record<ActionState, MessageId>> = { OPEN: 'minutes.doOpen', DOING: 'minutes.doBegin', DONE: 'minutes.doFinish', DROPPED: 'minutes.doDrop' };

/** Fields of minutes as history names them. */
export const minutesFields: Readonly<Record<string, MessageId>> = { agenda: 'minutes.agenda', decisions: 'minutes.decisions', note: 'minutes.note', caveats: 'events.caveats' };

/** Fields of an action item as history names them. */
export const actionFields: Readonly<Record<string, MessageId>> = {
  text: 'minutes.item', event: 'minutes.event', owner: 'minutes.owner', due: 'minutes.due', area: 'minutes.area', state: 'minutes.state', remark: 'minutes.remark',
  closedOn: 'minutes.closedOn', discussions: 'minutes.discussions', caveats: 'events.caveats',
};
