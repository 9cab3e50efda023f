// Loaded into every server that Pilar starts: its standard input is a pipe from Pilar, and when that closes,
// Pilar is gone, even if it was killed. The server then ends by itself, so that its port is free for the next start.
import { isMainThread } from 'node:worker_threads';

const lastWord = 8_000;

function stop(): void {
  setTimeout(() => process.exit(1), lastWord).unref();
  process.kill(process.pid, 'SIGTERM');
}

// A server's threads load this too; their standard input is empty and says nothing of Pilar.
if (isMainThread) {
  process.stdin.once('end', stop).once('error', stop).resume();
  // Waiting for that must not be what keeps a server alive.
  if ('unref' in process.stdin && typeof process.stdin.unref === 'function') process.stdin.unref();
}
