import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { listErrors, markProblems } from './form-errors.ts';
import { says, zodResolver } from './zod-resolver.ts';

test('errors in rows are listed under the ids of their inputs', () => {
  const errors = { title: { type: 'rule', message: 'Harus diisi' }, roles: [undefined, { person: { type: 'graph', message: 'Tidak dikenal' } }] };
  expect(listErrors(errors as never, (name) => name.toUpperCase())).toEqual([
    { id: 'title', label: 'TITLE', message: 'Harus diisi' },
    { id: 'roles.1.person', label: 'ROLES.1.PERSON', message: 'Tidak dikenal' },
  ]);
});

test('what the graph finds wrong is marked where it was typed', () => {
  const marked: unknown[] = [];
  const refusal = { __typename: 'InvalidInput' as const, message: '-', problems: [{ path: ['roles', '0', 'person'], message: 'Tidak dikenal' }] };
  expect(markProblems(refusal, (name, error) => marked.push([name, error]))).toBe(true);
  expect(marked).toEqual([['roles.0.person', { type: 'graph', message: 'Tidak dikenal' }]]);
});

test('a schema says its rules in the viewer’s language', async () => {
  const resolver = zodResolver(z.object({ title: z.string().check(z.minLength(1, says('forms.required'))) }), (id) => `text of ${id}`);
  expect(await resolver({ title: '' }, undefined, {} as never)).toMatchObject({ errors: { title: { message: 'text of forms.required' } } });
});
