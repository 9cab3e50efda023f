/** Bytes of a body that count as one request. */
const bytesOfOne = 100_000;

/** What tells how long a body is. */
export type BodyHeaders = { 'content-length'?: string; 'transfer-encoding'?: string };

/**
 * As how many requests one counts: a long body costs what the short ones in its place would, so that a caller sends no more bytes a second than before
 * long ones were taken. One that does not say how long it is counts as the longest. It is known before the body is read.
 */
export function weightOf({ 'content-length': length, 'transfer-encoding': encoding }: BodyHeaders, maxBodyBytes: number): number {
  const bytes = length === undefined ? (encoding === undefined ? 0 : maxBodyBytes) : Number(length);
  // What is longer than the longest is refused without being read.
  return Math.max(1, Math.ceil(Math.min(bytes, maxBodyBytes) / bytesOfOne));
}
