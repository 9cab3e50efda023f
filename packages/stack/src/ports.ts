import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { StackFailure } from './failure.ts';

/** A port on loopback that nobody listens on right now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address === 'object' && address) return address.port;
  throw new StackFailure('PORT_TAKEN', 'This machine has no free port left.');
}

/** Below the ports that systems give to connections by themselves (Linux from 32768): one found free here stays so until a server takes it. */
const range = { lowest: 10_000, highest: 32_000 };

/** A port such that it and the `count - 1` after it are free, for one stack of servers beside others. */
export async function freePorts(count: number): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const first = range.lowest + Math.floor(Math.random() * (range.highest - range.lowest - count));
    const wanted = Array.from({ length: count }, (_, index) => first + index);
    const free = await Promise.all(wanted.map(isFree));
    if (free.every(Boolean)) return first;
  }
  throw new StackFailure('PORT_TAKEN', `This machine has no ${count} free ports in a row.`);
}

/** True when a server of ours could listen on the port. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Refuses in one line when a port is taken. A killed run's servers end by themselves within `patience`. */
export async function requirePorts(ports: number[], patience = 0): Promise<void> {
  const end = Date.now() + patience;
  for (const port of ports) {
    while (!(await isFree(port))) {
      if (Date.now() >= end) {
        throw new StackFailure('PORT_TAKEN', `Port ${port} is taken by another program: end that program, or start Pilar on other ports, such as PORT=${otherPort(ports)} npm start.`);
      }
      await sleep(100);
    }
  }
}

function otherPort(ports: number[]): number {
  const highest = Math.max(...ports);
  return highest + 1000 < 65_000 ? Math.ceil((highest + 900) / 100) * 100 : 4000;
}
