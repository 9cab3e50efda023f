import { describe, expect, it } from 'vitest';
import { newReceiptCode, parseReceiptCode } from './receipt-code.ts';

describe('the code of a receipt', () => {
  it('is read as people type it', () => {
    const code = newReceiptCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    for (const typed of [code, code.toLowerCase(), code.replaceAll('-', ' '), ` ${code.replaceAll('-', '.')} `, code.replaceAll('0', 'o').replaceAll('1', 'l')]) expect(parseReceiptCode(typed)).toBe(code);
  });

  it('with one wrong sign is none, and so is anything else', () => {
    const code = newReceiptCode(new Uint8Array(11)).replaceAll('-', '');
    for (const at of code.split('').keys()) for (const other of '2Z') expect(parseReceiptCode(code.slice(0, at) + other + code.slice(at + 1))).toBeNull();
    for (const typed of ['', 'U000-0000-0000', '0000-0000', '😀', `${code}0`, 'x'.repeat(10_000)]) expect(parseReceiptCode(typed)).toBeNull();
  });

  it('is never the same', () => {
    expect(new Set(Array.from({ length: 1_000 }, () => newReceiptCode())).size).toBe(1_000);
  });
});
