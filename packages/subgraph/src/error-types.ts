import type { Builder, EntityRef } from './builder.ts';
import type { FieldProblem, Refusal } from './errors.ts';

/** Types that every result union ends with, and the one that those of limited mutations have beside them. */
export type ErrorTypes = { common: EntityRef<Refusal>[]; limited: EntityRef<Refusal> };

/** Adds `interface Error` and what implements it. */
export function addErrorTypes(builder: Builder): ErrorTypes {
  const error = builder.interfaceRef<Refusal>('Error').implement({
    description: 'What can go wrong in a mutation, as a member of its result.',
    fields: (t) => ({
      code: t.exposeString('code', { description: 'Stable code for programs.' }),
      message: t.exposeString('message', { description: 'What is wrong and what to do, in the viewer\'s language.' }),
      path: t.stringList({ nullable: true, description: 'Field of the input that caused it.', resolve: (row) => row.path }),
      retryable: t.exposeBoolean('retryable', { description: 'Whether the same call may succeed later or after a reload.' }),
    }),
  });
  const problem = builder.objectRef<FieldProblem>('FieldProblem').implement({
    description: 'One wrong field of an input.',
    shareable: true,
    fields: (t) => ({
      path: t.stringList({ description: 'Path inside `input`, such as ["roles", "0", "person"].', resolve: (row) => row.path }),
      message: t.exposeString('message', { description: 'What is wrong, in the viewer\'s language.' }),
    }),
  });
  const interfaces = [error];
  const of = <Row extends Refusal>(name: string, description: string) => ({
    ref: builder.objectRef<Row>(name),
    options: { description, shareable: true, interfaces, isTypeOf: (value: unknown) => (value as Refusal).typeName === name },
  });
  const invalid = of<Refusal & { problems: FieldProblem[] }>('InvalidInput', 'Fields are missing or malformed, or break a rule.');
  builder.objectType(invalid.ref, { ...invalid.options, fields: (t) => ({ problems: t.field({ type: [problem], description: 'Every wrong field.', resolve: (row) => row.problems }) }) });
  const conflict = of<Refusal & { currentVersion: number }>('Conflict', 'The record has changed since it was read. Reload and repeat.');
  builder.objectType(conflict.ref, { ...conflict.options, fields: (t) => ({ currentVersion: t.exposeInt('currentVersion', { description: 'Version the record has now.' }) }) });
  const refused = of<Refusal>('NotAllowed', 'The role or area of the viewer does not allow it.');
  builder.objectType(refused.ref, refused.options);
  const duplicate = of<Refusal & { existingId: string | null; candidates: string[] }>('Duplicate', 'The same thing exists already, or an idempotency key came again with another body.');
  builder.objectType(duplicate.ref, { ...duplicate.options, fields: (t) => ({
    existingId: t.id({ nullable: true, description: 'The existing record.', resolve: (row) => row.existingId }),
    candidates: t.idList({ description: 'Records that may be the same one, the likeliest first; to be compared before it is entered as another.', resolve: (row) => row.candidates }),
  }) });
  const limited = of<Refusal & { retryAfter: number }>('RateLimited', 'The viewer has done this as often as they may for now.');
  builder.objectType(limited.ref, { ...limited.options, fields: (t) => ({ retryAfter: t.exposeInt('retryAfter', { description: 'Seconds until it may be tried again.' }) }) });
  return { common: [invalid.ref, conflict.ref, refused.ref, duplicate.ref], limited: limited.ref };
}
