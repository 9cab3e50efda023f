import { roles, rolesWith, type Role } from '@pilar/domain/access';
import { gatewayLimits } from '@pilar/domain/gateway-limits';
import { readFileSettings, type FileSettings } from '@pilar/files/settings';
import type { Addresses } from '@pilar/jobs/calls';
import { readEnv as readSubgraphEnv, type SubgraphEnv } from '@pilar/subgraph/env';
import { z } from 'zod';

type GatewayLimit = keyof typeof gatewayLimits;

/** The gateway's limits, as the same settings change them. */
const limits = z.object(Object.fromEntries(Object.entries(gatewayLimits).map(([name, value]) => [name, z.coerce.number().int().min(1).default(value)])) as Record<GatewayLimit, z.ZodDefault<z.ZodCoercedNumber>>);

/** What this server is told from outside. */
export type Env = SubgraphEnv;

/** The settings as sign-in uses them: PUBLIC_URL without a slash at its end. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  return tidy(readSubgraphEnv(source));
}

/** See `readEnv`. */
export function tidy(env: SubgraphEnv): Env {
  return { ...env, PUBLIC_URL: env.PUBLIC_URL.replace(/\/+$/, '') };
}

/** The settings of a command that listens on no port. */
export function readCommandEnv(source: Record<string, string | undefined> = process.env): Env {
  return readEnv({ PORT: '4001', ...source });
}

/** Roles that manage accounts or watch over everybody: a stolen password of theirs opens most. */
const guarded: readonly Role[] = [...new Set([...rolesWith('account.manage'), ...rolesWith('audit.read')])];
const noRoles = 'none';
const mfaRoles = z.object({
  MFA_ROLES: z.string().optional().transform((text) => text?.split(',').map((part) => part.trim()).filter((part) => part !== '' && part !== noRoles)).pipe(z.array(z.enum(roles)).optional()),
});

/** Roles that nobody acts under without a second factor: as MFA_ROLES says; else the guarded ones, and none in a demo. */
export function readMfaRoles(demo: boolean, source: Record<string, string | undefined> = process.env): readonly Role[] {
  return mfaRoles.parse(source).MFA_ROLES ?? (demo ? [] : guarded);
}

/** What the gateway bounds every request by. */
export function readGatewayLimits(source: Record<string, string | undefined> = process.env): Record<GatewayLimit, number> {
  return limits.parse(source);
}

/** Where files lie. */
export function fileSettings(source: Record<string, string | undefined> = process.env): FileSettings {
  return readFileSettings(source);
}

const addresses = z.string().default('{}').transform((text): unknown => JSON.parse(text)).pipe(z.record(z.string(), z.url()));

/** Where the other subgraphs answer, by name, for the checks of mended rows. */
export function subgraphAddresses(source: Record<string, string | undefined> = process.env): Addresses['subgraphs'] {
  return addresses.parse(source['SUBGRAPHS']);
}

/** The environment as it is, for the server's start. */
export const environment: Readonly<Record<string, string | undefined>> = process.env;
