import { expect, test } from 'vitest';
import { say } from '../src/messages.ts';

const message = { id: '{value} bukan kode', en: '{value} is no code' };

test('a message tells a value back, and a number of a person in it masked', () => {
  expect(say('id', message, { value: 'XYZ' })).toBe('XYZ bukan kode');
  expect(say('en', message, { value: 'No. 3604344501850001' })).toBe('No. 3604**********01 is no code');
  expect(say('en', message, { value: 3604344501850001 })).toBe('3604**********01 is no code');
});
