import { set, type FieldErrors, type FieldValues, type Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import type { MessageId, Text } from '../i18n/messages.ts';

/** Marks a rule of a schema with the text that says how it was broken. */
export function says(id: MessageId): { error: string } {
  return { error: id };
}

/** Checks a form by a schema whose rules carry ids of texts (see `says`). The first problem of a field is shown. */
export function zodResolver<Values extends FieldValues>(schema: z.ZodMiniType<Values, Values>, t: Text): Resolver<Values> {
  return (values) => {
    const result = z.safeParse(schema, values);
    if (result.success) return { values: result.data, errors: {} };
    const errors: FieldErrors<Values> = {};
    for (const { path, message } of result.error.issues.toReversed()) {
      set(errors, path.join('.'), { type: 'rule', message: t(message as MessageId) });
    }
    return { values: {}, errors };
  };
}
