import { expect, it } from 'vitest';
import { judgePassword } from './password-rules.ts';

const owner = { email: 'jaka.umpama@contoh.id', name: 'Jaka Umpama', secondFactor: false };

it.each([
  ['hujan11kata', 'short'], ['x'.repeat(1_001), 'long'],
  ['passwordpassword', 'own'], ['123456789012', 'number'], ['3602140101900001', 'number'], ['1990-01-01 08:00', 'number'],
  ['2026!basketball!!', 'common'], ['abababababab', 'common'],
  ['JakaUmpama2026', 'own'], ['Pandeglang#2026', 'own'], ['dinsosbanten1', 'own'], ['pilar-demo-12', 'own'], ['contoh.id jaka 1', 'own'],
  ['kuda nil makan jagung', null], ['hujan turun di Lebak', null], ['Ω§ñ雨の日は傘を忘れず', null], ['            a2 b3 c4 kapal', null],
] as const)('judges %s', (password, problem) => expect(judgePassword(password, owner)).toBe(problem));

it('asks for less beside a second factor, and for nothing common there either', () => {
  expect(judgePassword('kuda nil', { ...owner, secondFactor: true })).toBeNull();
  expect(judgePassword('football', { ...owner, secondFactor: true })).toBe('common');
  expect(judgePassword('kudanil', { ...owner, secondFactor: true })).toBe('short');
});

it('counts characters as people do, however they are written', () => {
  expect(judgePassword('é'.normalize('NFD').repeat(11), owner)).toBe('short');
});
