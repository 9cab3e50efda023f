import { allowed, type Context } from '@pilar/subgraph/context';
import type { Prisma } from '../__generated__/prisma/client.ts';

type Row = Prisma.WelfareCaseGetPayload<object>;

/** What a report said, as `told` keeps it once others have corrected the case. */
type Told = Pick<Row, 'typeId' | 'typeCode' | 'criterion' | 'sensitivities' | 'ageGroup' | 'foundBy' | 'groupName' | 'persons' | 'caveats'> & { foundOn: string };

/** Fields that tell what became of a case after it was reported. */
export const laterFields = ['state', 'handlingLevel', 'checkedOn', 'stale', 'endedOn', 'outcome', 'rejection', 'transferredTo', 'hasParticulars', 'steps', 'files'] as const;

/** Whether the viewer knows of the case from their own report alone. Row-level security shows one of a sensitive type to nobody else who lacks the right. */
export function onlyReported({ sensitive }: Pick<Row, 'sensitive'>, ctx: Pick<Context, 'viewer'>): boolean {
  return sensitive && !allowed(ctx, 'case.readSensitive');
}

/** Cases of which the viewer may know how they stand, as Prisma asks it. */
export function knownTo(ctx: Pick<Context, 'viewer'>): { sensitive?: false } {
  return allowed(ctx, 'case.readSensitive') ? {} : { sensitive: false };
}

/** The case as they told it, for whoever knows no more of it; null for all others. */
export function asTold(row: Row, ctx: Pick<Context, 'viewer'>): Row | null {
  if (!onlyReported(row, ctx)) return null;
  const told = row.told as Told | null;
  return { ...row, ...(told && { ...told, foundOn: new Date(told.foundOn) }), version: 1, updatedAt: row.createdAt };
}

/** A field that the report tells: as it stands, and to whoever knows the report alone as they told it. */
export const told = <Value>(read: (row: Row) => Value) => (row: Row, _args: object, ctx: Context): Value => read(asTold(row, ctx) ?? row);

/** A field that tells what came later: nothing to whoever knows the report alone. */
export const later = <Value>(read: (row: Row) => Value) => (row: Row, _args: object, ctx: Context): Value | null => (onlyReported(row, ctx) ? null : read(row));
