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
export type Credentials = Record<ReaderName, { cookie?: string; token?: string; grant?: string }>;

/** Signs everyone in; the demo has no account with the role VIEWER, so one is added. */
export async function signIn(stack: Stack): Promise<Credentials> {
  const access = { databaseUrl: stack.adminUrl, secret: stack.secret, demo: true, env: process.env };
  const guest = await identityCommand(access, 'add', { email: 'tamu@example.invalid', name: 'Tamu Contoh', role: 'VIEWER', area: '36.02' }) as { password: string };
  const demo = (name: string) => stack.signIn(`${name}@demo.pilar`);
  const administrator = await demo('admin');
  return {
    machine: { token: await stack.token('regency-3602') },
    officer: { cookie: await demo('lebak') },
    tksk: { cookie: await demo('tksk') },
    auditor: { cookie: await demo('auditor') },
    head: { cookie: administrator, grant: await grantOf(stack, administrator, 'PROV_HEAD') },
    guest: { cookie: await stack.signIn('tamu@example.invalid', guest.password) },
    administrator: { cookie: administrator },
  };
}

async function grantOf(stack: Stack, cookie: string, role: Role): Promise<string> {
  const { viewer } = await stack.execute({ cookie, query: '{ viewer { grants { id role } } }' });
  return (viewer.grants as { id: string; role: Role }[]).find((grant) => grant.role === role)?.id ?? '';
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
