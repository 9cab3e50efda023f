import type { MessageId } from '../../i18n/messages.ts';

type Outcome = { saved: object | null; refusal: { message: string; problems?: readonly { message: string }[] } | null; message?: string | null };

/** Why a step was not taken, in words; null once it was. */
export function said({ saved, refusal, message }: Outcome, t: (id: MessageId) => string): string | null {
  if (saved) return null;
  const problems = refusal?.problems?.map((problem) => problem.message).join('; ');
  return problems || refusal?.message || message || t('forms.noAnswer');
}
