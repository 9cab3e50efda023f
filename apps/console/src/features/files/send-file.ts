/** What became of a file once it had arrived whole. */
export type Sent = { state: 'READY' | 'REFUSED'; refusal: string | null };

/** What the sender is told on the way. */
export type SendEvents = {
  /** Bytes that have arrived, or are on their way. */
  onProgress(bytes: number): void;
  /** The line is lost; sending goes on by itself when it is back. */
  onWaiting(): void;
};

/** The server refused to take more; the text says why, in the viewer's language. `again` tells that a later try may succeed. */
export class SendRefused extends Error {
  readonly again: boolean;

  constructor(message: string, again: boolean) {
    super(message);
    this.again = again;
  }
}

const smallest = 128 * 1024;
const largest = 8 * 1024 * 1024;
/** Seconds that one piece should take: short enough that a lost line costs little. */
const pieceSeconds = 4;
const longestPause = 15_000;
const tus = { 'tus-resumable': '1.0.0' };

/**
 * Sends a file to an upload ticket's address by the tus protocol: in pieces sized to the line, asking after every break how
 * much has arrived. Throws SendRefused, or the signal's reason.
 */
export async function sendFile(url: string, file: Blob, language: string, signal: AbortSignal, { onProgress, onWaiting }: SendEvents): Promise<Sent> {
  let piece = 1024 * 1024;
  let failures = 0;
  const headers = { ...tus, 'accept-language': language };
  for (;;) {
    try {
      let offset = Number((await checked(await fetch(url, { method: 'HEAD', headers, signal, cache: 'no-store' }))).headers.get('upload-offset'));
      while (offset < file.size) {
        onProgress(offset);
        const from = offset;
        const begun = performance.now();
        offset = await sendPiece(url, file.slice(from, from + piece), from, headers, signal, onProgress);
        failures = 0;
        const seconds = (performance.now() - begun) / 1_000;
        piece = Math.round(Math.min(largest, Math.max(smallest, ((offset - from) / seconds) * pieceSeconds)));
      }
      onProgress(file.size);
      const told = await checked(await fetch(url, { headers, signal, cache: 'no-store' }));
      return await told.json() as Sent;
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof SendRefused) throw error;
      failures += 1;
      piece = Math.max(smallest, piece / 2);
      onWaiting();
      await pause(Math.min(longestPause, 500 * 2 ** failures), signal);
    }
  }
}

/** Tells the server that nobody wants the upload any more; when that does not reach it, it finds out by itself in a day. */
export function giveUp(url: string): void {
  fetch(url, { method: 'DELETE', headers: tus, keepalive: true }).catch(() => undefined);
}

/** Sends one piece and gives the offset that the server has reached. `fetch` tells no progress of what it sends. */
function sendPiece(url: string, piece: Blob, offset: number, headers: Record<string, string>, signal: AbortSignal, onProgress: (bytes: number) => void): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    signal.addEventListener('abort', stop);
    request.open('PATCH', url);
    for (const [name, value] of Object.entries({ ...headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) })) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded }) => onProgress(offset + Math.min(loaded, piece.size)));
    request.addEventListener('load', () => {
      const problem = problemOf(request.status, request.responseText);
      if (problem) reject(problem);
      else resolve(Number(request.getResponseHeader('upload-offset')));
    });
    for (const broken of ['error', 'abort'] as const) request.addEventListener(broken, () => reject(new Error('The line is lost')));
    request.addEventListener('loadend', () => signal.removeEventListener('abort', stop));
    request.send(piece);
  });
}

async function checked(response: Response): Promise<Response> {
  const problem = problemOf(response.status, response.ok ? '' : await response.text());
  if (problem) throw problem;
  return response;
}

/** What an answer means for going on: nothing, a pause (too fast, out of step, server away), or the end. */
function problemOf(status: number, text: string): Error | null {
  if (status < 300) return null;
  const passing = status === 408 || status === 409 || status === 429 || (status >= 500 && status !== 507);
  return passing ? new Error(`The server answered ${status}`) : new SendRefused(messageIn(text), status === 507);
}

function messageIn(text: string): string {
  try {
    return (JSON.parse(text) as { errors?: { message: string }[] }).errors?.[0]?.message ?? '';
  } catch {
    return '';
  }
}

/** Waits, but no longer than until the line is back. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = () => {
      clearTimeout(timer);
      window.removeEventListener('online', over);
      signal.removeEventListener('abort', over);
      if (signal.aborted) reject(signal.reason);
      else resolve();
    };
    const timer = setTimeout(over, milliseconds);
    window.addEventListener('online', over);
    signal.addEventListener('abort', over);
  });
}
