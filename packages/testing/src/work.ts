import type { Viewer } from '@pilar/domain/viewer';
import { signViewer } from './viewers.ts';
import type { Injectable, Target } from './execute.ts';

/** An answer of a work route. */
export type WorkAnswer<Body> = { status: number; body: Body };

/** Calls a work route of a subgraph under test, as the worker does. */
export async function work<Body = ReturnType<typeof JSON.parse>>(target: Target, path: `/work/${string}`, viewer: Viewer, payload: object, language: 'id' | 'en' = 'en'): Promise<WorkAnswer<Body>> {
  const headers = { 'content-type': 'application/json', 'x-pilar-language': language, ...(await signViewer(target.subgraph, viewer, target.secret)) };
  const response = await (target.server as Injectable).inject({ method: 'POST', url: path, headers, payload: JSON.stringify(payload) });
  return { status: response.statusCode, body: JSON.parse(response.body) as Body };
}
