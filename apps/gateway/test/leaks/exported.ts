import { randomUUID } from 'node:crypto';
import type { Viewer } from '@pilar/domain/viewer';
import type { Subgraph } from '@pilar/stack/workspace';
import type { Stack } from '@pilar/testing/stack';
import { signViewer } from '@pilar/testing/viewers';

/** What a subgraph streams to whoever signs as that viewer: the whole text of an export. */
export async function exported(stack: Stack, subgraph: Subgraph, viewer: Viewer, request: object): Promise<{ status: number; text: string }> {
  const response = await fetch(new URL('/work/exports', stack.urls[subgraph]), {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...await signViewer(subgraph, viewer, stack.secret) },
    body: JSON.stringify({ exportId: randomUUID(), ...request }),
  });
  return { status: response.status, text: await response.text() };
}
