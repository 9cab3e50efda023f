import type { Refusal } from '../../forms/use-submit.ts';
import type { Text } from '../../i18n/messages.ts';

export type Outcome = { saved: object | null; refusal: Refusal | null; message?: string | null };

/** Why the graph has not done what was asked, in one line; null where it has. */
export function whyNot({ saved, refusal, message }: Outcome, t: Text): string | null {
  if (saved) return null;
  if (refusal?.__typename === 'InvalidInput' && refusal.problems.length > 0) return refusal.problems.map((problem) => problem.message).join('; ');
  return refusal?.message ?? message ?? t('forms.noAnswer');
}
