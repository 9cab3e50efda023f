import { expect, test } from 'vitest';
import { countOf, everybody, isChosen, namesOf, nobody, toggled } from './plan-choice.ts';

test('plans everybody but those taken out, shown or not', () => {
  const one = toggled(everybody, 'a');
  expect([isChosen(one, 'a'), isChosen(one, 'never shown')]).toEqual([false, true]);
  expect(countOf(one, 400)).toBe(399);
  expect(namesOf(one)).toEqual({ institutions: null, except: ['a'] });
  expect(namesOf(toggled(one, 'a'))).toEqual({ institutions: null, except: null });
});

test('plans only those taken in, once nobody is', () => {
  const one = toggled(nobody, 'a');
  expect([isChosen(one, 'a'), isChosen(one, 'never shown')]).toEqual([true, false]);
  expect(countOf(one, 400)).toBe(1);
  expect(namesOf(one)).toEqual({ institutions: ['a'], except: null });
  expect(countOf(nobody, 400)).toBe(0);
});
