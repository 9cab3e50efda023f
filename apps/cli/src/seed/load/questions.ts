import { inventedEvents } from '../invented/events.ts';
import { inventedQuestions } from '../invented/questions.ts';
import type { Officers } from '../officers.ts';
import type { EventFacts } from '../records.ts';
import { sourceEvents } from '../sources/events.ts';
import { idOf, type Ids } from './ids.ts';

const all: Record<string, EventFacts> = { ...sourceEvents, ...inventedEvents };

/** What was asked at events, by whoever keeps them, answered by notices that are there already. */
export async function loadQuestions(officers: Officers, { events, offices, notices }: { events: Ids; offices: Ids; notices: Ids }): Promise<void> {
  for (const [event, asked] of Object.entries(inventedQuestions)) {
    const keeper = event in sourceEvents ? officers.province : officers.of(all[event]?.targetAreas[0] ?? '36');
    const questions = asked.map(({ notice, office, ...facts }) => ({ ...facts, policyNotice: notice && idOf(notices, notice), office: office && idOf(offices, office) }));
    await keeper.write('recordQuestions', [{ key: `questions-${event}`, input: { event: idOf(events, event), questions } }]);
  }
}
