import { PassThrough } from 'node:stream';
import type { LiveEvent } from '@pilar/domain/live';
import { addWorkRoute } from '@pilar/subgraph/work';
import type { FastifyInstance } from 'fastify';
import type { LiveHub } from './live-hub.ts';

const heartbeatMs = 20_000;
/** A reader that takes so little for so long is cut off, and comes back to read everything anew. */
const mostUnread = 256 * 1024;

/** `POST /work/live`: a stream of server-sent events that ends when its reader goes, or the server stops. */
export function addLiveRoute(app: FastifyInstance, db: object, hub: LiveHub): void {
  const streams = new Set<PassThrough>();
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
    await hub.stop();
  });
  addWorkRoute(app, db, '/work/live', async ({ ctx, reply }) => {
    const stream = new PassThrough();
    streams.add(stream);
    const write = (text: string) => (stream.writableLength > mostUnread ? stream.destroy() : stream.write(text));
    const leave = await hub.subscribe(ctx.viewer, (event) => write(asEvent(event)));
    // The first words say that from here on nothing is missed.
    write('retry: 2000\nevent: ready\ndata: {}\n\n');
    const heartbeat = setInterval(() => write(': \n\n'), heartbeatMs);
    stream.once('close', () => {
      clearInterval(heartbeat);
      streams.delete(stream);
      leave();
    });
    return reply.type('text/event-stream').header('cache-control', 'no-store').send(stream);
  });
}

function asEvent({ type, id, version }: LiveEvent): string {
  return `data: ${JSON.stringify({ type, id, version })}\n\n`;
}
