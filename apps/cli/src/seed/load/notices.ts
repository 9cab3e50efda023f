import { notices } from '../invented/notices.ts';
import type { Officers } from '../officers.ts';
import { idOf, type Ids } from './ids.ts';

/** Policy notices, each by the officer of its area, what supersedes another after it. Gives their ids. */
export async function loadNotices(officers: Officers, { events, laws }: { events: Ids; laws: Ids }): Promise<Ids> {
  const made = new Map<string, string>();
  for (const { key, event, law, supersedes, ...facts } of notices) {
    const [id] = await officers.of(facts.area).write('issuePolicyNotice', [{
      key: `notice-${key}`, input: { ...facts, event: idOf(events, event), legalBasis: law && idOf(laws, law), supersedes: supersedes && idOf(made, supersedes) },
    }]);
    made.set(key, id ?? '');
  }
  return made;
}
