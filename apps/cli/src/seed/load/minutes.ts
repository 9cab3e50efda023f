import { inventedEvents } from '../invented/events.ts';
import { inventedActions, inventedMinutes } from '../invented/minutes.ts';
import type { Officers } from '../officers.ts';
import type { EventFacts } from '../records.ts';
import { sourceEvents } from '../sources/events.ts';
import { idOf, type Ids } from './ids.ts';

const all: Record<string, EventFacts> = { ...sourceEvents, ...inventedEvents };

/** Minutes and what meetings left to be done, by whoever keeps the event; what came up again, by whoever keeps that meeting. */
export async function loadMinutes(officers: Officers, { events, offices }: { events: Ids; offices: Ids }): Promise<void> {
  const keeper = (event: string) => (event in sourceEvents ? officers.province : officers.of(all[event]?.targetAreas[0] ?? '36'));
  for (const [event, minutes] of Object.entries(inventedMinutes)) await keeper(event).write('recordMinutes', [{ key: `minutes-${event}`, input: { event: idOf(events, event), ...minutes } }]);
  for (const { key, event, office, moves, ...facts } of inventedActions) {
    const [id] = await keeper(event).write('recordActionItem', [{ key: `action-${key}`, input: { event: idOf(events, event), office: office && idOf(offices, office), ...facts } }]);
    for (const [at, { meeting, ...move }] of moves.entries()) {
      await keeper(meeting ?? event).write('moveActionItem', [{ key: `action-${key}-${at}`, input: { id, version: at + 1, meeting: meeting && idOf(events, meeting), ...move } }]);
    }
  }
}
