import { expect, it } from 'vitest';
import { answerOf } from './post.ts';

it('what may be there already is told from what is refused for another reason, for somebody has to say which it is', () => {
  const told = (result: object) => answerOf(200, { data: { addWalkIn: result as never } });
  expect(told({ __typename: 'Duplicate', message: 'Sudah ada' })).toEqual({ kind: 'refused', refusal: { message: 'Sudah ada', problems: [], duplicate: true } });
  expect(told({ __typename: 'NotAllowed', message: 'Tidak boleh' })).toEqual({ kind: 'refused', refusal: { message: 'Tidak boleh', problems: [] } });
});
