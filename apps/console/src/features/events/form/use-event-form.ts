import { useRef, useState } from 'react';
import { useForm, type FieldPath } from 'react-hook-form';
import type { Refusal } from '../../../forms/use-submit.ts';
import { zodResolver } from '../../../forms/zod-resolver.ts';
import { useText } from '../../../i18n/use-text.ts';
import { differing } from './event-input.ts';
import { fieldOf, inOurWords } from './event-problems.ts';
import { eventSchema } from './event-schema.ts';
import type { EventValues } from './event-values.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

/**
 * What recording and correcting an event have in common: the form, what it started from, and what refused it. `unsaved` says
 * whether leaving loses something, where more is unsaved than what was typed since.
 */
export function useEventForm(initial: EventValues, unsaved?: () => boolean) {
  const t = useText();
  const form = useForm({ defaultValues: initial, resolver: zodResolver(eventSchema, t), shouldFocusError: false });
  const base = useRef(initial);
  /** What the form started from: what is saved as far as this viewer has seen. */
  const start = () => base.current;
  const startFrom = (values: EventValues) => {
    base.current = values;
  };
  const [refusal, setRefusal] = useState<string | null>(null);
  const guard = useLeaveGuard(unsaved ?? (() => differing(form.getValues(), base.current).length > 0));

  /** Marks what the graph found wrong at its fields; what belongs to no field is said at the top. */
  const show = (refused: Refusal | null, otherwise?: string | null) => {
    const problems = refused?.__typename === 'InvalidInput' ? refused.problems : [];
    for (const { path, message } of problems) form.setError(fieldOf(path) as FieldPath<EventValues>, { type: 'graph', message: inOurWords(message, t) });
    if (problems.length === 0) setRefusal(refused?.message ?? otherwise ?? t('forms.noAnswer'));
  };
  return { form, start, startFrom, guard, refusal, setRefusal, show };
}
