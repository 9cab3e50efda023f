import type { Refusal } from '../../forms/use-submit.ts';
import type { Text } from '../../i18n/messages.ts';

/** Why something was not saved, in one sentence: the problems themselves, which name no field here, the refusal, or that no answer came. */
export function refusalWords(refusal: Refusal | null, t: Text): string {
  if (refusal === null) return t('forms.noAnswer');
  const said = refusal.__typename === 'InvalidInput' ? refusal.problems.map(({ message }) => message).join('; ') : refusal.message;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}
