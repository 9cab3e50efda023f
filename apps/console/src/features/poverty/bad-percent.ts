import type { Refusal } from '../../forms/use-submit.ts';
import type { Text } from '../../i18n/messages.ts';

/** What a form says of a share that is no number, beside its field: the graph is not asked. */
export function badPercent(t: Text): { saved: null; refusal: Refusal } {
  const message = t('kemiskinan.percentForm');
  return { saved: null, refusal: { __typename: 'InvalidInput', message, problems: [{ __typename: 'FieldProblem', path: ['percent'], message }] } as unknown as Refusal };
}
