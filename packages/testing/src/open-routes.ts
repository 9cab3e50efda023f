import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { randomUUID } from 'node:crypto';
import type { Subgraph } from '@pilar/stack/workspace';
import type { SubgraphParts } from '@pilar/subgraph/main';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { openStage } from './stage.ts';
import { signInternal, signViewer, viewers } from './viewers.ts';

/** A way into a server. */
export type Route = { method: HTTPMethods; url: string };

/** What is made, and every route of the servers in it: Fastify tells of each as it begins, so none can be left out. */
export async function routesOf<Made>(make: () => Promise<Made>): Promise<{ made: Made; routes: Route[] }> {
  const routes: Route[] = [];
  const listen = (message: unknown) => {
    (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one as HTTPMethods, url });
    });
  };
  subscribe('fastify.initialization', listen);
  try {
    const made = await make();
    return { made, routes };
  } finally {
    unsubscribe('fastify.initialization', listen);
  }
}

/** How a server answers a route with something in place of its parameters. */
export async function knockAt(app: FastifyInstance, { method, url }: Route, headers: Record<string, string> = {}): Promise<number> {
  const payload = method === 'GET' || method === 'HEAD' ? undefined : {};
  const { statusCode } = await app.inject({ method: method as 'GET', url: url.replaceAll(/:\w+/g, randomUUID()).replaceAll('*', 'x'), headers, payload });
  return statusCode;
}

/** The routes of a subgraph that answer whom neither the gateway nor another server has signed for, or for another server, with anything but 401. */
export async function openRoutes<Client extends object>(subgraph: SubgraphParts<Client>): Promise<{ all: number; open: string[] }> {
  const { made: stage, routes } = await routesOf(() => openStage(subgraph));
  try {
    const other: Subgraph = subgraph.name === 'people' ? 'events' : 'people';
    const { secret } = stage.database;
    const visitors: Record<string, string>[] = [
      {}, { 'x-pilar-internal': 'x', 'x-pilar-viewer': 'x' },
      { ...await signInternal(other, secret), ...await signViewer(other, viewers.admin, secret) },
      // What opens the one kind of door does not open the other.
      { 'x-pilar-internal': (await signViewer(subgraph.name as Subgraph, viewers.admin, secret))['x-pilar-viewer'], 'x-pilar-viewer': (await signInternal(subgraph.name as Subgraph, secret))['x-pilar-internal'] },
    ];
    const open = new Set<string>();
    for (const route of routes) {
      for (const headers of visitors) {
        const status = await knockAt(stage.app, route, headers);
        if (status !== 401) open.add(`${route.method} ${route.url} ${status}`);
      }
    }
    return { all: routes.length, open: [...open].toSorted() };
  } finally {
    await stage.close();
  }
}
