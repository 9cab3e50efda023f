import type { Db } from '../db.ts';
import { codeFrom } from './participant-rules.ts';
import { randomBytes } from 'node:crypto';

const codeLength = 6;

/** New codes for participants of an event, each unlike the others on its list. */
export async function newCodes(tx: Db, eventId: string, count: number): Promise<string[]> {
  const taken = new Set((await tx.participant.findMany({ where: { eventId }, select: { code: true } })).map(({ code }) => code));
  const codes: string[] = [];
  while (codes.length < count) {
    const code = codeFrom(randomBytes(codeLength));
    if (taken.has(code)) continue;
    taken.add(code);
    codes.push(code);
  }
  return codes;
}
