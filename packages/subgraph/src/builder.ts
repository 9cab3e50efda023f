import SchemaBuilder from '@pothos/core';
import type { ObjectRef } from '@pothos/core';
import DirectivesPlugin from '@pothos/plugin-directives';
import FederationPlugin from '@pothos/plugin-federation';
import PrismaPlugin from '@pothos/plugin-prisma';
import type { PrismaClient as PothosClient } from '@pothos/plugin-prisma';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Permission } from '@pilar/domain/access';
import { allowed, type Context, type RawDb } from './context.ts';
import NotedReadings from './noted-readings.ts';
import NullableRoots from './nullable-roots.ts';
import { requestError } from './errors.ts';
import { messages } from './messages.ts';

/** Settings that all subgraphs share; `Prisma` is the generated Pothos type map, `Db` the generated client. */
export interface Conventions<Db extends object = RawDb, Prisma extends object = object> {
  Context: Context<Db>;
  DefaultFieldNullability: false;
  PrismaTypes: Prisma;
  AuthScopes: { may: Permission };
  Scalars: {
    ID: { Input: string; Output: string };
    RegionCode: { Input: string; Output: string };
    Date: { Input: string; Output: string | Date };
    DateTime: { Input: string; Output: string | Date };
    Url: { Input: string; Output: string };
    /** Digits: an amount may be longer than a number of JSON holds. */
    Rupiah: { Input: string; Output: string };
    /** Digits on the way in, a mask on the way out. */
    Nik: { Input: string; Output: string };
    /** Only in subgraph events. */
    PastedText: { Input: string; Output: string };
    /** Only in subgraph identity. */
    ListFilter: { Input: Readonly<Record<string, string | number | boolean | readonly string[]>>; Output: object };
  };
}

export type SchemaTypes<Db extends object = RawDb, Prisma extends object = object> = PothosSchemaTypes.ExtendDefaultTypes<Conventions<Db, Prisma>>;

/** A subgraph's builder. The conventions are written against this one, without any model of its own. */
export type Builder<Db extends object = RawDb, Prisma extends object = object> = PothosSchemaTypes.SchemaBuilder<SchemaTypes<Db, Prisma>>;

/** An object type seen by the conventions: they need only what every entity's row carries. */
export type EntityRef<Row = object> = ObjectRef<SchemaTypes, Row>;

/** The permission that a failed scope asked for; of several the first. */
function lackedIn(failure: object | undefined): string | undefined {
  if (!failure) return undefined;
  if ('parameter' in failure) return String(failure.parameter);
  return 'failures' in failure ? (failure.failures as object[]).map(lackedIn).find(Boolean) : undefined;
}

/**
 * The subgraph's builder with plugins and scopes. A field with `authScopes: { may: … }` is refused with FORBIDDEN to
 * roles without the permission. References bypass the query type: `entity` and `reference` of `subgraph.ts` guard those.
 */
export function createBuilder<Db extends object, Prisma extends object>(datamodel: object): Builder<Db, Prisma> {
  return new SchemaBuilder<Conventions<Db, Prisma>>({
    plugins: [ScopeAuthPlugin, PrismaPlugin, NullableRoots, DirectivesPlugin, FederationPlugin, NotedReadings],
    defaultFieldNullability: false,
    scopeAuth: {
      authScopes: (ctx) => ({ may: (permission) => allowed(ctx, permission) }),
      unauthorizedError: (_parent, ctx, _info, result) => {
        return requestError(ctx, 'FORBIDDEN', messages.forbidden, { permission: lackedIn(result.failure) ?? '–' });
      },
    },
    prisma: {
      client: (ctx) => ctx.db as unknown as PothosClient,
      dmmf: datamodel as never,
      onUnusedQuery: null,
    },
  }) as unknown as Builder<Db, Prisma>;
}
