import { deriveKey } from '@pilar/domain/secret';
import type { Role } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import type { Subgraph } from '@pilar/stack/workspace';
import { SignJWT } from 'jose';

/** Ids of test accounts and grants are UUIDs that show at a glance whose they are. */
function id(kind: number, number: number): string {
  return `01900000-0000-7000-8000-${String(kind).padStart(4, '0')}${String(number).padStart(8, '0')}`;
}

function officer(number: number, name: string, role: Role, area: string): Extract<Viewer, { kind: 'officer' }> {
  return { kind: 'officer', accountId: id(1, number), name, grant: { id: id(2, number), role, area, validFrom: null, validTo: null } };
}

function machine(number: number, area: string): Extract<Viewer, { kind: 'machine' }> {
  return {
    kind: 'machine',
    clientId: `regency-${area.replace('.', '')}`,
    name: `System of ${area}`,
    grant: { id: id(3, number), role: 'MACHINE', area, validFrom: null, validTo: null },
    scopes: [],
  };
}

/** Viewers that tests act as. */
export const viewers = {
  anonymous: { kind: 'anonymous' } as Extract<Viewer, { kind: 'anonymous' }>,
  admin: officer(1, 'Test Administrator', 'PROV_ADMIN', '36'),
  officer: officer(2, 'Test Provincial Officer', 'PROV_OFFICER', '36'),
  head: officer(3, 'Test Head', 'PROV_HEAD', '36'),
  guest: officer(4, 'Test Viewer', 'VIEWER', '36'),
  auditor: officer(5, 'Test Auditor', 'AUDITOR', '36'),
  lebak: officer(6, 'Test Officer of Lebak', 'REG_OFFICER', '36.02'),
  serang: officer(7, 'Test Officer of Serang', 'REG_OFFICER', '36.04'),
  tksk: officer(8, 'Test TKSK', 'TKSK', '36.04.34'),
  machine3602: machine(1, '36.02'),
  machine3604: machine(2, '36.04'),
};

/** A viewer of any other role or area, for tests that go through all of them. */
export function viewerWith(role: Role, area: string): Extract<Viewer, { kind: 'officer' }> {
  return officer(100, `Test ${role} of ${area}`, role, area);
}

/** The header by which the gateway tells a subgraph who asks, signed as the gateway signs it. */
export async function signViewer(subgraph: Subgraph, viewer: Viewer, secret: string): Promise<{ 'x-pilar-viewer': string }> {
  const token = await new SignJWT({ viewer })
    .setProtectedHeader({ alg: 'HS256' })
    .setAudience(subgraph)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(deriveKey(secret, `viewer:${subgraph}`));
  return { 'x-pilar-viewer': token };
}

/** The header by which another server of the installation asks a subgraph, signed as the gateway and the worker sign it. */
export async function signInternal(subgraph: Subgraph, secret: string): Promise<{ 'x-pilar-internal': string }> {
  const token = await new SignJWT().setProtectedHeader({ alg: 'HS256' }).setAudience(subgraph).setIssuedAt().setExpirationTime('60s').sign(deriveKey(secret, `internal:${subgraph}`));
  return { 'x-pilar-internal': token };
}
