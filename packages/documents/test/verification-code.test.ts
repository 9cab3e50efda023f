import { expect, test } from 'vitest';
import { newVerificationCode, parseVerificationCode } from '../src/verification-code.ts';

test('codes are four groups of four letters that nobody mistakes, and no two are alike', () => {
  const codes = Array.from({ length: 1_000 }, newVerificationCode);
  for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(codes.length);
});

test('reads a code however it was typed', () => {
  for (const typed of ['7K3M-9QPA-22TB-X011', '7k3m 9qpa 22tb xo1l', '7K3M9QPA22TBXOIL', ' 7k3m-9qpa-22tb-x0i1 ']) expect(parseVerificationCode(typed)).toBe('7K3M-9QPA-22TB-X011');
});

test.each(['', '7K3M', '7K3M-9QPA-22TB-X01U', '7K3M-9QPA-22TB-X0111', 'x'.repeat(1_000), '7K3M-9QPA-22TB-X0é1'])('"%s" is no code', (typed) => {
  expect(parseVerificationCode(typed)).toBeNull();
});
