import { caseNumberSigns } from '@pilar/domain/case-number';
import { randomInt } from 'node:crypto';

/** A number that somebody tells at a counter (K-7M3Q-X2PA): its letter says what it is of, and nothing else of it says anything, no order and no place. */
export function counterNumber(letter: string): string {
  const eight = Array.from({ length: 8 }, () => caseNumberSigns[randomInt(caseNumberSigns.length)]).join('');
  return `${letter}-${eight.slice(0, 4)}-${eight.slice(4)}`;
}
