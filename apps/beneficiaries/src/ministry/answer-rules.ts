import type { Code } from '@pilar/domain/vocabulary';

/** Why the ministry rejected, as far as its file says it in a code of ours: the number; everything else stands in its words. */
export function reasonOf(matched: boolean | null): Code<'DECISION_REASON'> {
  return matched === false ? 'NIK_UNMATCHED' : 'OTHER';
}
