import { createHmac, timingSafeEqual } from 'node:crypto';

const stepSeconds = 30;
/** Clocks of phones are a little off, and codes are typed slowly. */
const drift = 1;

/** The time step of a moment (RFC 6238). */
export function stepOf(at: Date): number {
  return Math.floor(at.getTime() / 1000 / stepSeconds);
}

/** The six figures of a step (RFC 4226). */
export function codeOf(secret: Uint8Array, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

/** The step whose code was typed, near the moment and later than the last one taken; null when there is none. */
export function stepOfCode(secret: Uint8Array, typed: string, at: Date, lastStep: number): number | null {
  const code = typed.replace(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return null;
  const now = stepOf(at);
  for (let step = now - drift; step <= now + drift; step += 1) {
    if (step > lastStep && timingSafeEqual(Buffer.from(codeOf(secret, step)), Buffer.from(code))) return step;
  }
  return null;
}
