import { inventedEvents } from '../invented/events.ts';
import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/** Papers that are drafted of invented events, by the name of the event: what is sent before one, and what is written after one. */
const drafted = [['outreachCilegon', 'EVENT_INVITATION'], ['outreachCilegon', 'EVENT_ASSIGNMENT'], ['rakorCibadak', 'EVENT_INVITATION'], ['rakorBandung2018', 'EVENT_MINUTES']] as const;

/** Drafts the papers by whoever keeps the event, from the record as it stands. */
export async function loadEventPapers(officers: Officers, events: Ids): Promise<void> {
  for (const [event, kind] of drafted) {
    await officers.of(inventedEvents[event].targetAreas[0] ?? '36').write('draftEventPaper', [{ key: `paper-${event}-${kind}`, input: { event: idOf(events, event), kind } }]);
  }
}
