import type { Role } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { identityCommand } from '@pilar/stack/seeding';
import type { Subgraph } from '@pilar/stack/workspace';
import { respond } from '@pilar/testing/execute';
import type { Stack } from '@pilar/testing/stack';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Reader } from './walk.ts';

/** Everyone whose view is tested; the administrator is the control, who sees every canary. */
export const readerNames = ['machine', 'officer', 'tksk', 'auditor', 'head', 'guest', 'administrator'] as const;
export type ReaderName = (typeof readerNames)[number];

/** Who they are, for judging answers and for signing at a subgraph's door. */
export const judged: Record<ReaderName, Viewer> = {
  machine: viewers.machine3602,
  officer: viewers.lebak,
  tksk: viewers.tksk,
  auditor: viewerWith('AUDITOR', '36'),
  head: viewerWith('PROV_HEAD', '36'),
  guest: viewerWith('VIEWER', '36.02'),
  administrator: viewers.admin,
};

/** How each signs in at the gateway. */
export type Credentials = Record<ReaderName, { cookie?: string; token?: string }>;

/** Signs everyone in; who has no account of their own in the demo gets one: background work is seen by account. */
export async function signIn(stack: Stack): Promise<Credentials> {
  const access = { databaseUrl: stack.adminUrl, secret: stack.secret, demo: true, env: process.env };
  const added = async (email: string, name: string, role: Role, area: string) => {
    const { password } = await identityCommand(access, 'add', { email, name, role, area }) as { password: string };
    return { cookie: await stack.signIn(email, password) };
  };
  const demo = (name: string) => stack.signIn(`${name}@demo.pilar`);
  return {
    machine: { token: await stack.token('regency-3602') },
    officer: { cookie: await demo('lebak') },
    tksk: { cookie: await demo('tksk') },
    auditor: { cookie: await demo('auditor') },
    head: await added('kepala@example.invalid', 'Kepala Contoh', 'PROV_HEAD', '36'),
    guest: await added('tamu@example.invalid', 'Tamu Contoh', 'VIEWER', '36.02'),
    administrator: { cookie: await demo('admin') },
  };
}

/** The reader at the gateway. */
export function atGateway(stack: Stack, credentials: Credentials, name: ReaderName): Reader {
  return { name, viewer: judged[name], ask: (query, variables) => stack.respond({ ...credentials[name], query, variables }) };
}

/** The reader straight at a subgraph, with the signature that the gateway would give. */
export function atSubgraph(stack: Stack, subgraph: Subgraph, name: ReaderName): Reader {
  const target = { subgraph, server: stack.urls[subgraph] ?? '', secret: stack.secret };
  return { name, viewer: judged[name], ask: (query, variables) => respond(target, { viewer: judged[name], query, variables }) };
}
