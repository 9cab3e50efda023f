import type { Context } from '@pilar/subgraph/context';
import { newId } from '@pilar/subgraph/ids';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import type { DataRequest } from '../__generated__/prisma/client.ts';
import type { Db } from '../db.ts';
import { restrictionEntity } from './restriction-entity.ts';

/** When a request restricts what it names: one for restriction once it is granted, an objection while it is examined (UU 27/2022 articles 10 and 41). */
const restrictsOn: Readonly<Record<string, string>> = { RESTRICTION: 'ANSWER', OBJECTION: 'IDENTIFY' };

/** Restricts the records that the request names, where this step of it does. Nothing is processed of an account. */
export async function restrictBy(tx: Db, ctx: Context, { id: requestId, kind, beneficiaryId, personId, ownerCode }: DataRequest, step: string, mutation: string): Promise<void> {
  if (restrictsOn[kind] !== step) return;
  for (const [type, subject] of [['Beneficiary', beneficiaryId], ['Person', personId]] as const) {
    if (subject === null) continue;
    const id = newId();
    await tx.$executeRaw(sql`INSERT INTO identity.restriction (id, request_id, beneficiary_id, person_id, records, owner_code)
      VALUES (${id}::uuid, ${requestId}::uuid, ${type === 'Beneficiary' ? subject : null}::uuid, ${type === 'Person' ? subject : null}::uuid, identity.restricts(${type}, ${subject}::uuid), ${ownerCode})`);
    const after = await restrictionEntity.snapshot(tx, id);
    if (after) await writeTrail(tx, ctx, 'identity', 'Restriction', { operation: 'CREATED', mutation, reason: null }, [{ id, before: null, after }]);
  }
}
