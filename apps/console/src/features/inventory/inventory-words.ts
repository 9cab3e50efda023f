import type { InventoryState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a round looks like: soon where somebody should see to it. */
export const roundTones = { PLANNED: 'open', RUNNING: 'soon', CLOSED: 'soon', PUBLISHED: 'done', WITHDRAWN: 'open' } as const satisfies Record<InventoryState, Tone>;

/** What the fields of a round are called in its history. */
export const roundFields: Readonly<Record<string, MessageId>> = {
  state: 'pendataan.state', year: 'pendataan.year', period: 'pendataan.period', firstDay: 'pendataan.firstDay', lastDay: 'pendataan.lastDay', enumerators: 'pendataan.enumerators',
  begunOn: 'pendataan.begunOn', closedOn: 'pendataan.closedOn', publishedOn: 'pendataan.publishedOn', explanation: 'pendataan.explanation', withdrawn: 'pendataan.withdrawnReason', caveats: 'events.caveats',
};

/** What the parts of a round that come from elsewhere are called when they cannot be read. */
export const roundParts: Readonly<Record<string, MessageId>> = {
  'inventoryRound.minutes.@identity': 'pendataan.scan', 'inventoryRound.found.edges.node.recordedBy': 'pendataan.recordedBy', 'inventoryRound.enumerators.pillar.@people': 'pendataan.enumerators', 'inventoryRound.history': 'records.history',
};
